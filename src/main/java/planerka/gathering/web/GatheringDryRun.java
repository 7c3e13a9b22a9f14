package planerka.gathering.web;

import java.util.List;
import planerka.gathering.model.Invitee;
import planerka.gathering.model.LeaderPolicy;
import planerka.gathering.model.Participant;
import planerka.gathering.model.ParticipantState;
import planerka.gathering.model.ParticipantStatus;
import planerka.gathering.model.StartedBy;
import planerka.gathering.start.CallListBuilder;
import planerka.group.Group;
import planerka.group.GroupDryRun;
import planerka.people.PhoneNumber;

/** Lists whom the button "gather now" would call, by the rules of a real gathering. Thread-safe. */
public record GatheringDryRun(CallListBuilder invitations) implements GroupDryRun {

    @Override
    public List<Guest> of(Group group, PhoneNumber organiser) {
        return invitations
                .of(group, organiser, StartedBy.WEB, LeaderPolicy.FIRST_THEN_ALL)
                .people()
                .stream()
                .map(GatheringDryRun::guest)
                .toList();
    }

    private static Guest guest(Participant one) {
        Invitee who = one.who();
        return new Guest(
                who.name(),
                who.numbers().stream().map(PhoneNumber::digits).toList(),
                who.role(),
                why(one.status()));
    }

    private static String why(ParticipantStatus status) {
        if (status.state() == ParticipantState.WAITING) {
            return "";
        }
        String reason = status.reason().word();
        return reason.isEmpty()
                ? "gathering.state." + status.state().word()
                : "gathering.reason." + reason;
    }
}
