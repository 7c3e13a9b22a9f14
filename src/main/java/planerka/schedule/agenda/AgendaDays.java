package planerka.schedule.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planerka.calendar.WeekdayWord;

/** The days of a period with what each has, as pages show them. */
public record AgendaDays(Period period, List<Day> days) {
    /**
     * A day.
     *
     * @param more how many runs there are that are not listed
     * @param filling whether it is of another month
     */
    public record Day(
            LocalDate date,
            List<CalendarEntry> entries,
            int more,
            boolean today,
            boolean past,
            boolean filling) {
        /** Such as {@code MON}. */
        public String weekday() {
            return WeekdayWord.of(date.getDayOfWeek());
        }
    }

    /**
     * @param entries in the order of time
     * @param most so many of a day are listed
     */
    static AgendaDays of(Period period, List<CalendarEntry> entries, LocalDate today, int most) {
        Map<LocalDate, List<CalendarEntry>> byDay = new HashMap<>();
        entries.forEach(
                one -> byDay.computeIfAbsent(one.date(), day -> new ArrayList<>()).add(one));
        return new AgendaDays(
                period,
                period.days().stream()
                        .map(
                                day ->
                                        day(
                                                period,
                                                day,
                                                byDay.getOrDefault(day, List.of()),
                                                today,
                                                most))
                        .toList());
    }

    private static Day day(
            Period period, LocalDate date, List<CalendarEntry> all, LocalDate today, int most) {
        int listed = Math.min(all.size(), most);
        return new Day(
                date,
                List.copyOf(all.subList(0, listed)),
                all.size() - listed,
                date.equals(today),
                date.isBefore(today),
                period.isFilling(date));
    }

    /** Row by row, from Monday to Sunday. */
    public List<List<Day>> weeks() {
        return Period.weeks(days);
    }
}
