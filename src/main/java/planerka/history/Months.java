package planerka.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** Some months in a row, as the calendar of a zone has them. */
public record Months(List<YearMonth> list, ZoneId zone) {
    public static final List<Integer> CHOICES = List.of(3, 6, 12);

    /** So many, of which today's is the last. */
    public static Months last(int many, LocalDate today, ZoneId zone) {
        YearMonth now = YearMonth.from(today);
        return new Months(
                IntStream.range(0, many).mapToObj(i -> now.minusMonths(many - 1L - i)).toList(),
                zone);
    }

    /** The first moment of the month at this place; with the number of months, the end of all. */
    Instant begin(int place) {
        return list.get(0).plusMonths(place).atDay(1).atStartOfDay(zone).toInstant();
    }

    Instant end() {
        return begin(list.size());
    }
}
