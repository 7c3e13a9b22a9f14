package planerka.store;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.background.DaemonThreads;
import planerka.background.FailureStreak;

/**
 * Whether the database answers, asked in the background so that nobody waits for it; brings the
 * tables up to date as soon as it answers for the first time. Thread-safe.
 */
public final class DatabaseMonitor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseMonitor.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** So often, in beats, the clocks are compared. */
    private static final int CLOCKS = 60;

    private final Database database;
    private final List<Runnable> waiting = new ArrayList<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("database-pulse"));
    private final Clock clock;
    private volatile boolean up;
    private volatile Optional<Duration> clocksApart = Optional.empty();
    private int beats;
    private boolean ready;
    private final FailureStreak failures = new FailureStreak();

    private DatabaseMonitor(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Waits for nothing: until the first answer the database counts as unavailable. */
    public static DatabaseMonitor start(Database database, Clock clock) {
        DatabaseMonitor pulse = new DatabaseMonitor(database, clock);
        pulse.thread.scheduleWithFixedDelay(
                pulse::beat, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return pulse;
    }

    /** As of a second ago. */
    public boolean isUp() {
        return up;
    }

    /** How far the database's clock is ahead of ours; empty until it was asked. */
    public Optional<Duration> clocksApart() {
        return clocksApart;
    }

    /** Runs it once the tables are there: now, or when they are. */
    public void whenReady(Runnable work) {
        synchronized (waiting) {
            if (!ready) {
                waiting.add(work);
                return;
            }
        }
        work.run();
    }

    private void beat() {
        try {
            boolean answers = database.answers();
            if (answers && !ready) {
                database.migrate();
                becomeReady();
            }
            tell(answers);
            if (answers && beats++ % CLOCKS == 0) {
                clocksApart = Optional.of(Duration.between(clock.instant(), database.clock()));
            }
        } catch (RuntimeException failure) {
            up = false;
            failures.failed(() -> LOG.error("the database is not ready", failure));
        }
    }

    private void becomeReady() {
        List<Runnable> work;
        synchronized (waiting) {
            ready = true;
            work = List.copyOf(waiting);
        }
        work.forEach(Runnable::run);
    }

    private void tell(boolean answers) {
        if (answers && !up) {
            LOG.info("the database answers");
        }
        up = answers;
        if (answers) {
            failures.succeeded();
        } else {
            failures.failed(() -> LOG.warn("the database does not answer"));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
