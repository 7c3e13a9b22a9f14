package planerka.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import planerka.web.FieldErrors;

/**
 * The table of schedules. Whatever changes one plans its next moment in the same statement, so the
 * plan is never older than the card. Every method blocks on the database. Thread-safe.
 */
public final class Schedules {
    private final Jdbi jdbi;
    private final Clock clock;

    public Schedules(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Refused if there is no such group. */
    public ScheduleSaved add(ScheduleCard card) {
        return inTransaction(
                handle ->
                        ScheduleParts.insert(handle, card, planned(card.recurrence()))
                                .map(id -> done(handle, id))
                                .orElseGet(Schedules::noGroup));
    }

    /** Refused if there is no such group. Without a version the last one to write wins. */
    public ScheduleSaved change(long id, OptionalInt version, ScheduleCard card) {
        return inTransaction(
                handle ->
                        find(handle, id)
                                .map(before -> change(handle, before, version, card))
                                .orElseGet(ScheduleSaved.Gone::new));
    }

    private ScheduleSaved change(
            Handle handle, Schedule before, OptionalInt version, ScheduleCard card) {
        int expected = version.orElse(before.version());
        if (ScheduleParts.update(handle, before.id(), expected, card, plan(before, card))) {
            return done(handle, before.id());
        }
        return ScheduleParts.groupExists(handle, card.group())
                ? missed(handle, before.id())
                : noGroup();
    }

    /** What is due at this very moment stays due, if the times are not what was changed. */
    private Plan plan(Schedule before, ScheduleCard card) {
        return before.recurrence().equals(card.recurrence())
                ? Plan.KEPT
                : Plan.of(planned(card.recurrence()));
    }

    /** No call until it is resumed. Empty if it is gone. */
    public Optional<Schedule> pause(long id) {
        return changing(id, (handle, schedule) -> ScheduleParts.pause(handle, id));
    }

    /** What has passed meanwhile is not made up for. Empty if it is gone. */
    public Optional<Schedule> resume(long id) {
        return changing(
                id,
                (handle, schedule) ->
                        ScheduleParts.resume(handle, schedule, planned(schedule.recurrence())));
    }

    /** Nothing on this day; twice is as good as once. Empty if it is gone. */
    public Optional<Schedule> skip(long id, LocalDate day) {
        return changing(id, (handle, schedule) -> skip(handle, schedule, day));
    }

    /** What is due at this very moment stays due, if it is not of this day. */
    private void skip(Handle handle, Schedule schedule, LocalDate day) {
        Recurrence rest = schedule.recurrence().skipping(day);
        if (!rest.equals(schedule.recurrence())) {
            Instant last = schedule.next().map(at -> at.minusMillis(1)).orElseGet(clock::instant);
            Plan plan = Plan.of(rest.next(last).map(Occurrence::plannedAt));
            ScheduleCard card = schedule.card().at(rest);
            ScheduleParts.update(handle, schedule.id(), schedule.version(), card, plan);
        }
    }

    /** Its occurrences go with it; what it held stays in the history. False if it was gone. */
    public boolean remove(long id) {
        return jdbi.withHandle(
                handle -> handle.execute("delete from schedule where id = ?", id) == 1);
    }

    public Optional<Schedule> find(long id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    /** Those with ids above, lowest first, so many at most. */
    public List<Schedule> list(long after, int limit) {
        return jdbi.withHandle(
                handle ->
                        ScheduleRows.load(
                                handle,
                                handle.createQuery(
                                                """
                                                select * from schedule where id > :after
                                                order by id limit :limit
                                                """)
                                        .bind("after", after)
                                        .bind("limit", limit)));
    }

    /** All: the soonest first, then those that are paused or over. */
    public List<Schedule> list() {
        return jdbi.withHandle(
                handle ->
                        ScheduleRows.load(
                                handle,
                                handle.createQuery(
                                        """
                                        select * from schedule order by
                                        case when next_at is null then 1 else 0 end, next_at, id
                                        """)));
    }

    /** Those that come next, the soonest first, so many at most. */
    public List<Schedule> coming(int most) {
        return jdbi.withHandle(
                handle ->
                        ScheduleRows.load(
                                handle,
                                handle.createQuery(
                                                """
                                                select * from schedule where next_at is not null
                                                order by next_at, id limit :most
                                                """)
                                        .bind("most", most)));
    }

    /** Takes the row first, so that nobody changes it in between. */
    private Optional<Schedule> changing(long id, BiConsumer<Handle, Schedule> change) {
        return inTransaction(
                handle -> {
                    ScheduleParts.lock(handle, id);
                    Optional<Schedule> before = find(handle, id);
                    before.ifPresent(schedule -> change.accept(handle, schedule));
                    return before.flatMap(schedule -> find(handle, id));
                });
    }

    /** What was read may have been changed by others a moment later, and is read again then. */
    private <T> T inTransaction(Function<Handle, T> work) {
        return jdbi.inTransaction(TransactionIsolationLevel.READ_COMMITTED, work::apply);
    }

    private Optional<Instant> planned(Recurrence recurrence) {
        return recurrence.next(clock.instant()).map(Occurrence::plannedAt);
    }

    private ScheduleSaved done(Handle handle, long id) {
        return find(handle, id)
                .<ScheduleSaved>map(ScheduleSaved.Done::new)
                .orElseGet(ScheduleSaved.Gone::new);
    }

    private ScheduleSaved missed(Handle handle, long id) {
        return find(handle, id)
                .<ScheduleSaved>map(ScheduleSaved.Stale::new)
                .orElseGet(ScheduleSaved.Gone::new);
    }

    private static ScheduleSaved noGroup() {
        return new ScheduleSaved.Refused(new FieldErrors().add("group", "schedule.group.unknown"));
    }

    private static Optional<Schedule> find(Handle handle, long id) {
        return ScheduleRows.load(
                        handle,
                        handle.createQuery("select * from schedule where id = :id").bind("id", id))
                .stream()
                .findFirst();
    }
}
