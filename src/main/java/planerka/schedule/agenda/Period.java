package planerka.schedule.agenda;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The days that a page shows: one, a week from Monday on, five of them, or a month with the whole
 * of its first and last weeks.
 *
 * @param day one of them
 */
public record Period(Kind kind, LocalDate day) {
    private static final int WEEK = DayOfWeek.values().length;

    /** So many weeks more than one. */
    private static final int FURTHER = 4;

    /** How much is shown. */
    public enum Kind {
        DAY(500),
        WEEK(30),
        WEEKS(500),
        MONTH(3);

        private final int most;

        Kind(int most) {
            this.most = most;
        }

        /** So many runs of a day find room. */
        int most() {
            return most;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Such as {@code week}; empty if it is none that can be asked for. */
        static Optional<Kind> of(String word) {
            return Stream.of(DAY, WEEK, MONTH).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    public LocalDate first() {
        return switch (kind) {
            case DAY -> day;
            case WEEK, WEEKS -> monday(day);
            case MONTH -> monday(day.withDayOfMonth(1));
        };
    }

    public LocalDate last() {
        return switch (kind) {
            case DAY -> day;
            case WEEK -> sunday(day);
            case WEEKS -> sunday(day).plusWeeks(FURTHER);
            case MONTH -> sunday(day.with(TemporalAdjusters.lastDayOfMonth()));
        };
    }

    private static LocalDate monday(LocalDate of) {
        return of.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate sunday(LocalDate of) {
        return of.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    public Period before() {
        return moved(-1);
    }

    public Period after() {
        return moved(1);
    }

    private Period moved(int by) {
        return new Period(
                kind,
                switch (kind) {
                    case DAY -> day.plusDays(by);
                    case WEEK -> first().plusWeeks(by);
                    case WEEKS -> first().plusWeeks((long) by * (FURTHER + 1));
                    case MONTH -> day.withDayOfMonth(1).plusMonths(by);
                });
    }

    public List<LocalDate> days() {
        return first().datesUntil(last().plusDays(1)).toList();
    }

    /** The days row by row, seven in each. */
    static <T> List<List<T>> weeks(List<T> days) {
        return IntStream.range(0, days.size() / WEEK)
                .mapToObj(week -> days.subList(week * WEEK, (week + 1) * WEEK))
                .toList();
    }

    /** A day of the month before or after, which only fills a week up. */
    boolean isFilling(LocalDate date) {
        return kind == Kind.MONTH && date.getMonth() != day.getMonth();
    }

    /** The first moment of it, by the clocks there. */
    Instant begin(ZoneId zone) {
        return first().atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    Instant end(ZoneId zone) {
        return last().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
