package planerka.gathering.model;

import java.time.Instant;
import planerka.group.Role;
import planerka.pbx.Occupant;
import planerka.people.PhoneNumber;

/**
 * Somebody in the room whom we did not call: the organiser who dialled, or a guest. Both texts are
 * hostile.
 *
 * @param role what he is as long as he stays: no list has him, so who comes back comes anew
 */
public record Visitor(Seat seat, String number, String name, Instant joinedAt, Role role) {
    /** As the dialplan let him in. */
    public static Visitor of(Occupant who, Gathering gathering, Instant at) {
        Role role =
                PhoneNumber.typed(who.callerNumber())
                        .map(number -> Entrance.of(gathering, number, Role.SPEAK).role())
                        .orElse(Role.SPEAK);
        return new Visitor(Seat.of(who), who.callerNumber(), who.callerName(), at, role);
    }

    Visitor in(Seat changed) {
        return new Visitor(changed, number, name, joinedAt, role);
    }

    Visitor as(Role changed) {
        return new Visitor(seat, number, name, joinedAt, changed);
    }
}
