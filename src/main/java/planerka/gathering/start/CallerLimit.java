package planerka.gathering.start;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.function.Supplier;
import planerka.people.PhoneNumber;

/**
 * How often one caller may start gatherings within an hour: a phone that dials by itself, or a
 * person who plays, must not ring everybody all day. Thread-safe.
 */
public final class CallerLimit {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_CALLERS = 10_000;

    /** A changed limit begins with a full allowance. */
    private record Counted(PhoneNumber caller, int most) {}

    private final Supplier<Integer> most;
    private final Cache<Counted, Bucket> callers =
            Caffeine.newBuilder().expireAfterAccess(HOUR).maximumSize(MOST_CALLERS).build();

    /** 0 sets no limit. */
    public CallerLimit(int most) {
        this.most = () -> most;
    }

    private CallerLimit(Supplier<CallerLimit> now) {
        this.most = () -> now.get().most();
    }

    /** A limit that may change: it is asked for at each use. */
    public static CallerLimit asOf(Supplier<CallerLimit> now) {
        return new CallerLimit(now);
    }

    public int most() {
        return most.get();
    }

    /** Counts this time, too. */
    boolean allows(PhoneNumber caller) {
        int limit = most();
        return limit == 0
                || callers.get(new Counted(caller, limit), none -> fresh(limit)).tryConsume(1);
    }

    private static Bucket fresh(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, HOUR))
                .build();
    }
}
