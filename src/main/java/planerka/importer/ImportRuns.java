package planerka.importer;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.background.DaemonThreads;
import planerka.group.RollbackException;
import planerka.store.DuplicateKey;
import planerka.web.Problem;

/**
 * Long imports, one after the other on a thread of their own. The table says how far each is, twice
 * a second and whether it moves or waits for its turn, so that a page of any node can show it.
 * Thread-safe.
 */
public final class ImportRuns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);
    private static final int MOST_WAITING = 20;
    private static final int BEAT_MILLIS = 500;
    private static final int PATIENCE_SECONDS = 5;

    private final Jdbi jdbi;
    private final Clock clock;
    private final UploadRuns table;
    private final Map<String, ImportProgress> inHand = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor work =
            new ThreadPoolExecutor(
                    1,
                    1,
                    10,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(MOST_WAITING),
                    DaemonThreads.named("import"));
    private final ScheduledExecutorService beats =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("import"));
    private volatile boolean closing;

    public ImportRuns(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.table = new UploadRuns(clock);
        work.allowCoreThreadTimeOut(true);
        beats.scheduleWithFixedDelay(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    Clock clock() {
        return clock;
    }

    /**
     * Returns at once. The job writes all of it and that it is done in one transaction, or throws.
     */
    void start(String run, ImportProgress progress, Runnable job) {
        inHand.put(run, progress);
        try {
            work.execute(() -> carryOut(run, progress, job));
        } catch (RejectedExecutionException full) {
            inHand.remove(run);
            end(run, closing ? ImportStatus.State.STOPPED : ImportStatus.State.CROWDED);
        }
    }

    /** Whether nothing is under way, and nothing waits. */
    boolean isIdle() {
        return inHand.isEmpty();
    }

    private void carryOut(String run, ImportProgress progress, Runnable job) {
        if (closing) {
            progress.stop();
        }
        try {
            job.run();
        } catch (CancellationException stopped) {
            end(run, ImportStatus.State.STOPPED);
        } catch (RollbackException | Problem different) {
            end(run, ImportStatus.State.CHANGED);
        } catch (RuntimeException failure) {
            failed(run, failure);
        } finally {
            inHand.remove(run);
        }
    }

    private void failed(String run, RuntimeException failure) {
        if (DuplicateKey.in(failure)) {
            end(run, ImportStatus.State.CHANGED);
        } else {
            LOG.error("an import failed, nothing of it is written", failure);
            end(run, ImportStatus.State.FAILED);
        }
    }

    /** If that cannot be written either, its silence says that it has stopped. */
    private void end(String run, ImportStatus.State state) {
        quietly(handle -> table.end(handle, run, state));
    }

    private void beat() {
        inHand.forEach((run, progress) -> beat(run, progress.done()));
    }

    private void beat(String run, int done) {
        quietly(handle -> table.beat(handle, run, done));
    }

    private void quietly(Consumer<Handle> writing) {
        try {
            jdbi.useHandle(writing::accept);
        } catch (RuntimeException away) {
            LOG.debug("the progress of an import cannot be written: {}", away.toString());
        }
    }

    /** Ends what is under way, without a trace of it. No thread is interrupted: H2 would close. */
    @Override
    public void close() {
        closing = true;
        inHand.values().forEach(ImportProgress::stop);
        work.shutdown();
        beats.shutdown();
        try {
            if (!work.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("an import does not end; what it wrote is lost with its connection");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
