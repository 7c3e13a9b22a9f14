package planerka.gathering;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import planerka.gathering.Attempt.Ending;
import planerka.pbx.ChannelId;
import planerka.pbx.DialStatus;
import planerka.people.PhoneNumber;

/**
 * What becomes of our calls. Words about a call that has ended, or that is not of this gathering,
 * change nothing.
 */
final class Called {
    private Called() {}

    /** The call was handed to the PBX. */
    record Sent(Instant at, ChannelId call) implements GatheringEvent {
        @Override
        public Step on(Gathering gathering) {
            return change(gathering, call, (p, open) -> p.call(open.sent()));
        }
    }

    record Rang(Instant at, ChannelId call) implements GatheringEvent {
        @Override
        public Step on(Gathering gathering) {
            return change(gathering, call, (p, open) -> p.rang(at));
        }
    }

    record PickedUp(Instant at, ChannelId call) implements GatheringEvent {
        @Override
        public Step on(Gathering gathering) {
            return change(
                    gathering,
                    call,
                    (p, open) ->
                            p.answered(
                                    at, gathering.policy().asksToConfirm(p.who(), open.dialled())));
        }
    }

    record DialEnded(Instant at, ChannelId call, DialStatus status) implements GatheringEvent {
        @Override
        public Step on(Gathering gathering) {
            return change(gathering, call, (p, open) -> p.call(open.said(status)));
        }
    }

    record HungUp(Instant at, ChannelId call, int cause) implements GatheringEvent {
        @Override
        public Step on(Gathering gathering) {
            return finish(gathering, at, call, this::end);
        }

        private Participant end(Participant participant, Attempt open) {
            if (participant.sitsAt(call)) {
                // The word that he left the room was lost: the end of his channel says the same.
                return Dropped.left(
                        participant.callEnded(ending(ParticipantState.LEFT)).left(at, Reason.NONE));
            }
            Standing outcome =
                    participant.isInRoom() ? participant.standing() : Outcome.of(open, cause);
            return participant.callEnded(ending(outcome.state())).standing(outcome);
        }

        private Ending ending(ParticipantState outcome) {
            return new Ending(at, outcome, OptionalInt.of(cause));
        }
    }

    /**
     * The phone's own line behind our call has ended. Our end of it always ends normally; this one
     * says whether he hung up, or the line broke.
     */
    record LineEnded(Instant at, ChannelId call, int cause) implements GatheringEvent {
        @Override
        public Step on(Gathering gathering) {
            return gathering
                    .caller(call)
                    .filter(p -> p.isLastCall(gathering, call))
                    .map(p -> Step.of(gathering.with(Dropped.lineEnded(p, cause))))
                    .orElse(Step.of(gathering));
        }
    }

    /** The call never came to be. */
    record Refused(Instant at, ChannelId call, Reason reason) implements GatheringEvent {
        @Override
        public Step on(Gathering gathering) {
            return finish(gathering, at, call, (p, open) -> giveUp(p, at, reason));
        }
    }

    /** Ends the open call of one who cannot be reached for a reason of ours. */
    static Participant giveUp(Participant participant, Instant at, Reason reason) {
        Participant ended =
                participant.callEnded(new Ending(at, ParticipantState.FAILED, OptionalInt.empty()));
        return ended.isInRoom()
                ? ended
                : ended.standing(new Standing(ParticipantState.FAILED, reason));
    }

    /** The call's end; if he has another number, that is the next to be called. */
    private static Step finish(
            Gathering gathering,
            Instant at,
            ChannelId call,
            BiFunction<Participant, Attempt, Participant> change) {
        Optional<Participant> calling = gathering.calling(call);
        if (calling.isEmpty()) {
            return Step.of(gathering);
        }
        Attempt open = calling.get().openCall().orElseThrow();
        Participant ended = change.apply(calling.get(), open);
        Optional<PhoneNumber> next =
                ended.isInRoom() || !ended.standing().isWorthAnotherNumber()
                        ? Optional.empty()
                        : ended.who().after(open.dialled());
        Participant settled = next.map(number -> ended.called(at, number)).orElse(ended);
        Step step = Step.of(gathering.with(settled));
        return next.isEmpty()
                ? step
                : Step.of(
                        step.gathering(),
                        new Decision.Dial(settled.id(), settled.attempts().size()));
    }

    private static Step change(
            Gathering gathering,
            ChannelId call,
            BiFunction<Participant, Attempt, Participant> change) {
        return gathering
                .calling(call)
                .map(p -> Step.of(gathering.with(change.apply(p, p.openCall().orElseThrow()))))
                .orElse(Step.of(gathering));
    }
}
