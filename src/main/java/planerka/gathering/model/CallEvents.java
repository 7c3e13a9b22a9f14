package planerka.gathering.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import planerka.gathering.model.Attempt.Ending;
import planerka.pbx.ChannelId;
import planerka.pbx.DialStatus;

/**
 * What becomes of our calls. Words about a call that has ended, or that is not of this gathering,
 * change nothing.
 */
public final class CallEvents {
    private CallEvents() {}

    /** The call was handed to the PBX. */
    public record Sent(Instant at, ChannelId call) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return change(gathering, call, (p, open) -> p.call(open.sent(at)));
        }
    }

    public record Rang(Instant at, ChannelId call) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return change(gathering, call, (p, open) -> p.rang(open, at));
        }
    }

    public record PickedUp(Instant at, ChannelId call) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return change(
                    gathering,
                    call,
                    (p, open) ->
                            p.answered(
                                    open,
                                    at,
                                    gathering.policy().asksToConfirm(p.who(), open.dialled())));
        }
    }

    public record DialEnded(Instant at, ChannelId call, DialStatus status)
            implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return change(gathering, call, (p, open) -> p.call(open.said(at, status)));
        }
    }

    public record HungUp(Instant at, ChannelId call, int cause) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return finish(gathering, at, call, this::end);
        }

        private Participant end(Participant participant, Attempt open) {
            if (participant.sitsAt(call)) {
                // The event that they left the room was lost; the end of their channel says the
                // same.
                return DroppedCallRule.left(
                        participant.callEnded(open, ending(ParticipantState.LEFT)).left(at), open);
            }
            ParticipantStatus outcome = HangupCauses.of(open, cause);
            Participant ended = participant.callEnded(open, ending(outcome.state()));
            return ended.isInRoom() ? ended : ended.status(outcome);
        }

        private Ending ending(ParticipantState outcome) {
            return new Ending(at, outcome, OptionalInt.of(cause));
        }
    }

    /**
     * The phone's own channel behind our call has ended. Our own channel always ends normally; this
     * one tells whether the person hung up or the line broke.
     */
    public record LineEnded(Instant at, ChannelId call, int cause) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return gathering
                    .attempt(call)
                    .flatMap(
                            attempt ->
                                    gathering
                                            .caller(call)
                                            .map(p -> DroppedCallRule.lineEnded(p, attempt, cause)))
                    .map(told -> Transition.of(gathering.with(told)))
                    .orElse(Transition.of(gathering));
        }
    }

    /** The call never came to be. */
    public record Refused(Instant at, ChannelId call, Reason reason) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return finish(gathering, at, call, (p, open) -> giveUp(p, open, at, reason));
        }
    }

    /** Ends the open call of a participant who cannot be reached for a reason of ours. */
    static Participant giveUp(Participant participant, Attempt open, Instant at, Reason reason) {
        Participant ended =
                participant.callEnded(
                        open, new Ending(at, ParticipantState.FAILED, OptionalInt.empty()));
        return ended.isInRoom()
                ? ended
                : ended.status(new ParticipantStatus(ParticipantState.FAILED, reason));
    }

    private static Transition finish(
            Gathering gathering,
            Instant at,
            ChannelId call,
            BiFunction<Participant, Attempt, Participant> change) {
        Optional<Attempt> open = gathering.openCall(call);
        return open.isEmpty()
                ? Transition.of(gathering)
                : NumberHunting.of(
                        gathering,
                        change.apply(gathering.caller(call).orElseThrow(), open.get()),
                        open.get(),
                        at);
    }

    private static Transition change(
            Gathering gathering,
            ChannelId call,
            BiFunction<Participant, Attempt, Participant> change) {
        return gathering
                .openCall(call)
                .map(open -> change.apply(gathering.caller(call).orElseThrow(), open))
                .map(changed -> Transition.of(gathering.with(changed)))
                .orElse(Transition.of(gathering));
    }
}
