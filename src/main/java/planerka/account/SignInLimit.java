package planerka.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How often a password may be guessed: {@value #PER_NAME} times in ten minutes for one name,
 * {@value #PER_ADDRESS} times from one address. Counted before the password is looked at, given
 * back when it is right. Thread-safe.
 */
final class SignInLimit {
    static final int PER_NAME = 10;
    static final int PER_ADDRESS = 30;
    private static final Duration SPAN = Duration.ofMinutes(10);

    /** No name begins so. */
    private static final String CODE = "\n";

    private static final int MOST_KEPT = 20_000;

    private final Cache<String, Bucket> names = cache();
    private final Cache<String, Bucket> addresses = cache();
    private final TimeMeter meter;

    SignInLimit(Clock clock) {
        this.meter = new ClockMeter(clock);
    }

    /** Whether one more guess may be made; it is counted. */
    boolean allows(String name, String address) {
        return bucket(addresses, address, PER_ADDRESS).tryConsume(1)
                && bucket(names, key(name), PER_NAME).tryConsume(1);
    }

    /** The guess was right: it does not count. */
    void right(String name, String address) {
        bucket(addresses, address, PER_ADDRESS).addTokens(1);
        bucket(names, key(name), PER_NAME).addTokens(1);
    }

    /** The same for the codes of the second step, which are counted apart from passwords. */
    boolean allowsCode(String name, String address) {
        return allows(CODE + name, address);
    }

    void rightCode(String name, String address) {
        right(CODE + name, address);
    }

    private Bucket bucket(Cache<String, Bucket> cache, String key, int most) {
        return cache.get(key, fresh -> bucket(most));
    }

    private Bucket bucket(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, SPAN))
                .withCustomTimePrecision(meter)
                .build();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Cache<String, Bucket> cache() {
        return Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterAccess(SPAN).build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
