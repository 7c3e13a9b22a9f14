package planerka.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import planerka.store.StoreException;

/** Tells a database that does not answer from a statement that is wrong. */
final class DatabaseOutage {
    /** H2's: connection broken, database closed, called back at shutdown, and file locked. */
    private static final Set<Integer> H2 = Set.of(90067, 90098, 90121, 90020);

    private DatabaseOutage() {}

    static boolean in(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof StoreException
                    || t instanceof ConnectionException
                    || t instanceof SQLException sql && isLoss(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoss(SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || (failure.getSQLState() != null && failure.getSQLState().startsWith("08"))
                || H2.contains(failure.getErrorCode());
    }
}
