package planerka.pbx.ami;

import java.time.Duration;

/** How long to wait before the next try: the first pause, doubled each time, never longer. */
public record Backoff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    public Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("a pause is longer than nothing, and grows");
        }
    }

    /** The pause after so many failures in a row before this one. */
    public Duration after(int failures) {
        Duration pause = first.multipliedBy(1L << Math.min(Math.max(failures, 0), MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
