package planerka.group;

import java.time.Duration;
import planerka.form.Range;

/** How often a member is called in all, and how long after a missed call the next one follows. */
public record Retry(int attempts, Duration after) {
    public static final Range ATTEMPTS = new Range(1, 10);
    public static final Range AFTER_SECONDS = new Range(5, 3600);
    public static final Retry ONCE = new Retry(1, Duration.ofSeconds(30));

    public Retry {
        ATTEMPTS.require(attempts);
        AFTER_SECONDS.require(after.toSeconds());
    }

    public int afterSeconds() {
        return (int) after.toSeconds();
    }
}
