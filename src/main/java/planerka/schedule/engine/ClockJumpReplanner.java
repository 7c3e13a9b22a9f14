package planerka.schedule.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import planerka.recurrence.Occurrence;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleLists;

/**
 * Plans every schedule again, for a clock that was ahead and went back: the soonest first, so that
 * what is due in a second does not wait for ten thousand others.
 */
public final class ClockJumpReplanner {
    /** Later alarms are set when their turn comes; until then they are looked for. */
    private static final Duration SOON = Duration.ofHours(1);

    private final ScheduleLists lists;
    private final DueSchedules upcoming;

    public ClockJumpReplanner(ScheduleLists lists, DueSchedules upcoming) {
        this.lists = lists;
        this.upcoming = upcoming;
    }

    private record Planned(Schedule schedule, Instant next) {}

    /**
     * @param onSoon is told of those whose alarm must be set anew
     */
    public void planAnew(Instant now, LongConsumer onSoon) {
        List<Planned> sooner =
                lists.after(0, Integer.MAX_VALUE).stream()
                        .flatMap(one -> sooner(one, now).stream())
                        .sorted(Comparator.comparing(Planned::next))
                        .toList();
        for (Planned one : sooner) {
            upcoming.replan(one.schedule(), one.next(), now);
            if (one.next().isBefore(now.plus(SOON))) {
                onSoon.accept(one.schedule().id());
            }
        }
    }

    /** What comes sooner than what it has planned. */
    private static Optional<Planned> sooner(Schedule schedule, Instant now) {
        if (schedule.paused()) {
            return Optional.empty();
        }
        return schedule.comes(now)
                .map(Occurrence::plannedAt)
                .filter(at -> schedule.next().filter(planned -> !planned.isAfter(at)).isEmpty())
                .map(at -> new Planned(schedule, at));
    }
}
