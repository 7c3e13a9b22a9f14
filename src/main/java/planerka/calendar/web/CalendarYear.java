package planerka.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import planerka.calendar.WorkCalendar;
import planerka.text.Language;

/** A year of a calendar as a page shows it. */
public record CalendarYear(int year, List<String> weekdays, List<Part> months, int workdays) {

    /** A month: its name, and weeks from Monday to Sunday, where null is no day of it. */
    public record Part(String name, List<List<Cell>> weeks) {}

    /**
     * A day.
     *
     * @param kind off, short or work
     * @param special whether it is not as its weekday says
     */
    public record Cell(LocalDate date, String kind, boolean special, String note) {}

    public int before() {
        return year - 1;
    }

    public int after() {
        return year + 1;
    }

    public static CalendarYear of(WorkCalendar calendar, int year, Language language) {
        Locale locale = language.locale();
        LocalDate first = LocalDate.of(year, 1, 1);
        long worked = first.datesUntil(first.plusYears(1)).filter(d -> !calendar.isOff(d)).count();
        return new CalendarYear(
                year,
                Stream.of(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .toList(),
                Stream.of(Month.values())
                        .map(month -> month(calendar, YearMonth.of(year, month), locale))
                        .toList(),
                (int) worked);
    }

    private static Part month(WorkCalendar calendar, YearMonth month, Locale locale) {
        List<Cell> cells = new ArrayList<>();
        int blank = month.atDay(1).getDayOfWeek().getValue() - 1;
        IntStream.range(0, blank).forEach(i -> cells.add(null));
        month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .forEach(day -> cells.add(cell(calendar, day)));
        List<List<Cell>> weeks = new ArrayList<>();
        int week = DayOfWeek.values().length;
        for (int from = 0; from < cells.size(); from += week) {
            weeks.add(new ArrayList<>(cells.subList(from, Math.min(from + week, cells.size()))));
        }
        String name = month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale);
        return new Part(name, weeks);
    }

    private static Cell cell(WorkCalendar calendar, LocalDate day) {
        return new Cell(
                day,
                calendar.kind(day).word(),
                calendar.days().containsKey(day),
                calendar.note(day));
    }
}
