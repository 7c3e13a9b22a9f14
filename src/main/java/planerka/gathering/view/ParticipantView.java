package planerka.gathering.view;

import java.time.Instant;
import planerka.gathering.model.Attempt;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.Invitee;
import planerka.gathering.model.Participant;
import planerka.gathering.model.ParticipantState;
import planerka.group.Role;
import planerka.people.PhoneNumber;

/**
 * One participant, as the page of the gathering shows them.
 *
 * @param mood talking, held or muted, while in the room
 * @param round how many times they have been called by now
 * @param retryAt when they are called again by themselves
 */
public record ParticipantView(
        int id,
        String name,
        String number,
        String role,
        String state,
        String reason,
        String mood,
        long round,
        Instant retryAt,
        Instant joinedAt,
        Instant leftAt,
        String talked,
        boolean mayBeCalled,
        boolean mayBeKicked,
        boolean mayListen)
        implements RoomStay {

    static ParticipantView of(Gathering gathering, Participant participant) {
        boolean over = gathering.stage().isEnded();
        Invitee who = participant.who();
        boolean comes = participant.isInRoom() || participant.state().isPending();
        boolean canCall =
                !over
                        && who.number().isPresent()
                        && (participant.state().isMissing()
                                || participant.state() == ParticipantState.DECLINED);
        return new ParticipantView(
                participant.id(),
                who.name(),
                participant
                        .lastCall()
                        .map(Attempt::dialled)
                        .or(who::number)
                        .map(PhoneNumber::digits)
                        .orElse(""),
                who.role().word(),
                participant.state().word(),
                participant.status().reason().word(),
                participant.presence().seat().map(GatheringView::moodOf).orElse(""),
                participant.rounds(),
                over ? null : participant.retryAt(gathering.policy()).orElse(null),
                participant.presence().joinedAt().orElse(null),
                participant.presence().leftAt().orElse(null),
                talkedBy(participant),
                canCall,
                !over && participant.isInRoom(),
                !over && comes && who.role() != Role.LEADER);
    }

    private static String talkedBy(Participant participant) {
        long seconds = participant.presence().talked().toSeconds();
        return seconds == 0 ? "" : DurationText.text(seconds);
    }
}
