package planerka.gathering.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import planerka.pbx.ChannelId;
import planerka.pbx.PbxEvent;

/**
 * How many calls may be on their way at once.
 *
 * <p>The PBX has set a call up when the phone rings or the call ends; the time until then tells how
 * loaded the PBX is. While that time is short, the window grows by one a call; when it is long, the
 * window shrinks by a third, at most once in the time that a call then takes. The administrator's
 * limits come first. Not thread-safe: the dialler holds its lock.
 */
public final class PacingWindow {
    private static final int FIRST = 64;
    private static final int LEAST = 8;
    private static final int MOST = 256;

    /**
     * A call requested in the middle of a large fan-out waits about as long as the calls under way.
     */
    private static final Duration SLOW = Duration.ofMillis(700);

    /** A call of which the PBX says nothing for so long no longer counts as on its way. */
    private static final Duration FORGOTTEN = Duration.ofSeconds(6);

    private final Supplier<Limits> limits;
    private final Map<ChannelId, Instant> onTheWay = new HashMap<>();
    private final Set<ChannelId> ringing = new HashSet<>();
    private final Set<ChannelId> outside = new HashSet<>();
    private double size = FIRST;
    private Instant shrunkAt = Instant.EPOCH;
    private Instant secondBegan = Instant.EPOCH;
    private int inThisSecond;

    /**
     * What the administrator allows; 0 leaves it to the window.
     *
     * @param outside calls to numbers that are no extensions, whether they ring or talk
     */
    public record Limits(int perSecond, int ringing, int outside) {
        public static final Limits NONE = new Limits(0, 0, 0);
    }

    public PacingWindow(Limits limits) {
        this(() -> limits);
    }

    /** With limits that may change: they are asked for at each look. */
    public PacingWindow(Supplier<Limits> limits) {
        this.limits = limits;
    }

    boolean admits(Instant now) {
        onTheWay.values().removeIf(sentAt -> sentAt.plus(FORGOTTEN).isBefore(now));
        return onTheWay.size() < (int) size && belowRinging() && belowRate(now);
    }

    boolean admitsOutside() {
        int lines = limits.get().outside();
        return lines == 0 || outside.size() < lines;
    }

    void sent(ChannelId call, boolean isOutside, Instant now) {
        onTheWay.put(call, now);
        if (isOutside) {
            outside.add(call);
        }
        inThisSecond++;
    }

    void settled(ChannelId call, PbxEvent event) {
        if (event.isRinging()) {
            ringing.add(call);
        } else {
            ringing.remove(call);
        }
        if (event.endsCall()) {
            outside.remove(call);
        }
        Instant sentAt = onTheWay.remove(call);
        if (sentAt != null) {
            adapt(Duration.between(sentAt, event.at()), event.at());
        }
    }

    /** What was on its way is unknown after a lost link; the survey tells the gatherings. */
    void clear() {
        onTheWay.clear();
        ringing.clear();
    }

    /**
     * The channels of the PBX; calls that it does not know any more have ended, except those just
     * sent.
     */
    void surveyed(Set<ChannelId> live) {
        ringing.retainAll(live);
        outside.removeIf(call -> !live.contains(call) && !onTheWay.containsKey(call));
    }

    int size() {
        return (int) size;
    }

    private void adapt(Duration took, Instant now) {
        if (took.compareTo(SLOW) <= 0) {
            size = Math.min(MOST, size + 1);
        } else if (shrunkAt.plus(took).isBefore(now)) {
            size = Math.max(LEAST, size * 2 / 3);
            shrunkAt = now;
        }
    }

    private boolean belowRinging() {
        int most = limits.get().ringing();
        return most == 0 || onTheWay.size() + ringing.size() < most;
    }

    private boolean belowRate(Instant now) {
        if (!now.isBefore(secondBegan.plusSeconds(1)) || now.isBefore(secondBegan)) {
            secondBegan = now;
            inThisSecond = 0;
        }
        int most = limits.get().perSecond();
        return most == 0 || inThisSecond < most;
    }
}
