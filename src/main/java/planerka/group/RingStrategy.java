package planerka.group;

import java.time.Duration;
import planerka.form.Range;

/**
 * How a person with several numbers, or with a busy phone, is reached.
 *
 * @param atOnce whether all their numbers ring together; otherwise one after another
 * @param nextAfter how long a number rings before the next one does; zero for the usual ring time
 * @param whenFree whether a phone that was busy is called when it becomes free
 */
public record RingStrategy(boolean atOnce, Duration nextAfter, boolean whenFree) {
    public static final Range NEXT_AFTER_SECONDS = new Range(0, 120);
    public static final RingStrategy USUAL = new RingStrategy(false, Duration.ZERO, false);

    public RingStrategy {
        NEXT_AFTER_SECONDS.require(nextAfter.toSeconds());
    }

    public int nextAfterSeconds() {
        return (int) nextAfter.toSeconds();
    }
}
