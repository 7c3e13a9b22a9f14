package planerka.schedule;

import java.time.Duration;
import planerka.gathering.model.Lead;

/**
 * How a run is held: how late is too late, who is called first, and who is told before.
 *
 * @param lateLimit nobody is called when more time than this has passed
 */
public record Manner(Duration lateLimit, Lead lead, Reminder reminder) {
    public static final Duration SHORTEST_LIMIT = Duration.ofSeconds(10);

    /** Under a day, so that two days of one schedule are never called at once. */
    public static final Duration LONGEST_LIMIT = Duration.ofHours(12);

    public static final Manner USUAL =
            new Manner(Duration.ofMinutes(5), Lead.FIRST_THEN_ALL, Reminder.NONE);

    public Manner {
        if (!isLimit(lateLimit)) {
            throw new IllegalArgumentException("a limit of " + lateLimit);
        }
    }

    public static boolean isLimit(Duration limit) {
        return limit.compareTo(SHORTEST_LIMIT) >= 0 && limit.compareTo(LONGEST_LIMIT) <= 0;
    }

    /** The usual one, but for this limit. */
    public static Manner lateBy(Duration limit) {
        return new Manner(limit, USUAL.lead, USUAL.reminder);
    }
}
