package planerka.gathering.view;

import java.time.Instant;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.Guest;
import planerka.gathering.model.Invitee;
import planerka.gathering.model.Participant;
import planerka.group.Role;

/**
 * A person in the room who was not called, as the page of the gathering shows them; includes an
 * organiser who dialled.
 *
 * @param id of their channel
 * @param name empty where neither they nor their phone has one
 * @param number empty where the PBX was told none
 */
public record GuestView(
        String id,
        String name,
        String number,
        String role,
        String mood,
        boolean organiser,
        Instant joinedAt)
        implements RoomStay {

    public boolean mayListen() {
        return !role.equals(Role.LEADER.word());
    }

    /** A person known by their number has their own name, whatever the phone sends. */
    static GuestView of(Gathering gathering, Guest visitor) {
        String name =
                gathering.participants().stream()
                        .map(Participant::who)
                        .filter(who -> who.isCalledAt(visitor.number()))
                        .map(Invitee::name)
                        .findFirst()
                        .orElse(visitor.name());
        return new GuestView(
                visitor.seat().channel().text(),
                name,
                visitor.number(),
                visitor.role().word(),
                GatheringView.moodOf(visitor.seat()),
                visitor.number().equals(gathering.room()),
                visitor.joinedAt());
    }
}
