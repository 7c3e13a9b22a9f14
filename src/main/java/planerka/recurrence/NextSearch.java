package planerka.recurrence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found so far after a moment: the soonest, and everything that is left out. */
final class NextSearch implements OccurrenceVisitor {
    private final Instant after;
    private final ZoneId zone;
    private final List<Omitted> omitted = new ArrayList<>();
    private Occurrence best;

    NextSearch(Instant after, ZoneId zone) {
        this.after = after;
        this.zone = zone;
    }

    /** When it would have been, and why it is not. */
    private record Omitted(Instant at, OccurrenceNote why) {}

    @Override
    public void consider(Occurrence one) {
        boolean later = one.plannedAt().isAfter(after);
        if (later && (best == null || one.plannedAt().isBefore(best.plannedAt()))) {
            best = one;
        }
    }

    @Override
    public void omit(OccurrenceNote why) {
        omitted.add(new Omitted(why.usual().atZone(zone).toInstant(), why));
    }

    Optional<Occurrence> best() {
        return Optional.ofNullable(best);
    }

    Optional<Occurrence> result() {
        return best().map(found -> found.after(before(found.plannedAt())));
    }

    private List<OccurrenceNote> before(Instant end) {
        return omitted.stream()
                .filter(one -> one.at().isAfter(after) && one.at().isBefore(end))
                .map(Omitted::why)
                .toList();
    }
}
