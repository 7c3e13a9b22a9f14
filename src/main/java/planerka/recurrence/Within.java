package planerka.recurrence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What lies from one moment until before another. */
final class Within implements RunsSeen {
    private final Instant from;
    private final Instant to;
    private final ZoneId zone;
    private final List<Occurrence> runs = new ArrayList<>();
    private final List<Note> omitted = new ArrayList<>();

    Within(Instant from, Instant to, ZoneId zone) {
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
    public void omit(Note why) {
        if (has(why.usual().atZone(zone).toInstant())) {
            omitted.add(why);
        }
    }

    private boolean has(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** With those that are not where the rule has them. */
    Stretch with(Stream<Occurrence> special) {
        special.forEach(this::consider);
        runs.sort(Comparator.comparing(Occurrence::plannedAt));
        return new Stretch(runs, omitted);
    }
}
