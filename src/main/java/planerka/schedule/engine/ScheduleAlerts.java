package planerka.schedule.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import planerka.group.GroupDirectory;
import planerka.recurrence.DayRule;
import planerka.recurrence.Recurrence;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleLists;
import planerka.text.Message;

/**
 * What schedules tell people: before a run that it comes, after one that something is or soon will
 * be wrong. Each is told once, by one node: the table decides. Blocks on the database. Thread-safe.
 */
public final class ScheduleAlerts {
    /** Nobody is reminded earlier. */
    private static final Duration EARLIEST = Duration.ofDays(1);

    /** So many runs without people in a row are worth a word. */
    private static final int EMPTY_RUNS = 3;

    /** A series is about to end when so many runs are left. */
    private static final int FEW_RUNS = 2;

    /** A calendar without data is spoken of so long before. */
    private static final int DAYS_AHEAD = 30;

    private final Jdbi jdbi;
    private final ScheduleLists lists;
    private final GroupDirectory groups;
    private final ScheduleNotifier notifier;

    public ScheduleAlerts(Jdbi jdbi, GroupDirectory groups, ScheduleNotifier notifier) {
        this.jdbi = jdbi;
        this.lists = new ScheduleLists(jdbi);
        this.groups = groups;
        this.notifier = notifier;
    }

    /** People who are due for a reminder, and have had none yet. */
    void remind(Instant now) {
        for (Schedule one : lists.reminding(now, now.plus(EARLIEST))) {
            Instant at = one.next().orElseThrow();
            if (isOurs(one, at)) {
                notifier.remind(
                        one,
                        at,
                        said("schedule.tell.reminder", one, at),
                        said("schedule.tell.reminder.text", one, at));
            }
        }
    }

    private boolean isOurs(Schedule one, Instant at) {
        return jdbi.withHandle(
                handle ->
                        handle.execute(
                                        """
                                        update schedule set reminded_at = ?
                                        where id = ? and next_at = ?
                                          and (reminded_at is null or reminded_at <> next_at)
                                        """,
                                        at,
                                        one.id(),
                                        at)
                                == 1);
    }

    /** Nobody was called at this moment: it was too late. */
    void missed(Schedule schedule, Instant at) {
        notifier.missed(schedule);
        warn("schedule.tell.missed", schedule, at);
    }

    /** A run was gathered; it is looked how the series goes on. */
    void gathered(Schedule schedule, Instant at) {
        if (isEnding(schedule, at)) {
            warn("schedule.tell.ending", schedule, at);
        }
        blindYear(schedule, at)
                .ifPresent(
                        year ->
                                notifier.warn(
                                        schedule,
                                        said("schedule.tell.blind", schedule, at),
                                        Message.of("schedule.blind", String.valueOf(year))));
        if (isEmptyAgain(schedule)) {
            warn("schedule.tell.empty", schedule, at);
        }
    }

    private static boolean isEnding(Schedule schedule, Instant at) {
        return !(schedule.recurrence().rule().days() instanceof DayRule.Once)
                && schedule.comes(at, FEW_RUNS + 1).size() == FEW_RUNS;
    }

    /** The first run that lies in the last days before a year of which nothing is known. */
    private static Optional<Integer> blindYear(Schedule schedule, Instant at) {
        Recurrence when = schedule.recurrence();
        LocalDate soon = at.atZone(when.zone()).toLocalDate().plusDays(DAYS_AHEAD);
        Optional<LocalDate> next =
                schedule.comes(at).map(one -> one.local().toLocalDate().plusDays(DAYS_AHEAD));
        boolean first = next.filter(day -> day.getYear() > soon.getYear()).isPresent();
        return next.filter(day -> first && when.isBlind(day)).map(LocalDate::getYear);
    }

    /** The last runs brought nobody but the organiser together, and the one before them did. */
    private boolean isEmptyAgain(Schedule schedule) {
        List<Integer> came = lists.attendance(schedule.id(), EMPTY_RUNS + 2);
        // The first is the one that has just begun.
        return came.size() > EMPTY_RUNS
                && came.subList(1, EMPTY_RUNS + 1).stream().allMatch(people -> people < 2)
                && (came.size() == EMPTY_RUNS + 1 || came.get(EMPTY_RUNS + 1) > 1);
    }

    private void warn(String key, Schedule schedule, Instant at) {
        notifier.warn(schedule, said(key, schedule, at), said(key + ".text", schedule, at));
    }

    private Message said(String key, Schedule schedule, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, schedule.recurrence().zone());
        String group = groups.name(schedule.card().group());
        return Message.of(key, group, local, schedule.card().organiser().digits());
    }
}
