package planerka.recurrence;

import com.cronutils.model.time.ExecutionTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Which days a cron expression names. The library is asked once for each value of a field: to ask
 * it for every day of ten years takes most of a minute.
 */
record CronDates(Set<Integer> days, Set<Month> months, Set<DayOfWeek> weekdays) {
    /** The first day of a month of 31. */
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    /** Throws IllegalArgumentException if a field cannot be read. */
    static CronDates of(String days, String months, String weekdays) {
        return new CronDates(
                among(
                        "0 0 " + days + " 1 *",
                        DayRule.LONGEST_MONTH,
                        FIRST::plusDays,
                        LocalDate::getDayOfMonth),
                among(
                        "0 0 1 " + months + " *",
                        Month.values().length,
                        FIRST::plusMonths,
                        LocalDate::getMonth),
                among(
                        "0 0 * * " + weekdays,
                        DayRule.WEEK,
                        FIRST::plusDays,
                        LocalDate::getDayOfWeek));
    }

    private static <T> Set<T> among(
            String expression,
            int count,
            LongFunction<LocalDate> day,
            Function<LocalDate, T> value) {
        ExecutionTime times = Cron.execution(expression);
        return LongStream.range(0, count)
                .mapToObj(day)
                .filter(one -> times.isMatch(Cron.midnight(one)))
                .map(value)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As in every cron: where both kinds of days are named, one of them is enough. */
    boolean has(LocalDate day) {
        boolean inMonth = days.contains(day.getDayOfMonth());
        boolean inWeek = weekdays.contains(day.getDayOfWeek());
        boolean both = days.size() < DayRule.LONGEST_MONTH && weekdays.size() < DayRule.WEEK;
        return months.contains(day.getMonth()) && (both ? inMonth || inWeek : inMonth && inWeek);
    }
}
