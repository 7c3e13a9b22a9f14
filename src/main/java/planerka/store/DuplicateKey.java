package planerka.store;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Tells a taken key from every other refusal of a database.
 *
 * <p>MySQL gives broken foreign keys, nulls and taken keys one SQLState (23000) and one exception
 * class, so only the error code decides: 1062 on MySQL and MariaDB, 23505 on H2.
 */
public final class DuplicateKey {
    private static final int MYSQL = 1062;
    private static final int H2 = 23505;

    private DuplicateKey() {}

    /** Whether the failure, or what caused it, is a taken key. */
    public static boolean in(Throwable failure) {
        return sql(failure)
                .map(e -> e.getErrorCode() == MYSQL || e.getErrorCode() == H2)
                .orElse(false);
    }

    /** Whether the taken key is the named one; databases write the name into the message. */
    public static boolean in(Throwable failure, String key) {
        return in(failure)
                && sql(failure).map(e -> e.getMessage().toLowerCase().contains(key)).orElse(false);
    }

    private static Optional<SQLException> sql(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
