package planerka.gathering.view;

import java.time.Instant;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.Guest;
import planerka.gathering.model.Invitee;
import planerka.gathering.model.Participant;
import planerka.group.Role;

/**
 * Somebody in the room who was not called, as the page of the gathering shows him; the organiser is
 * one when he dialled.
 *
 * @param id of the channel on which he sits
 * @param name empty where neither he nor his phone has one
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

    /** Who is known by his number has his own name, whatever the phone calls itself. */
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
