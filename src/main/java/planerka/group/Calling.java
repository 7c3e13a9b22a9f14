package planerka.group;

import java.time.Duration;
import planerka.form.Range;

/** How the members of a group are called, and what holds in the room that they come to. */
public record Calling(
        CallerName callerName,
        Duration ring,
        Confirm confirm,
        Retry retry,
        Reach reach,
        Conference conference) {
    public static final Range RING_SECONDS = new Range(5, 120);

    /** Fifteen seconds, once, without a key to press. */
    public static final Calling USUAL =
            new Calling(
                    CallerName.USUAL,
                    Duration.ofSeconds(15),
                    Confirm.NEVER,
                    Retry.ONCE,
                    Reach.USUAL,
                    Conference.USUAL);

    public Calling {
        RING_SECONDS.require(ring.toSeconds());
    }

    public int ringSeconds() {
        return (int) ring.toSeconds();
    }
}
