package planerka.recurrence;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A cron expression of the usual five fields: minute, hour, day of the month, month, day of the
 * week. It is asked apart for its days and for its times, so that daylight saving is the same with
 * it as with every other rule. Immutable.
 */
public final class Cron {
    /** Every quarter of an hour, day and night. */
    public static final int MOST_TIMES = 96;

    private static final int FIELDS = 5;
    private static final int DAY_FIELD = 2;
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private final String expression;
    private final CronDates days;
    private final List<LocalTime> times;

    private Cron(String expression, CronDates days, List<LocalTime> times) {
        this.expression = expression;
        this.days = days;
        this.times = List.copyOf(times);
    }

    /** Throws {@link TooOften}, or IllegalArgumentException if it cannot be read. */
    public static Cron parse(String text) {
        String[] fields = text.strip().split("\\s+");
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("five fields are needed");
        }
        String minutes = fields[0] + " " + fields[1];
        List<String> days = List.of(fields).subList(DAY_FIELD, FIELDS);
        return new Cron(
                minutes + " " + String.join(" ", days),
                CronDates.of(days.get(0), days.get(1), days.get(2)),
                times(execution(minutes + " * * *")));
    }

    static ExecutionTime execution(String expression) {
        CronParser parser =
                new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
        return ExecutionTime.forCron(parser.parse(expression).validate());
    }

    private static List<LocalTime> times(ExecutionTime daily) {
        List<LocalTime> times = new ArrayList<>();
        Optional<ZonedDateTime> next = daily.nextExecution(midnight(ANY_DAY).minusSeconds(1));
        while (next.isPresent() && next.get().toLocalDate().equals(ANY_DAY)) {
            if (times.size() == MOST_TIMES) {
                throw new TooOften();
            }
            times.add(next.get().toLocalTime());
            next = daily.nextExecution(next.get());
        }
        return times;
    }

    boolean has(LocalDate day) {
        return days.has(day);
    }

    /** In order; one at least. */
    public List<LocalTime> times() {
        return times;
    }

    /** In a zone whose clocks are never changed: only what they show is of interest. */
    static ZonedDateTime midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cron that && expression.equals(that.expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    @Override
    public String toString() {
        return expression;
    }

    /** More runs on one day than anybody can want. */
    public static final class TooOften extends IllegalArgumentException {
        TooOften() {
            super("more than " + MOST_TIMES + " times a day");
        }
    }
}
