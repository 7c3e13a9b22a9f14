package planerka.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import planerka.web.Problem;

/**
 * Hashes passwords with argon2id: about 100 ms and 19 MB each, so only a few at a time. A request
 * that waits longer than {@value #PATIENCE_SECONDS} s is told to come back. Thread-safe.
 */
final class Passwords {
    private static final int AT_A_TIME = 2;
    private static final int SALT_BYTES = 16;
    private static final int PATIENCE_SECONDS = 10;
    private static final Argon2Function ARGON2ID =
            Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** Of a password that nobody knows; made with the same numbers, so it takes as long. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$b+l8gvTFKpb3YkhgTuBYNg$"
                    + "0U2H9FsuIw7TP6dGeK0WUhbbysqz12k3Gq78pwQxZ8s";

    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    String hash(String password) {
        return inTurn(() -> slowly(password));
    }

    boolean matches(String password, String hash) {
        return inTurn(
                () ->
                        Password.check(password, hash)
                                .with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** Takes as long as a real check, so that time does not tell which names exist. */
    boolean matchesNobody(String password) {
        matches(password, NOBODYS);
        return false;
    }

    private static String slowly(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!place()) {
            throw Problem.notReady("problem.busy");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean place() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
