package planerka.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import planerka.recurrence.DateOverrides;
import planerka.recurrence.Occurrence;
import planerka.recurrence.Recurrence;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.SaveResult;

/**
 * The table of schedules. Whatever changes one plans its next moment in the same transaction, so
 * the plan is never older than the card. Every method blocks on the database. Thread-safe.
 */
public final class Schedules {
    private final Jdbi jdbi;
    private final Clock clock;

    public Schedules(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Refused if there is no such group. */
    public SaveResult<Schedule> add(ScheduleDetails card) {
        return inTransaction(
                handle -> {
                    if (!ScheduleWrites.holdGroup(handle, card.group())) {
                        return noGroup();
                    }
                    Optional<Instant> next =
                            card.recurrence().next(clock.instant()).map(Occurrence::plannedAt);
                    return done(handle, ScheduleWrites.insert(handle, card, next));
                });
    }

    /** Refused if there is no such group. Without a version the last one to write wins. */
    public SaveResult<Schedule> change(long id, OptionalInt version, ScheduleDetails card) {
        return inTransaction(
                handle ->
                        ScheduleWrites.holdGroup(handle, card.group())
                                ? ScheduleLists.find(handle, id)
                                        .map(before -> change(handle, before, version, card))
                                        .orElseGet(SaveResult.Gone::new)
                                : noGroup());
    }

    private SaveResult<Schedule> change(
            Handle handle, Schedule before, OptionalInt version, ScheduleDetails card) {
        int expected = version.orElse(before.version());
        return ScheduleWrites.update(handle, before.id(), expected, card, plan(before, card))
                ? done(handle, before.id())
                : missed(handle, before.id());
    }

    /** What is due at this very moment stays due, if the times are not what was changed. */
    private NextOccurrenceChange plan(Schedule before, ScheduleDetails card) {
        return before.recurrence().equals(card.recurrence())
                ? NextOccurrenceChange.KEPT
                : NextOccurrenceChange.of(before.comes(card.recurrence(), clock.instant()));
    }

    /** No call until it is resumed. Empty if it is gone. */
    public Optional<Schedule> pause(long id) {
        Schedule.Pause pause = new Schedule.Pause(true, Optional.empty());
        return changing(
                id,
                (handle, schedule) ->
                        ScheduleWrites.pause(handle, schedule, pause, Optional.empty()));
    }

    /** No call before this day; it goes on by itself. Empty if it is gone. */
    public Optional<Schedule> pauseUntil(long id, LocalDate day) {
        Schedule.Pause pause = new Schedule.Pause(false, Optional.of(day));
        return changing(id, (handle, schedule) -> pause(handle, schedule, pause));
    }

    /** What has passed meanwhile is not made up for. Empty if it is gone. */
    public Optional<Schedule> resume(long id) {
        return changing(
                id,
                (handle, schedule) -> {
                    if (!schedule.pause().equals(Schedule.Pause.NONE)) {
                        pause(handle, schedule, Schedule.Pause.NONE);
                    }
                });
    }

    private void pause(Handle handle, Schedule schedule, Schedule.Pause pause) {
        Optional<Instant> next =
                schedule.pausedAs(pause).comes(clock.instant()).map(Occurrence::plannedAt);
        ScheduleWrites.pause(handle, schedule, pause, next);
    }

    /** Other exceptions for single days; no new version if nothing changes. Empty if it is gone. */
    public Optional<Schedule> deviate(long id, UnaryOperator<DateOverrides> change) {
        return changing(id, (handle, schedule) -> deviate(handle, schedule, change));
    }

    private void deviate(Handle handle, Schedule schedule, UnaryOperator<DateOverrides> change) {
        Recurrence before = schedule.recurrence();
        Recurrence after = before.with(change.apply(before.deviations()));
        if (!after.equals(before)) {
            ScheduleWrites.update(
                    handle,
                    schedule.id(),
                    schedule.version(),
                    schedule.card().at(after),
                    NextOccurrenceChange.of(schedule.comes(after, open(schedule))));
        }
    }

    /** What is due at this very moment stays due, if it is not what was changed. */
    private Instant open(Schedule schedule) {
        Instant now = clock.instant();
        return schedule.next()
                .filter(at -> !at.isAfter(now))
                .map(at -> at.minusMillis(1))
                .orElse(now);
    }

    /** Plans it by the calendar as that is now. */
    public void replan(long id) {
        changing(
                id,
                (handle, schedule) ->
                        ScheduleWrites.replan(
                                handle,
                                schedule,
                                schedule.comes(open(schedule)).map(Occurrence::plannedAt)));
    }

    /** Nobody is called by it any more; it can be restored. False if it was gone. */
    public boolean remove(long id) {
        return jdbi.withHandle(
                handle ->
                        handle.execute(
                                        """
                                        update schedule set removed_at = ?, next_at = null
                                        where id = ? and removed_at is null
                                        """,
                                        clock.instant(),
                                        id)
                                == 1);
    }

    /** Takes a removal back. What has passed meanwhile is not made up for. Empty if it is gone. */
    public Optional<Schedule> restore(long id) {
        jdbi.useTransaction(
                TransactionIsolationLevel.READ_COMMITTED,
                handle -> ScheduleWrites.restore(handle, id));
        replan(id);
        return find(id);
    }

    public Optional<Schedule> find(long id) {
        return jdbi.withHandle(handle -> ScheduleLists.find(handle, id));
    }

    /** Takes the row first, so that nobody changes it in between. */
    private Optional<Schedule> changing(long id, BiConsumer<Handle, Schedule> change) {
        return inTransaction(
                handle -> {
                    ScheduleWrites.lock(handle, id);
                    Optional<Schedule> before = ScheduleLists.find(handle, id);
                    before.ifPresent(schedule -> change.accept(handle, schedule));
                    return before.flatMap(schedule -> ScheduleLists.find(handle, id));
                });
    }

    /** What was read may have been changed by others a moment later, and is read again then. */
    private <T> T inTransaction(Function<Handle, T> work) {
        return jdbi.inTransaction(TransactionIsolationLevel.READ_COMMITTED, work::apply);
    }

    private static SaveResult<Schedule> done(Handle handle, long id) {
        return SaveResult.of(ScheduleLists.find(handle, id), SaveResult.Done::new);
    }

    private static SaveResult<Schedule> missed(Handle handle, long id) {
        return SaveResult.of(ScheduleLists.find(handle, id), Schedules::stale);
    }

    private static SaveResult<Schedule> stale(Schedule now) {
        return new SaveResult.Stale<>(now, Message.of("schedule.stale", now.version()));
    }

    private static SaveResult<Schedule> noGroup() {
        return new SaveResult.Refused<>(new FieldErrors().add("group", "schedule.group.unknown"));
    }
}
