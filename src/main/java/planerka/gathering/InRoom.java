package planerka.gathering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import planerka.gathering.Attempt.Ending;
import planerka.pbx.ChannelId;
import planerka.pbx.Occupant;

/** What happens in the room. */
final class InRoom {
    private InRoom() {}

    /**
     * Somebody is in: one whom we called, one of the list who came by himself, or somebody else.
     */
    record Joined(Instant at, Occupant who) implements GatheringEvent {
        @Override
        public Step on(Gathering gathering) {
            if (gathering.roll().sittingAt(who.channel()).isPresent()) {
                return Step.of(gathering);
            }
            Optional<Participant> called = gathering.caller(who.channel());
            if (called.isPresent()) {
                return Step.of(gathering.with(called.get().joined(Seat.of(who), at)));
            }
            return known(gathering)
                    .map(p -> byHimself(gathering, p))
                    .orElseGet(() -> asVisitor(gathering));
        }

        private Optional<Participant> known(Gathering gathering) {
            return gathering.participants().stream()
                    .filter(p -> p.who().isCalledAt(who.callerNumber()))
                    .filter(p -> p.state() != ParticipantState.SKIPPED && !p.isInRoom())
                    .findFirst();
        }

        /** His own phone brought him in, so nobody has to ring it any more. */
        private Step byHimself(Gathering gathering, Participant participant) {
            Participant in =
                    participant
                            .joined(Seat.of(who), at)
                            .standing(
                                    new Standing(ParticipantState.JOINED, Reason.CAME_BY_HIMSELF));
            List<Decision> cancel = new ArrayList<>();
            in.openCall()
                    .ifPresent(
                            call -> cancel.add(new Decision.Cancel(gathering.channel(in, call))));
            return new Step(gathering.with(in), cancel);
        }

        private Step asVisitor(Gathering gathering) {
            Visitor visitor = new Visitor(Seat.of(who), who.callerNumber(), who.callerName(), at);
            return Step.of(gathering.with(gathering.roll().plus(visitor)));
        }
    }

    record Left(Instant at, ChannelId channel) implements GatheringEvent {
        @Override
        public Step on(Gathering gathering) {
            return gathering
                    .roll()
                    .sittingAt(channel)
                    .map(p -> Step.of(gathering.with(gone(gathering, p))))
                    .orElse(Step.of(gathering.with(gathering.roll().withoutVisitor(channel))));
        }

        /**
         * With his seat goes the call that brought him; what the PBX says of its channel later is
         * no news.
         */
        private Participant gone(Gathering gathering, Participant participant) {
            boolean ours = gathering.calling(channel).isPresent();
            return ours
                    ? Dropped.left(
                            participant
                                    .callEnded(
                                            new Ending(
                                                    at, ParticipantState.LEFT, OptionalInt.empty()))
                                    .left(at, Reason.NONE))
                    : participant.left(at, Reason.NONE);
        }
    }

    /**
     * The last one is out and the room is gone: phones that still ring would call people into
     * nothing.
     */
    record Closed(Instant at) implements GatheringEvent {
        @Override
        public Step on(Gathering gathering) {
            // Before anybody was in, it is the end of an earlier conference in the same room.
            return gathering.stage().opened()
                    ? Finish.everything(gathering, at)
                    : Step.of(gathering);
        }
    }

    record Muted(Instant at, ChannelId channel, boolean muted) implements GatheringEvent {
        @Override
        public Step on(Gathering gathering) {
            return Step.of(
                    gathering.with(gathering.roll().seat(channel, seat -> seat.withMuted(muted))));
        }
    }

    record Talking(Instant at, ChannelId channel, boolean talking) implements GatheringEvent {
        @Override
        public Step on(Gathering gathering) {
            return Step.of(
                    gathering.with(
                            gathering.roll().seat(channel, seat -> seat.withTalking(talking))));
        }
    }

    /** A phone that puts the room on hold is muted until it is back. */
    record Held(Instant at, ChannelId channel, boolean held) implements GatheringEvent {
        @Override
        public Step on(Gathering gathering) {
            Optional<Seat> seat = gathering.roll().seatOf(channel);
            Roll roll = gathering.roll().seat(channel, held ? Seat::onHold : Seat::backFromHold);
            Gathering changed = gathering.with(roll);
            boolean mutes = held && seat.filter(s -> !s.muted() && !s.held()).isPresent();
            boolean unmutes = !held && seat.filter(Seat::guarded).isPresent();
            return mutes || unmutes
                    ? Step.of(changed, new Decision.Mute(seat.get().channelName(), mutes))
                    : Step.of(changed);
        }
    }
}
