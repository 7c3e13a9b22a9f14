package planerka.schedule;

import java.time.Instant;
import java.util.Optional;
import planerka.recurrence.Occurrence;

/** What becomes of the planned moment when a schedule is written: it stays, or this replaces it. */
record Plan(boolean kept, Optional<Instant> next) {
    static final Plan KEPT = new Plan(true, Optional.empty());

    static Plan of(Optional<Occurrence> next) {
        return new Plan(false, next.map(Occurrence::plannedAt));
    }
}
