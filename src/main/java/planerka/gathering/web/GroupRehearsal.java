package planerka.gathering.web;

import java.util.List;
import planerka.gathering.model.Invitee;
import planerka.gathering.model.Lead;
import planerka.gathering.model.Participant;
import planerka.gathering.model.ParticipantState;
import planerka.gathering.model.Standing;
import planerka.gathering.model.StartedBy;
import planerka.gathering.start.Invitations;
import planerka.group.Group;
import planerka.group.Rehearsal;
import planerka.people.PhoneNumber;

/** Whom the button "gather now" would call, by the same rules as a real gathering. Thread-safe. */
public record GroupRehearsal(Invitations invitations) implements Rehearsal {

    @Override
    public List<Guest> of(Group group, PhoneNumber organiser) {
        return invitations
                .of(group, organiser, StartedBy.WEB, Lead.FIRST_THEN_ALL)
                .people()
                .stream()
                .map(GroupRehearsal::guest)
                .toList();
    }

    private static Guest guest(Participant one) {
        Invitee who = one.who();
        return new Guest(
                who.name(),
                who.numbers().stream().map(PhoneNumber::digits).toList(),
                who.role(),
                why(one.standing()));
    }

    private static String why(Standing standing) {
        if (standing.state() == ParticipantState.WAITING) {
            return "";
        }
        String reason = standing.reason().word();
        return reason.isEmpty()
                ? "gathering.state." + standing.state().word()
                : "gathering.reason." + reason;
    }
}
