package planerka.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A schedule as lists show it; what is not there is null.
 *
 * @param days words of the message files: one each, or {@code every} or {@code workdays} alone
 * @param nextDay the day of the next occurrence, which "skip" skips
 */
public record ScheduleLine(
        long id,
        String group,
        String organiser,
        List<String> days,
        String time,
        ZoneId zone,
        boolean paused,
        Instant next,
        LocalDate nextDay,
        LocalDate last) {
    private static final Set<DayOfWeek> WORKDAYS =
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    public static ScheduleLine of(Schedule schedule, String group) {
        Recurrence when = schedule.recurrence();
        return new ScheduleLine(
                schedule.id(),
                group,
                schedule.card().organiser().digits(),
                words(when.days().days()),
                when.time().toString(),
                when.zone(),
                schedule.paused(),
                schedule.next().orElse(null),
                schedule.next().map(next -> day(when, next)).orElse(null),
                when.span().to().orElse(null));
    }

    /** A time that the clocks moved over midnight belongs to the day before. */
    private static LocalDate day(Recurrence when, Instant next) {
        return when.next(next.minusMillis(1))
                .map(Occurrence::day)
                .orElseGet(() -> LocalDate.ofInstant(next, when.zone()));
    }

    static List<String> words(Set<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) {
            return List.of("every");
        }
        return days.equals(WORKDAYS)
                ? List.of("workdays")
                : days.stream().map(day -> WeekDays.word(day).toLowerCase(Locale.ROOT)).toList();
    }
}
