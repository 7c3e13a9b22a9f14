package planerka.gathering;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.pbx.Pbx;
import planerka.pbx.PbxEvent;

/**
 * The parts of the calling core, put together: journal, dialler, runners, and the ear at the PBX.
 *
 * <p>Starting does not wait for the database: what an earlier run left is taken up as soon as it
 * answers. Closing sends nothing more and leaves conferences alone; the next start takes them up.
 */
public final class GatheringEngine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GatheringEngine.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    /** So that pages are right within five seconds, whatever the PBX forgot to say. */
    private static final Duration LOOK_AROUND = Duration.ofSeconds(4);

    private static final Duration TIDY = Duration.ofHours(1);

    private final Pbx pbx;
    private final Archive archive;
    private final GatheringIds ids;
    private final Dialler dialler;
    private final Recordings recordings;
    private final Clock clock;
    private final Workshop workshop;
    private final Gatherings gatherings;
    private final ScheduledExecutorService background =
            Executors.newSingleThreadScheduledExecutor(GatheringEngine::thread);
    private boolean complained;
    private volatile boolean ready;

    /** How calls look, how many there may be at once, and where conferences are recorded. */
    public record Manner(CallPlan plan, Window.Limits limits, Recordings recordings) {}

    public GatheringEngine(Jdbi jdbi, Pbx pbx, Manner manner, Clock clock) {
        this.pbx = pbx;
        this.recordings = manner.recordings();
        this.clock = clock;
        this.archive = new Archive(jdbi);
        this.ids = new GatheringIds(jdbi, background);
        this.dialler = new Dialler(pbx, clock, new Window(manner.limits()), this::sent);
        this.workshop = new Workshop(pbx, dialler, manner.plan(), clock);
        this.gatherings = new Gatherings(new Journal(jdbi), ids, workshop, pbx, clock);
    }

    public Gatherings gatherings() {
        return gatherings;
    }

    public void start() {
        pbx.listen(this::hear);
        dialler.start();
        pbx.start();
        background.execute(this::takeUp);
        long look = LOOK_AROUND.toMillis();
        background.scheduleWithFixedDelay(this::lookAround, look, look, TimeUnit.MILLISECONDS);
        background.scheduleWithFixedDelay(
                () -> recordings.forgetOld(clock), 0, TIDY.toMinutes(), TimeUnit.MINUTES);
    }

    /** Whether the database has answered since the start. */
    public boolean isReady() {
        return ready;
    }

    /** Not while calls wait to go out: the PBX has better things to do then. */
    private void lookAround() {
        if (!gatherings.live().isEmpty() && dialler.waiting() == 0) {
            pbx.survey();
        }
    }

    private void hear(PbxEvent event) {
        dialler.hear(event);
        gatherings.hear(event);
    }

    private void sent(Dialler.Sent call) {
        gatherings.sent(call);
    }

    /** Until the database has answered once; the PBX then says how what was left stands. */
    private void takeUp() {
        try {
            gatherings.resume(archive.unfinished());
            ids.fill();
            ready = true;
            pbx.survey();
        } catch (RuntimeException away) {
            complainOnce(away);
            background.schedule(this::takeUp, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void complainOnce(RuntimeException away) {
        if (!complained) {
            LOG.warn("gatherings wait for the database: {}", away.toString());
            complained = true;
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
        dialler.close();
        workshop.close();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "gatherings");
        thread.setDaemon(true);
        return thread;
    }
}
