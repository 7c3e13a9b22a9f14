package planerka.pbx.ami;

import java.time.Duration;

/**
 * Whether the link works: when something was last received, and how long pings take. One ping is
 * under way at a time. Thread-safe.
 */
final class KeepAlive {
    /** A PBX that talks but answers nothing is given up too, though later. */
    private static final int DEAF = 10;

    private final Duration dead;

    // All guarded by this; moments of System.nanoTime, which no clock change moves.
    private long heardAt = System.nanoTime();
    private long sentAt;
    private boolean waiting;
    private Duration last = Duration.ZERO;

    KeepAlive(Duration dead) {
        this.dead = dead;
    }

    synchronized void heard() {
        heardAt = System.nanoTime();
    }

    /** True if a ping should be sent now. */
    synchronized boolean ask() {
        if (waiting) {
            return false;
        }
        waiting = true;
        sentAt = System.nanoTime();
        return true;
    }

    synchronized void answered() {
        last = since(sentAt);
        waiting = false;
    }

    synchronized boolean isDead() {
        return waiting && (isSilent() || since(sentAt).compareTo(dead.multipliedBy(DEAF)) >= 0);
    }

    /** Of the last ping, or how long the present one has been waiting if that is longer. */
    synchronized Duration roundTrip() {
        Duration now = waiting ? since(sentAt) : Duration.ZERO;
        return now.compareTo(last) > 0 ? now : last;
    }

    private boolean isSilent() {
        return since(sentAt).compareTo(dead) >= 0 && since(heardAt).compareTo(dead) >= 0;
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }
}
