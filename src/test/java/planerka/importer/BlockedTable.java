package planerka.importer;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Lets statements with these words wait, or fail, before the database has them. */
public final class BlockedTable implements SqlLogger, AutoCloseable {
    private static final int FOR_GOOD = 1_000_000;
    private static final int PATIENCE_SECONDS = 60;

    private final Jdbi jdbi;
    private final String words;
    private final Semaphore passes = new Semaphore(0);
    private volatile boolean failing;

    private BlockedTable(Jdbi jdbi, String words, boolean failing) {
        this.jdbi = jdbi;
        this.words = words;
        this.failing = failing;
        jdbi.setSqlLogger(this);
    }

    public static BlockedTable waiting(Jdbi jdbi, String words) {
        return new BlockedTable(jdbi, words, false);
    }

    public static BlockedTable failing(Jdbi jdbi, String words) {
        return new BlockedTable(jdbi, words, true);
    }

    @Override
    public void logBeforeExecution(StatementContext statement) {
        if (statement.getRawSql().contains(words)) {
            if (failing) {
                throw new IllegalStateException("the disk is full");
            }
            pass();
        }
    }

    private void pass() {
        try {
            if (!passes.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody lets it pass");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** So many more. */
    public void let(int statements) {
        passes.release(statements);
    }

    /** Whether something waits here. */
    boolean holds() {
        return passes.hasQueuedThreads();
    }

    /** From here on nothing waits or fails. */
    public void end() {
        failing = false;
        let(FOR_GOOD);
    }

    @Override
    public void close() {
        end();
        jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }
}
