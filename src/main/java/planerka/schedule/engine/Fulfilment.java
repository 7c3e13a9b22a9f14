package planerka.schedule.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.recurrence.Occurrence;
import planerka.schedule.Collector;
import planerka.schedule.Schedule;
import planerka.schedule.Schedules;

/**
 * Takes a planned moment that has come, and has its group gathered. Whoever comes, and how often,
 * the table decides who has it. Thread-safe.
 */
final class Fulfilment {
    private static final Logger LOG = LoggerFactory.getLogger(Fulfilment.class);

    private final Schedules schedules;
    private final Occurrences occurrences;
    private final Collector collector;
    private final LongConsumer changed;
    private final Clock clock;
    private volatile Optional<Notices> notices = Optional.empty();

    /**
     * @param changed is told of a schedule whose next moment is another
     */
    Fulfilment(
            Schedules schedules,
            Occurrences occurrences,
            Collector collector,
            LongConsumer changed,
            Clock clock) {
        this.schedules = schedules;
        this.occurrences = occurrences;
        this.collector = collector;
        this.changed = changed;
        this.clock = clock;
    }

    void tellBy(Notices one) {
        notices = Optional.of(one);
    }

    /** Takes the planned moment if it has come and nobody has; called by anybody, at any time. */
    void ring(long id) {
        Instant now = clock.instant();
        schedules.find(id).filter(schedule -> schedule.isDue(now)).ifPresent(this::take);
    }

    private void take(Schedule schedule) {
        Instant now = clock.instant();
        Taken taken = new Taken(schedule.id(), schedule.next().orElseThrow(), now);
        boolean late = schedule.isTooLate(now);
        Taken.State state = late ? Taken.State.LATE : Taken.State.CLAIMED;
        boolean ours = occurrences.claimPlanned(schedule, taken, state, following(schedule, now));
        changed.accept(schedule.id());
        if (ours && late) {
            LOG.warn(
                    "{} is {} s too late: nobody is called",
                    taken.occasion(),
                    taken.lateness().toSeconds());
            tell(one -> one.missed(schedule, taken.plannedAt()));
        } else if (ours) {
            gather(schedule, taken);
        }
    }

    /** The next that may still be held: of a night's worth of missed ones the last is enough. */
    private static Optional<Instant> following(Schedule schedule, Instant now) {
        Instant planned = schedule.next().orElseThrow();
        Instant oldest = now.minus(schedule.card().lateLimit());
        Instant after = planned.isAfter(oldest) ? planned : oldest;
        return schedule.comes(after).map(Occurrence::plannedAt);
    }

    private void gather(Schedule schedule, Taken taken) {
        long gathering;
        try {
            gathering = collector.gather(schedule.call(Optional.of(taken.plannedAt())));
        } catch (Collector.NotReady wait) {
            LOG.warn("{} waits: {}", taken.occasion(), wait.getMessage());
            return;
        } catch (RuntimeException failure) {
            LOG.error("{} could not be gathered", taken.occasion(), failure);
            occurrences.ended(taken, Taken.State.FAILED, String.valueOf(failure.getMessage()));
            return;
        }
        // Outside of the try: a gathering that cannot be written down has not failed.
        occurrences.started(taken, gathering);
        tell(one -> one.gathered(schedule, taken.plannedAt()));
        long late = taken.lateness().toMillis();
        LOG.info("{}: gathering {}, {} ms late", taken.occasion(), gathering, late);
    }

    /** What cannot be told must not cost a run. */
    void tell(Consumer<Notices> what) {
        try {
            notices.ifPresent(what);
        } catch (RuntimeException failure) {
            LOG.warn("nobody was told: {}", failure.toString());
        }
    }

    /** One that was claimed and not begun: again, while it is not too late. */
    void goOn(Taken lost) {
        Instant now = clock.instant();
        Optional<Schedule> schedule = schedules.find(lost.schedule());
        Taken again = new Taken(lost.schedule(), lost.plannedAt(), now);
        if (schedule.isEmpty() || !occurrences.takeOver(lost, now)) {
            return;
        }
        if (schedule.get().paused()) {
            occurrences.ended(again, Taken.State.LATE, "paused");
        } else if (again.lateness().compareTo(schedule.get().card().lateLimit()) > 0) {
            LOG.warn("{} is given up: nobody could be called in time", lost.occasion());
            occurrences.ended(again, Taken.State.LATE, "nobody could be called in time");
            tell(one -> one.missed(schedule.get(), lost.plannedAt()));
        } else {
            gather(schedule.get(), again);
        }
    }
}
