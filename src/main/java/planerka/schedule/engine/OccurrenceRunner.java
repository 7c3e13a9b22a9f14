package planerka.schedule.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.recurrence.Occurrence;
import planerka.schedule.GatheringStarter;
import planerka.schedule.Schedule;
import planerka.schedule.Schedules;

/**
 * Claims an occurrence that is due, and has its group gathered. However many nodes and triggers
 * try, the table decides which one gets it. Thread-safe.
 */
final class OccurrenceRunner {
    private static final Logger LOG = LoggerFactory.getLogger(OccurrenceRunner.class);

    private final Schedules schedules;
    private final Occurrences occurrences;
    private final GatheringStarter starter;
    private final LongConsumer changed;
    private final Clock clock;
    private volatile Optional<ScheduleAlerts> alerts = Optional.empty();

    /**
     * @param changed is told of a schedule whose next moment is another
     */
    OccurrenceRunner(
            Schedules schedules,
            Occurrences occurrences,
            GatheringStarter starter,
            LongConsumer changed,
            Clock clock) {
        this.schedules = schedules;
        this.occurrences = occurrences;
        this.starter = starter;
        this.changed = changed;
        this.clock = clock;
    }

    void tellBy(ScheduleAlerts one) {
        alerts = Optional.of(one);
    }

    /** Takes the planned moment if it has come and nobody has; called by anybody, at any time. */
    void ring(long id) {
        Instant now = clock.instant();
        schedules.find(id).filter(schedule -> schedule.isDue(now)).ifPresent(this::take);
    }

    private void take(Schedule schedule) {
        Instant now = clock.instant();
        OccurrenceClaim claim =
                new OccurrenceClaim(schedule.id(), schedule.next().orElseThrow(), now);
        boolean late = schedule.isTooLate(now);
        OccurrenceClaim.State state =
                late ? OccurrenceClaim.State.LATE : OccurrenceClaim.State.CLAIMED;
        boolean ours = occurrences.claimPlanned(schedule, claim, state, following(schedule, now));
        changed.accept(schedule.id());
        if (ours && late) {
            LOG.warn(
                    "{} is {} s too late: nobody is called",
                    claim.occasion(),
                    claim.lateness().toSeconds());
            tell(one -> one.missed(schedule, claim.plannedAt()));
        } else if (ours) {
            gather(schedule, claim);
        }
    }

    /** The next that may still be held: of a night's worth of missed ones the last is enough. */
    private static Optional<Instant> following(Schedule schedule, Instant now) {
        Instant planned = schedule.next().orElseThrow();
        Instant oldest = now.minus(schedule.card().lateLimit());
        Instant after = planned.isAfter(oldest) ? planned : oldest;
        return schedule.comes(after).map(Occurrence::plannedAt);
    }

    private void gather(Schedule schedule, OccurrenceClaim claim) {
        long gathering;
        try {
            gathering = starter.gather(schedule.call(Optional.of(claim.plannedAt())));
        } catch (GatheringStarter.NotReady wait) {
            LOG.warn("{} waits: {}", claim.occasion(), wait.getMessage());
            return;
        } catch (RuntimeException failure) {
            LOG.error("{} could not be gathered", claim.occasion(), failure);
            occurrences.ended(
                    claim, OccurrenceClaim.State.FAILED, String.valueOf(failure.getMessage()));
            return;
        }
        // Outside of the try: a gathering that cannot be written down has not failed.
        occurrences.started(claim, gathering);
        tell(one -> one.gathered(schedule, claim.plannedAt()));
        long late = claim.lateness().toMillis();
        LOG.info("{}: gathering {}, {} ms late", claim.occasion(), gathering, late);
    }

    /** What cannot be told must not cost a run. */
    void tell(Consumer<ScheduleAlerts> what) {
        try {
            alerts.ifPresent(what);
        } catch (RuntimeException failure) {
            LOG.warn("nobody was told: {}", failure.toString());
        }
    }

    /** One that was claimed and not begun: again, while it is not too late. */
    void goOn(OccurrenceClaim lost) {
        Instant now = clock.instant();
        Optional<Schedule> schedule = schedules.find(lost.schedule());
        OccurrenceClaim again = new OccurrenceClaim(lost.schedule(), lost.plannedAt(), now);
        if (schedule.isEmpty() || !occurrences.takeOver(lost, now)) {
            return;
        }
        if (schedule.get().paused()) {
            occurrences.ended(again, OccurrenceClaim.State.LATE, "paused");
        } else if (again.lateness().compareTo(schedule.get().card().lateLimit()) > 0) {
            LOG.warn("{} is given up: nobody could be called in time", lost.occasion());
            occurrences.ended(again, OccurrenceClaim.State.LATE, "nobody could be called in time");
            tell(one -> one.missed(schedule.get(), lost.plannedAt()));
        } else {
            gather(schedule.get(), again);
        }
    }
}
