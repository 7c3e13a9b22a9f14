package planerka.schedule;

import java.time.Duration;
import planerka.people.PhoneNumber;
import planerka.recurrence.Recurrence;

/**
 * What somebody decided: which group, who leads it, when, and how late is too late. Nobody is
 * called when more time than the limit has passed.
 */
public record ScheduleCard(
        long group, PhoneNumber organiser, Recurrence recurrence, Duration lateLimit) {
    public static final Duration SHORTEST_LIMIT = Duration.ofSeconds(10);

    /** Under a day, so that two days of one schedule are never called at once. */
    public static final Duration LONGEST_LIMIT = Duration.ofHours(12);

    public static final Duration USUAL_LIMIT = Duration.ofMinutes(5);

    public ScheduleCard {
        if (!isLimit(lateLimit)) {
            throw new IllegalArgumentException("a limit of " + lateLimit);
        }
    }

    static boolean isLimit(Duration limit) {
        return limit.compareTo(SHORTEST_LIMIT) >= 0 && limit.compareTo(LONGEST_LIMIT) <= 0;
    }

    ScheduleCard at(Recurrence other) {
        return new ScheduleCard(group, organiser, other, lateLimit);
    }
}
