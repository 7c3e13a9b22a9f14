package planerka.gathering.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import planerka.gathering.model.Attempt.Ending;
import planerka.pbx.ChannelId;
import planerka.people.PhoneNumber;

/** What the end of one call means for the other numbers of the same person. */
final class NumberHunting {
    private NumberHunting() {}

    /**
     * A participant's status follows their last call, unless others of their numbers still ring.
     * Declining at one phone is declining; where numbers ring one after another, the next one is
     * called.
     */
    static Transition of(Gathering gathering, Participant ended, Attempt call, Instant at) {
        if (ended.isInRoom()) {
            return Transition.of(gathering.with(ended));
        }
        if (ended.state() == ParticipantState.DECLINED) {
            return withoutOthers(gathering, ended, Optional.empty(), at);
        }
        if (ended.isBeingCalled()) {
            return Transition.of(gathering.with(ended.status(byOpenCalls(gathering, ended))));
        }
        return next(gathering, ended, call)
                .map(number -> dial(gathering, ended.called(at, number)))
                .orElse(Transition.of(gathering.with(ended)));
    }

    /** Ends the calls beside this one: the person was reached, or wants none. */
    static Transition withoutOthers(
            Gathering gathering, Participant reached, Optional<ChannelId> by, Instant at) {
        List<Decision> cancelled = new ArrayList<>();
        Participant one = reached;
        for (Attempt other : reached.openCalls()) {
            ChannelId channel = gathering.channel(reached, other);
            if (!by.equals(Optional.of(channel))) {
                cancelled.add(new Decision.Cancel(channel));
                one =
                        one.callEnded(
                                other,
                                new Ending(at, ParticipantState.NO_ANSWER, OptionalInt.empty()));
            }
        }
        return new Transition(gathering.with(one), cancelled);
    }

    static Transition dial(Gathering gathering, Participant planned) {
        return Transition.of(
                gathering.with(planned),
                new Decision.Dial(planned.id(), planned.attempts().size()));
    }

    private static ParticipantStatus byOpenCalls(Gathering gathering, Participant participant) {
        List<Attempt> open = participant.openCalls();
        if (open.stream().anyMatch(call -> isAsked(gathering, participant, call))) {
            return ParticipantStatus.of(ParticipantState.CONFIRMING);
        }
        return ParticipantStatus.of(
                open.stream().anyMatch(call -> call.progress().rangAt().isPresent())
                        ? ParticipantState.RINGING
                        : ParticipantState.WAITING);
    }

    private static boolean isAsked(Gathering gathering, Participant participant, Attempt call) {
        return call.progress().answeredAt().isPresent()
                && gathering.policy().asksToConfirm(participant.who(), call.dialled());
    }

    private static Optional<PhoneNumber> next(
            Gathering gathering, Participant ended, Attempt call) {
        return gathering.policy().reach().atOnce() || !ended.status().isWorthAnotherNumber()
                ? Optional.empty()
                : ended.who().after(call.dialled());
    }
}
