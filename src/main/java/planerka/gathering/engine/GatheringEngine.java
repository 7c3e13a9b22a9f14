package planerka.gathering.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.background.DaemonThreads;
import planerka.background.FailureStreak;
import planerka.gathering.journal.GatheringIds;
import planerka.gathering.journal.GatheringReader;
import planerka.gathering.journal.Journal;
import planerka.gathering.journal.Leases;
import planerka.gathering.model.Gathering;
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

    private static final Duration TIDY = Duration.ofHours(1);

    private final Pbx pbx;
    private final GatheringReader reader;
    private final Leases leases;
    private final GatheringIds ids;
    private final Dialler dialler;
    private final Recordings recordings;
    private final Clock clock;
    private final DecisionExecutor executor;
    private final Gatherings gatherings;
    private final ScheduledExecutorService background =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("gatherings"));
    private final FailureStreak failures = new FailureStreak();
    private final ResyncTimer resync = new ResyncTimer();
    private volatile boolean ready;

    /**
     * How calls look, how many there may be at once, and where conferences are recorded.
     *
     * @param node the name of this node among those on one database, the same after a restart
     */
    public record Options(
            OriginateBuilder plan,
            Supplier<PacingWindow.Limits> limits,
            Recordings recordings,
            String node) {
        /** With limits that stay. */
        public Options(
                OriginateBuilder plan,
                PacingWindow.Limits limits,
                Recordings recordings,
                String node) {
            this(plan, () -> limits, recordings, node);
        }
    }

    public GatheringEngine(Jdbi jdbi, Pbx pbx, Options manner, Clock clock) {
        this.pbx = pbx;
        this.recordings = manner.recordings();
        this.clock = clock;
        this.reader = new GatheringReader(jdbi);
        this.ids = new GatheringIds(jdbi, background);
        this.dialler = new Dialler(pbx, clock, new PacingWindow(manner.limits()), this::sent);
        this.executor = new DecisionExecutor(pbx, dialler, manner.plan(), clock);
        this.leases = new Leases(jdbi, manner.node(), clock);
        this.gatherings = new Gatherings(new Journal(jdbi, leases), ids, executor, pbx, clock);
    }

    public Gatherings gatherings() {
        return gatherings;
    }

    public void start() {
        pbx.listen(this::hear);
        dialler.start();
        pbx.start();
        background.execute(this::takeUp);
        long look = ResyncTimer.GLANCE.toMillis();
        background.scheduleWithFixedDelay(this::lookAround, look, look, TimeUnit.MILLISECONDS);
        background.scheduleWithFixedDelay(
                () -> recordings.forgetOld(clock), 0, TIDY.toMinutes(), TimeUnit.MINUTES);
    }

    /** Whether the database has answered since the start. */
    public boolean isReady() {
        return ready;
    }

    private void lookAround() {
        List<Gathering> live = gatherings.live();
        int people = live.stream().mapToInt(one -> one.participants().size()).sum();
        if (people > 0 && resync.isTime(people, dialler.waiting(), clock.instant())) {
            pbx.survey();
        }
    }

    private void hear(PbxEvent event) {
        resync.heard(event, clock.instant());
        dialler.hear(event);
        gatherings.hear(event);
    }

    private void sent(Dialler.Sent call) {
        resync.sent(call.at());
        gatherings.sent(call);
    }

    /**
     * Until the database has answered once; the PBX then tells the state of the gatherings that
     * were left.
     */
    private void takeUp() {
        try {
            takeUpFree(true);
            ids.fill();
            ready = true;
            pbx.survey();
            long every = Leases.RENEWED_EVERY.toMillis();
            background.scheduleWithFixedDelay(this::mind, every, every, TimeUnit.MILLISECONDS);
        } catch (RuntimeException away) {
            failures.failed(() -> complain(away));
            background.schedule(this::takeUp, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void takeUpFree(boolean own) {
        List<Long> taken = leases.takeUp(own);
        if (!taken.isEmpty()) {
            gatherings.resume(reader.find(taken));
            pbx.survey();
        }
    }

    /**
     * Renews this node's leases, drops the gatherings that another node has taken, and takes those
     * that were left.
     */
    private void mind() {
        try {
            List<Long> ours = gatherings.live().stream().map(Gathering::id).toList();
            leases.renew(ours).forEach(gatherings::letGo);
            takeUpFree(false);
            failures.succeeded();
        } catch (RuntimeException away) {
            failures.failed(() -> complain(away));
        }
    }

    private static void complain(RuntimeException away) {
        LOG.warn("gatherings wait for the database: {}", away.toString());
    }

    @Override
    public void close() {
        background.shutdownNow();
        dialler.close();
        executor.close();
    }
}
