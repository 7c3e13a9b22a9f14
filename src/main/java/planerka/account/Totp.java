package planerka.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import planerka.web.Secrets;

/**
 * One-time codes by the time (RFC 6238): six digits, thirty seconds, SHA-1, as every app has them.
 */
final class Totp {
    static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final int MILLION = 1_000_000;

    /** Phones' clocks differ: a code of the step before and of the next one is taken, too. */
    private static final int SLACK = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    /** In base 32, as apps want it. */
    static String freshSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base32.encode(secret);
    }

    /**
     * Which step the code is of, if it is one of now; the caller sees to it that none is good
     * twice.
     */
    static OptionalLong stepOf(String code, String secret, Instant now) {
        byte[] key = Base32.decode(secret);
        long current = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(current - SLACK, current + SLACK)
                .filter(step -> Secrets.same(code, code(key, step)))
                .findFirst();
    }

    static String code(byte[] key, long step) {
        byte[] hash = hmac(key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format("%06d", number % MILLION);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
