package planerka.gathering.model;

import java.time.Instant;
import planerka.group.Role;
import planerka.pbx.ConfbridgeMember;
import planerka.people.PhoneNumber;

/**
 * A person in the room whom we did not call: the organiser who dialled, or a guest. Both texts are
 * hostile.
 *
 * @param role the role until they leave; guests are not stored, so a returning guest starts again
 */
public record Guest(RoomChannel seat, String number, String name, Instant joinedAt, Role role) {
    /** With the role in which the dialplan let them in. */
    public static Guest of(ConfbridgeMember who, Gathering gathering, Instant at) {
        Role role =
                PhoneNumber.typed(who.callerNumber())
                        .map(number -> RoomAccess.of(gathering, number, Role.SPEAK).role())
                        .orElse(Role.SPEAK);
        return new Guest(RoomChannel.of(who), who.callerNumber(), who.callerName(), at, role);
    }

    Guest in(RoomChannel changed) {
        return new Guest(changed, number, name, joinedAt, role);
    }

    Guest as(Role changed) {
        return new Guest(seat, number, name, joinedAt, changed);
    }
}
