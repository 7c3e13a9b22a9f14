package planerka.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A schedule as it is kept. Next is the moment that is to come, or has come and is not taken yet;
 * there is none while it is paused and after the last one. The version grows with every change of
 * the card.
 */
public record Schedule(
        long id, int version, ScheduleCard card, boolean paused, Optional<Instant> next) {

    /** Nothing comes any more, unless somebody changes it. */
    public boolean isOver() {
        return !paused && next.isEmpty();
    }

    public Recurrence recurrence() {
        return card.recurrence();
    }

    boolean isDue(Instant now) {
        return next.filter(planned -> !planned.isAfter(now)).isPresent();
    }

    /** How long ago the next one should have come; nothing for one that is still to come. */
    Duration lateness(Instant now) {
        return next.filter(now::isAfter)
                .map(planned -> Duration.between(planned, now))
                .orElse(Duration.ZERO);
    }

    boolean isTooLate(Instant now) {
        return lateness(now).compareTo(card.lateLimit()) > 0;
    }

    @Override
    public String toString() {
        return "schedule " + id;
    }
}
