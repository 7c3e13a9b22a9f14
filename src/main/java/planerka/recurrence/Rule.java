package planerka.recurrence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;

/** On which days, and at which times of a day, in order. */
public record Rule(DayRule days, List<LocalTime> times) {
    /** That somebody can type. */
    public static final int MOST_TIMES = 24;

    public Rule {
        if (times.isEmpty()) {
            throw new IllegalArgumentException("at no time");
        }
        times = List.copyOf(new TreeSet<>(times));
    }

    /** The times of a cron expression are its own. */
    public static Rule of(Cron cron) {
        return new Rule(new DayRule.CronDays(cron), cron.times());
    }

    List<LocalTime> on(LocalDate day, LocalDate from) {
        return days.has(day, from) ? times : List.of();
    }
}
