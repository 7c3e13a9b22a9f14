package planerka.pbx;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a session with the PBX: logs in, surveys, feels the pulse, begins again. All of it on one
 * thread, so that nothing here needs a lock; whatever goes wrong is logged and the thread goes on.
 */
final class AmiLink implements Session.Owner, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AmiLink.class);
    private static final int SURVEYS = 3;
    private static final int STEADY_BEATS = 10;
    private static final long CLOSE_SECONDS = 4;

    private final AmiSettings settings;
    private final Clock clock;
    private final EventFeed feed;
    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "pbx-link"));
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(work -> daemon(work, "pbx-commands"));
    private volatile PbxStatus status;
    private volatile Optional<Session> current = Optional.empty();

    // Touched by the keeper only.
    private int failures;
    private int refusals;
    private int surveys;
    private long surveyedAt;
    private long openedAt;

    AmiLink(AmiSettings settings, Clock clock, EventFeed feed) {
        this.settings = settings;
        this.clock = clock;
        this.feed = feed;
        this.status = new PbxStatus(PbxStatus.State.CONNECTING, clock.instant(), "");
    }

    void start() {
        keeper.execute(() -> safely(this::connect));
        long beat = settings.pace().beat().toMillis();
        keeper.scheduleWithFixedDelay(() -> safely(this::beat), beat, beat, TimeUnit.MILLISECONDS);
    }

    PbxStatus status() {
        return status;
    }

    /** The session for commands; empty until what lives in the PBX is known. */
    Optional<Session> session() {
        return status.isConnected() ? current : Optional.empty();
    }

    void survey() {
        later(() -> session().ifPresent(this::survey));
    }

    private void connect() {
        feed.forget();
        Session fresh = new Session(settings, writer, feed, clock, this);
        try {
            fresh.open();
            opened(fresh);
        } catch (AuthenticationFailedException refused) {
            fresh.cut();
            // With a cause it is the link that failed on the way.
            if (refused.getCause() == null) {
                refused(refused.getMessage());
            } else {
                away(refused.getCause().toString());
            }
        } catch (Exception broken) {
            fresh.cut();
            away(broken.toString());
        }
    }

    private void opened(Session fresh) {
        current = Optional.of(fresh);
        openedAt = System.nanoTime();
        surveys = 0;
        survey(fresh);
    }

    private void survey(Session session) {
        surveys++;
        surveyedAt = System.nanoTime();
        session.survey(feed.hold());
    }

    private void away(String why) {
        say(PbxStatus.State.CONNECTING, why);
        again(settings.pace().lost().after(failures++));
    }

    private void refused(String words) {
        say(PbxStatus.State.REFUSED, words);
        again(settings.pace().refused().after(refusals++));
    }

    private void again(Duration pause) {
        keeper.schedule(() -> safely(this::connect), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        current.ifPresent(
                session -> {
                    if (session.isDead()) {
                        lose(session, "no answer for " + settings.pace().dead());
                    } else if (isLate(session) && surveys >= SURVEYS) {
                        lose(session, "no survey can be made");
                    } else if (isLate(session)) {
                        survey(session);
                    } else {
                        session.beat();
                    }
                });
    }

    private boolean isLate(Session session) {
        return session.isSurveying() && since(surveyedAt).compareTo(settings.pace().survey()) > 0;
    }

    @Override
    public void surveyed(Session session, int number, Survey survey) {
        later(() -> announce(session, number, survey));
    }

    private void announce(Session session, int number, Survey survey) {
        if (!isCurrent(session)) {
            return;
        }
        if (!status.isConnected()) {
            refusals = 0;
            say(PbxStatus.State.CONNECTED, settings + ", " + session.greeting());
        }
        surveys = 0;
        feed.release(number, new PbxEvent.Surveyed(clock.instant(), survey));
    }

    @Override
    public void denied(Session session, String words) {
        later(
                () -> {
                    if (isCurrent(session)) {
                        drop(session);
                        refused("what lives in the PBX may not be asked: " + words);
                    }
                });
    }

    @Override
    public void ended(Session session) {
        later(() -> lose(session, "the PBX closed the link"));
    }

    private void lose(Session session, String why) {
        if (!isCurrent(session)) {
            return;
        }
        drop(session);
        away(why);
    }

    private void drop(Session session) {
        boolean announced = status.isConnected();
        // First the status, so that who hears of the loss finds it.
        say(PbxStatus.State.CONNECTING, "lost");
        current = Optional.empty();
        session.cut();
        if (since(openedAt).compareTo(settings.pace().beat().multipliedBy(STEADY_BEATS)) > 0) {
            failures = 0;
        }
        if (announced) {
            feed.lose();
        }
    }

    private boolean isCurrent(Session session) {
        return current.filter(now -> now == session).isPresent();
    }

    private void say(PbxStatus.State state, String detail) {
        if (status.state() != state || !status.detail().equals(detail)) {
            LOG.info("PBX {}: {} {}", settings, state, detail);
            status = new PbxStatus(state, clock.instant(), detail);
        }
    }

    private void later(Runnable work) {
        if (!keeper.isShutdown()) {
            keeper.execute(() -> safely(work));
        }
    }

    private void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error broken) {
            LOG.error("The link to the PBX goes on after", broken);
        }
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Bounded in time; an interrupted caller waits no longer. */
    @Override
    public void close() {
        keeper.shutdownNow();
        current.ifPresent(Session::cut);
        writer.shutdownNow();
        try {
            keeper.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
            writer.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        // Once more: a session may have been opened while the keeper was being stopped.
        current.ifPresent(Session::cut);
    }
}
