package planerka.gathering.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import planerka.gathering.model.Attempt.Ending;

/** The end of a gathering, asked for or because the room is empty. */
final class Teardown {
    private Teardown() {}

    /**
     * Ends calls that still ring, takes those in the room out, and makes everybody's last state
     * true.
     */
    static Transition everything(Gathering gathering, Instant at) {
        List<Decision> decisions = new ArrayList<>();
        for (Participant participant : gathering.participants()) {
            participant
                    .openCalls()
                    .forEach(
                            call ->
                                    decisions.add(
                                            new Decision.Cancel(
                                                    gathering.channel(participant, call))));
            participant
                    .presence()
                    .seat()
                    .ifPresent(seat -> decisions.add(new Decision.Kick(seat.channelName())));
        }
        gathering
                .roll()
                .visitors()
                .forEach(v -> decisions.add(new Decision.Kick(v.seat().channelName())));
        if (gathering.stage().recording()) {
            decisions.add(new Decision.Record(false));
        }
        Roster before = gathering.roll().each(p -> over(p, at));
        Roster over = new Roster(before.groups(), before.participants(), List.of());
        return new Transition(gathering.with(over).with(gathering.stage().ended(at)), decisions);
    }

    private static Participant over(Participant participant, Instant at) {
        ParticipantStatus last = last(participant);
        Participant ended = participant;
        for (Attempt open : participant.openCalls()) {
            ended = ended.callEnded(open, new Ending(at, last.state(), OptionalInt.empty()));
        }
        return ended.isInRoom() ? ended.left(at) : ended.status(last);
    }

    private static ParticipantStatus last(Participant participant) {
        if (participant.isInRoom()) {
            return ParticipantStatus.of(ParticipantState.LEFT);
        }
        if (participant.status().isHeldBack()) {
            return new ParticipantStatus(ParticipantState.SKIPPED, Reason.CANCELLED);
        }
        return participant.state().isPending()
                ? new ParticipantStatus(ParticipantState.NO_ANSWER, Reason.CANCELLED)
                : participant.status();
    }
}
