package planerka.schedule;

import java.time.Instant;
import java.util.Optional;
import planerka.recurrence.Occurrence;

/** What becomes of the planned moment when a schedule is written: it stays, or this replaces it. */
record NextOccurrenceChange(boolean kept, Optional<Instant> next) {
    static final NextOccurrenceChange KEPT = new NextOccurrenceChange(true, Optional.empty());

    static NextOccurrenceChange of(Optional<Occurrence> next) {
        return new NextOccurrenceChange(false, next.map(Occurrence::plannedAt));
    }
}
