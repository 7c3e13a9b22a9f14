package planerka.app;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.background.DaemonThreads;

/** Notices within a second that a part's status changed, and has pages look again. */
final class StatusWatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StatusWatcher.class);

    private final Supplier<Object> state;
    private final Runnable lookAgain;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("state-watch"));
    private Object seen = "";

    private StatusWatcher(Supplier<Object> state, Runnable lookAgain) {
        this.state = state;
        this.lookAgain = lookAgain;
    }

    static StatusWatcher start(Supplier<Object> state, Runnable lookAgain) {
        StatusWatcher watch = new StatusWatcher(state, lookAgain);
        watch.thread.scheduleWithFixedDelay(watch::look, 1, 1, TimeUnit.SECONDS);
        return watch;
    }

    private void look() {
        try {
            Object now = state.get();
            if (!now.equals(seen)) {
                seen = now;
                lookAgain.run();
            }
        } catch (RuntimeException failure) {
            LOG.warn("the state could not be looked at: {}", failure.toString());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
