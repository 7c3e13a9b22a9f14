package planerka.gathering.view;

import java.time.Duration;
import java.time.Instant;

/** How long something lasts, for people. */
final class DurationText {
    private static final int HOUR = 3600;
    private static final int MINUTE = 60;

    private DurationText() {}

    /** Minutes and seconds, such as 1:05; with hours from the first on. */
    static String text(long seconds) {
        String small = "%d:%02d".formatted(seconds / MINUTE % MINUTE, seconds % MINUTE);
        return seconds < HOUR
                ? small
                : "%d:%02d:%02d"
                        .formatted(seconds / HOUR, seconds / MINUTE % MINUTE, seconds % MINUTE);
    }

    /** None for what has not begun. */
    static long seconds(Instant from, Instant to) {
        return from == null ? 0 : Math.max(0, Duration.between(from, to).toSeconds());
    }
}
