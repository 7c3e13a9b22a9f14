package planerka.people.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import planerka.people.Absence;
import planerka.people.Person;

/** A month as a grid of whole weeks, Mondays first, with the days on which a person is absent. */
public record AbsenceMonth(YearMonth month, List<List<Day>> weeks) {
    private static final int WEEK = 7;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** One square; the reason is the absence's and may be empty. */
    public record Day(
            LocalDate date, boolean inMonth, boolean today, boolean away, String reason) {}

    static AbsenceMonth of(YearMonth month, Person person, LocalDate today) {
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int weeks =
                (int) (first.datesUntil(month.atEndOfMonth().plusDays(1)).count() + WEEK - 1)
                        / WEEK;
        return new AbsenceMonth(
                month,
                IntStream.range(0, weeks)
                        .mapToObj(week -> week(first.plusWeeks(week), month, person, today))
                        .toList());
    }

    /** A month as addresses have it, such as {@code 2026-12}; empty if it is none. */
    static Optional<YearMonth> read(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            boolean planned = month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR;
            return planned ? Optional.of(month) : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Day> week(
            LocalDate monday, YearMonth month, Person person, LocalDate today) {
        return monday.datesUntil(monday.plusDays(WEEK))
                .map(
                        date -> {
                            Optional<Absence> why = person.absentOn(date);
                            return new Day(
                                    date,
                                    YearMonth.from(date).equals(month),
                                    date.equals(today),
                                    why.isPresent(),
                                    why.map(Absence::reason).orElse(""));
                        })
                .toList();
    }

    public LocalDate first() {
        return month.atDay(1);
    }

    public YearMonth before() {
        return month.minusMonths(1);
    }

    public YearMonth after() {
        return month.plusMonths(1);
    }
}
