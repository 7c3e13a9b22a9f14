package planerka.schedule.forecast;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import planerka.account.GroupScope;
import planerka.group.GroupDirectory;
import planerka.people.AllowedNumbers;
import planerka.recurrence.Occurrence;
import planerka.schedule.Schedule;
import planerka.text.Message;
import planerka.web.Problem;

/**
 * What a schedule will come to: whom an occurrence would call, and what would go wrong.
 * Thread-safe.
 */
public final class Forecast {
    /** So far ahead a run is looked for. */
    private static final int MOST_RUNS = 200;

    private final ConflictCheck conflicts;
    private final GroupDirectory groups;
    private final AllowedNumbers allowed;
    private final ZoneId zone;

    public Forecast(
            ConflictCheck conflicts, GroupDirectory groups, AllowedNumbers allowed, ZoneId zone) {
        this.conflicts = conflicts;
        this.groups = groups;
        this.allowed = allowed;
        this.zone = zone;
    }

    /** Names no groups but those that somebody sees. */
    public List<Message> warnings(Schedule schedule, GroupScope seen, Instant now) {
        return conflicts.of(schedule, seen, now);
    }

    /** The run of this slot, or the next one if none is named; empty if it does not come. */
    public static Optional<Occurrence> run(
            Schedule schedule, Optional<LocalDateTime> slot, Instant now) {
        return slot.isEmpty()
                ? schedule.comes(now)
                : schedule.comes(now, MOST_RUNS).stream()
                        .filter(one -> one.slot().equals(slot.get()))
                        .findFirst();
    }

    /** Throws 404 if the group is gone. */
    public DryRun dryRun(Schedule schedule, Occurrence run) {
        return dryRun(schedule, run.plannedAt());
    }

    /** The same at this moment. */
    public DryRun dryRun(Schedule schedule, Instant at) {
        return groups.byId(schedule.card().group())
                .map(group -> DryRun.of(group, schedule.call(Optional.of(at)), allowed, zone))
                .orElseThrow(Problem::notFound);
    }
}
