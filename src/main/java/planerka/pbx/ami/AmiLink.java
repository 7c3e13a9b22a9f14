package planerka.pbx.ami;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.pbx.PbxEvent;
import planerka.pbx.PbxState;
import planerka.pbx.PbxStatus;

/**
 * Keeps a session with the PBX: logs in, surveys, feels the pulse, begins again. All of it on one
 * thread, so that nothing here needs a lock; whatever goes wrong is logged and the thread goes on.
 */
final class AmiLink implements AmiSession.Owner, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AmiLink.class);
    private static final int STEADY_BEATS = 10;
    private static final long CLOSE_SECONDS = 4;
    static final String NOT_SET = "no AMI user is set";

    private final AmiTimings pace;
    private final Clock clock;
    private final EventFeed feed;
    private final LinkStatus status;
    private final ScheduledExecutorService keeper = Workers.clocked("pbx-link");
    private final ExecutorService writer = Workers.plain("pbx-commands");
    private volatile Optional<AmiSession> current = Optional.empty();

    // Touched by the keeper only.
    private AmiSettings settings;
    private Optional<Future<?>> nextTry = Optional.empty();
    private int failures;
    private int refusals;
    private long openedAt;

    AmiLink(AmiSettings settings, Clock clock, EventFeed feed, LinkStatus status) {
        this.settings = settings;
        this.pace = settings.pace();
        this.clock = clock;
        this.feed = feed;
        this.status = status;
    }

    void start() {
        keeper.execute(() -> safely(this::connect));
        long beat = pace.beat().toMillis();
        keeper.scheduleWithFixedDelay(() -> safely(this::beat), beat, beat, TimeUnit.MILLISECONDS);
    }

    /** The session for commands; empty until the channels and rooms of the PBX are known. */
    Optional<AmiSession> session() {
        return status.status().isConnected() ? current : Optional.empty();
    }

    /**
     * To another PBX, or as another user; its channels and rooms are then asked for as after a
     * loss.
     */
    void point(AmiSettings other) {
        later(() -> turn(other));
    }

    private void turn(AmiSettings other) {
        settings = other;
        failures = 0;
        refusals = 0;
        nextTry.ifPresent(planned -> planned.cancel(false));
        current.ifPresent(amiSession -> drop(amiSession, "the settings were changed"));
        connect();
    }

    void survey() {
        later(() -> current.ifPresent(this::survey));
    }

    private void connect() {
        if (!settings.isSet()) {
            status.is(PbxStatus.State.NOT_SET, NOT_SET);
            return;
        }
        feed.forget();
        try {
            open(new AmiSession(settings, writer, feed, clock, this));
        } catch (Exception | Error broken) {
            current = Optional.empty();
            failed(broken);
        }
    }

    private void open(AmiSession fresh) throws Exception {
        try {
            fresh.open();
            current = Optional.of(fresh);
            openedAt = System.nanoTime();
            survey(fresh);
        } catch (Exception | Error broken) {
            fresh.cut();
            throw broken;
        }
    }

    private void failed(Throwable broken) {
        // With a cause it is the link that failed on the way.
        if (broken instanceof AuthenticationFailedException && broken.getCause() == null) {
            refused(broken.getMessage());
        } else {
            away(words(broken.getCause() == null ? broken : broken.getCause()));
        }
    }

    private static String words(Throwable broken) {
        return broken.getClass().getSimpleName() + ": " + broken.getMessage();
    }

    private void survey(AmiSession amiSession) {
        amiSession.survey(feed.hold());
    }

    private void away(String why) {
        status.is(PbxStatus.State.CONNECTING, why);
        again(pace.lost().after(failures++));
    }

    private void refused(String words) {
        status.is(PbxStatus.State.REFUSED, words);
        again(pace.refused().after(refusals++));
    }

    private void again(Duration pause) {
        nextTry =
                Optional.of(
                        keeper.schedule(
                                () -> safely(this::connect),
                                pause.toMillis(),
                                TimeUnit.MILLISECONDS));
    }

    private void beat() {
        current.ifPresent(
                amiSession -> {
                    if (amiSession.isDead()) {
                        lose(amiSession, "no answer");
                    } else if (amiSession.isSurveyLate()) {
                        survey(amiSession);
                    } else {
                        amiSession.beat();
                    }
                });
    }

    @Override
    public void surveyed(AmiSession amiSession, int number, PbxState state) {
        later(() -> announce(amiSession, number, state));
    }

    /** The status first, so that a listener to the event can place calls. */
    private void announce(AmiSession amiSession, int number, PbxState state) {
        if (!isCurrent(amiSession)) {
            return;
        }
        refusals = 0;
        status.is(PbxStatus.State.CONNECTED, settings + ", " + amiSession.greeting());
        boolean wanted = feed.release(number, new PbxEvent.Surveyed(clock.instant(), state));
        if (!wanted && !amiSession.isSurveying()) {
            survey(amiSession);
        }
    }

    @Override
    public void denied(AmiSession amiSession, String words) {
        later(
                () -> {
                    if (isCurrent(amiSession)) {
                        drop(amiSession, words);
                        refused("what lives in the PBX may not be asked: " + words);
                    }
                });
    }

    @Override
    public void ended(AmiSession amiSession) {
        later(() -> lose(amiSession, "the PBX closed the link"));
    }

    private void lose(AmiSession amiSession, String why) {
        if (isCurrent(amiSession)) {
            drop(amiSession, why);
            away(why);
        }
    }

    /** The status first, so that a listener to the loss finds it. */
    private void drop(AmiSession amiSession, String why) {
        boolean announced = status.status().isConnected();
        status.is(PbxStatus.State.CONNECTING, why);
        current = Optional.empty();
        amiSession.cut();
        Duration lived = Duration.ofNanos(System.nanoTime() - openedAt);
        if (lived.compareTo(pace.beat().multipliedBy(STEADY_BEATS)) > 0) {
            failures = 0;
        }
        if (announced) {
            feed.lose();
        }
    }

    private boolean isCurrent(AmiSession amiSession) {
        return current.filter(now -> now == amiSession).isPresent();
    }

    private void later(Runnable work) {
        keeper.execute(() -> safely(work));
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error broken) {
            LOG.error("The link to the PBX goes on after", broken);
        }
    }

    /** Bounded in time; an interrupted caller waits no longer. */
    @Override
    public void close() {
        keeper.shutdownNow();
        current.ifPresent(AmiSession::cut);
        writer.shutdownNow();
        try {
            keeper.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
            writer.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        // Once more: a session may have been opened while the keeper was being stopped.
        current.ifPresent(AmiSession::cut);
        status.is(PbxStatus.State.CONNECTING, "closed");
    }
}
