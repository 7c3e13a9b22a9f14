package planerka.schedule;

import java.time.Duration;
import planerka.gathering.model.LeaderPolicy;

/**
 * How an occurrence is held: how late is too late, who is called first, and who is reminded.
 *
 * @param lateLimit nobody is called when more time than this has passed
 */
public record OccurrencePolicy(Duration lateLimit, LeaderPolicy lead, Reminder reminder) {
    public static final Duration SHORTEST_LIMIT = Duration.ofSeconds(10);

    /** Under a day, so that two days of one schedule are never called at once. */
    public static final Duration LONGEST_LIMIT = Duration.ofHours(12);

    public static final OccurrencePolicy USUAL =
            new OccurrencePolicy(Duration.ofMinutes(5), LeaderPolicy.FIRST_THEN_ALL, Reminder.NONE);

    public OccurrencePolicy {
        if (!isLimit(lateLimit)) {
            throw new IllegalArgumentException("a limit of " + lateLimit);
        }
    }

    public static boolean isLimit(Duration limit) {
        return limit.compareTo(SHORTEST_LIMIT) >= 0 && limit.compareTo(LONGEST_LIMIT) <= 0;
    }

    /** The usual one, but for this limit. */
    public static OccurrencePolicy lateBy(Duration limit) {
        return new OccurrencePolicy(limit, USUAL.lead, USUAL.reminder);
    }
}
