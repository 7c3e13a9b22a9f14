package planerka.recurrence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Recurrences for tests, of rules as they are kept: {@code weeks 2 MON,WED}. */
public final class Recurrences {
    public static final LocalDate START = LocalDate.of(2026, 1, 1);
    static final String EVERY_DAY = "days 1";

    private Recurrences() {}

    public static Recurrence daily(String time, String zone) {
        return of(EVERY_DAY, time, zone);
    }

    public static Recurrence of(String days, String times, String zone) {
        return of(days, times, zone, DateRange.of(START, Optional.empty()));
    }

    public static Recurrence of(String days, String times, String zone, DateRange span) {
        List<LocalTime> read = Stream.of(times.split(",")).map(LocalTime::parse).toList();
        return new Recurrence(
                new Rule(DayRule.parse(days), read),
                ZoneId.of(zone),
                span,
                Optional.empty(),
                DateOverrides.NONE);
    }

    public static DateRange span(String from, String to, int times) {
        return new DateRange(
                LocalDate.parse(from),
                Optional.ofNullable(to).map(LocalDate::parse),
                times == 0 ? OptionalInt.empty() : OptionalInt.of(times));
    }

    static Recurrence keepingTo(Workdays workdays, Recurrence when) {
        return new Recurrence(
                when.rule(), when.zone(), when.span(), Optional.of(workdays), when.deviations());
    }
}
