package planerka.gathering;

import java.time.Instant;

/**
 * Somebody in the room whom we did not call: the organiser who dialled, or a guest. Both texts are
 * hostile.
 */
public record Visitor(Seat seat, String number, String name, Instant joinedAt) {
    Visitor in(Seat changed) {
        return new Visitor(changed, number, name, joinedAt);
    }
}
