package planerka.gathering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import planerka.people.PhoneNumber;

/**
 * How often one caller may gather within an hour: a phone that dials by itself, or somebody who
 * plays, must not ring everybody all day. Thread-safe.
 */
public final class CallerLimit {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_CALLERS = 10_000;

    private final int most;
    private final Cache<PhoneNumber, Bucket> callers =
            Caffeine.newBuilder().expireAfterAccess(HOUR).maximumSize(MOST_CALLERS).build();

    /** 0 sets no limit. */
    public CallerLimit(int most) {
        this.most = most;
    }

    public int most() {
        return most;
    }

    /** Counts this time, too. */
    boolean allows(PhoneNumber caller) {
        return most == 0 || callers.get(caller, none -> fresh()).tryConsume(1);
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, HOUR))
                .build();
    }
}
