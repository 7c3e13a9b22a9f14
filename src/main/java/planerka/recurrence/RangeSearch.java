package planerka.recurrence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What lies from one moment until before another. */
final class RangeSearch implements OccurrenceVisitor {
    private final Instant from;
    private final Instant to;
    private final ZoneId zone;
    private final List<Occurrence> runs = new ArrayList<>();
    private final List<OccurrenceNote> omitted = new ArrayList<>();

    RangeSearch(Instant from, Instant to, ZoneId zone) {
        this.from = from;
        this.to = to;
        this.zone = zone;
    }

    @Override
    public void consider(Occurrence one) {
        if (has(one.plannedAt())) {
            runs.add(one);
        }
    }

    @Override
    public void omit(OccurrenceNote why) {
        if (has(why.usual().atZone(zone).toInstant())) {
            omitted.add(why);
        }
    }

    private boolean has(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** With those that are not where the rule has them. */
    OccurrenceRange with(Stream<Occurrence> special) {
        special.forEach(this::consider);
        runs.sort(Comparator.comparing(Occurrence::plannedAt));
        return new OccurrenceRange(runs, omitted);
    }
}
