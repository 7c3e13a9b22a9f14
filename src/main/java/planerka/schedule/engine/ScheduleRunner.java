package planerka.schedule.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.background.DaemonThreads;
import planerka.background.FailureStreak;
import planerka.schedule.GatheringStarter;
import planerka.schedule.ScheduleLists;
import planerka.schedule.ScheduleSearch;
import planerka.schedule.Schedules;

/**
 * Gathers what is due. Quartz fires at the moment, and once a second the table is searched for what
 * no trigger fired for: after a start, a lost trigger, a jump of the clock. The table decides who
 * claims an occurrence, so nothing happens twice, on one node or on several.
 *
 * <p>Starting waits for nothing: while the database does not answer nothing is due, and it goes on
 * by itself. Thread-safe.
 */
public final class ScheduleRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleRunner.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** A claimant that was silent for so long has failed or waits for the PBX. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private static final Duration REMIND = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** A clock that is kept right by the network goes back less. */
    private static final Duration JUMP = Duration.ofSeconds(1);

    private final Schedules schedules;
    private final ScheduleLists lists;
    private final ScheduleSearch search;
    private final DueSchedules upcoming;
    private final ClockJumpReplanner replanner;
    private final Occurrences occurrences;
    private final OccurrenceRunner fulfilment;
    private final Clock clock;
    private final QuartzTriggers triggers;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("timetable"));
    private volatile boolean running;
    private final FailureStreak failures = new FailureStreak();
    private Instant lastReminder = Instant.EPOCH;
    private Instant latest = Instant.MIN;

    public ScheduleRunner(
            Jdbi jdbi, javax.sql.DataSource pool, GatheringStarter starter, Clock clock) {
        this.schedules = new Schedules(jdbi, clock);
        this.lists = new ScheduleLists(jdbi);
        this.search = new ScheduleSearch(jdbi);
        this.upcoming = new DueSchedules(jdbi);
        this.replanner = new ClockJumpReplanner(lists, upcoming);
        this.occurrences = new Occurrences(jdbi);
        this.fulfilment =
                new OccurrenceRunner(schedules, occurrences, starter, this::changed, clock);
        this.clock = clock;
        this.triggers = new QuartzTriggers(pool, this::ring);
    }

    public Schedules schedules() {
        return schedules;
    }

    public ScheduleLists lists() {
        return lists;
    }

    public ScheduleSearch search() {
        return search;
    }

    public Occurrences occurrences() {
        return occurrences;
    }

    public void start() {
        thread.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The listener that tells people of what happens; set once, before the start. */
    public void tellBy(ScheduleAlerts one) {
        fulfilment.tellBy(one);
    }

    /** Whether schedules are being watched; not while the database does not answer. */
    public boolean isRunning() {
        return running;
    }

    /** To be told of every schedule that was made, changed or removed. */
    public void changed(long schedule) {
        try {
            schedules
                    .find(schedule)
                    .ifPresentOrElse(triggers::set, () -> triggers.silence(schedule));
        } catch (RuntimeException away) {
            LOG.warn("schedule {} is not set at its alarm; it is looked for", schedule, away);
        }
    }

    /** To be told of every calendar that was changed: what keeps to it is planned anew. */
    public void calendarChanged(long calendar) {
        for (long schedule : lists.byCalendar(calendar)) {
            schedules.replan(schedule);
            changed(schedule);
        }
    }

    private void look() {
        try {
            triggers.start();
            lookFor(clock.instant());
            remind(clock.instant());
            running = true;
            failures.succeeded();
        } catch (RuntimeException failure) {
            running = false;
            failures.failed(() -> complain(failure));
        }
    }

    /** Not every second: nobody misses a reminder by a few. */
    private void remind(Instant now) {
        if (!now.isBefore(lastReminder.plus(REMIND)) || now.isBefore(lastReminder)) {
            lastReminder = now;
            fulfilment.tell(one -> one.remind(now));
        }
    }

    /** What is due and what was left lying. */
    public void lookFor(Instant now) {
        if (now.plus(JUMP).isBefore(latest)) {
            planAnew(now);
        }
        latest = now;
        upcoming.due(now).forEach(this::ring);
        occurrences.open(now, SILENCE).forEach(fulfilment::goOn);
    }

    /** A clock that was ahead has planned too far. What was gathered meanwhile stays taken. */
    private void planAnew(Instant now) {
        LOG.warn("the clock went back from {} to {}: all schedules are planned again", latest, now);
        replanner.planAnew(now, this::changed);
    }

    private static void complain(RuntimeException failure) {
        LOG.warn("schedules cannot be watched now: {}", failure.toString());
    }

    /** Takes the planned moment if it has come and nobody has; called by anybody, at any time. */
    void ring(long id) {
        fulfilment.ring(id);
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        triggers.close();
    }
}
