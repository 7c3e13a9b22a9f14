package planerka.group;

import java.time.Duration;
import planerka.form.Range;

/** How the members of a group are called, and what holds in the room that they come to. */
public record CallPolicy(
        CallerName callerName,
        Duration ring,
        ConfirmPolicy confirm,
        Retry retry,
        RingStrategy reach,
        RoomPolicy conference) {
    public static final Range RING_SECONDS = new Range(5, 120);

    /** Fifteen seconds, once, without a key to press. */
    public static final CallPolicy USUAL =
            new CallPolicy(
                    CallerName.USUAL,
                    Duration.ofSeconds(15),
                    ConfirmPolicy.NEVER,
                    Retry.ONCE,
                    RingStrategy.USUAL,
                    RoomPolicy.USUAL);

    public CallPolicy {
        RING_SECONDS.require(ring.toSeconds());
    }

    public int ringSeconds() {
        return (int) ring.toSeconds();
    }
}
