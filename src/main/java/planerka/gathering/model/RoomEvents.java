package planerka.gathering.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import planerka.gathering.model.Attempt.Ending;
import planerka.group.Role;
import planerka.pbx.ChannelId;
import planerka.pbx.ConfbridgeMember;

/** What happens in the room. */
public final class RoomEvents {
    private RoomEvents() {}

    /**
     * A person is in the room: one whom we called, one of the list who came by themselves, or
     * somebody else.
     *
     * @param found the person was found there; the moment of joining is not known
     */
    public record Joined(Instant at, ConfbridgeMember who, boolean found)
            implements GatheringEvent {
        /** As the PBX said it when it happened. */
        public Joined(Instant at, ConfbridgeMember who) {
            this(at, who, false);
        }

        @Override
        public Transition on(Gathering gathering) {
            if (gathering.roll().sittingAt(who.channel()).isPresent()) {
                return Transition.of(gathering);
            }
            return gathering
                    .caller(who.channel())
                    .or(() -> known(gathering))
                    .map(p -> comesIn(gathering, p))
                    .orElseGet(() -> asVisitor(gathering));
        }

        private Optional<Participant> known(Gathering gathering) {
            return gathering.participants().stream()
                    .filter(p -> p.who().isCalledAt(who.callerNumber()))
                    .filter(p -> !p.status().isListedOnly() && !p.isInRoom())
                    .findFirst();
        }

        /** Their other phones need not ring any more, and nobody is in a room twice. */
        private Transition comesIn(Gathering gathering, Participant participant) {
            if (participant.isInRoom()) {
                return Transition.of(gathering, new Decision.Kick(who.channelName()));
            }
            if (isFull(gathering) && participant.who().role() != Role.LEADER) {
                return sentAway(gathering, participant);
            }
            Participant in = participant.joined(RoomChannel.of(who), at);
            boolean called = gathering.attempt(who.channel()).isPresent();
            Participant status =
                    called
                            ? in
                            : in.status(
                                    new ParticipantStatus(
                                            ParticipantState.JOINED, Reason.CAME_BY_HIMSELF));
            Transition others =
                    NumberHunting.withoutOthers(gathering, status, Optional.of(who.channel()), at);
            return isOutOfRole(participant)
                    ? others.then(
                            Transition.of(
                                    others.gathering(),
                                    new Decision.Mute(who.channelName(), !who.muted())))
                    : others;
        }

        /**
         * The call went out before the participant's role was changed. A person found in the room
         * may have been muted in their earlier role.
         */
        private boolean isOutOfRole(Participant participant) {
            boolean listens = participant.who().role() == Role.LISTEN;
            return listens ? !who.muted() : who.muted() && !found;
        }

        private boolean isFull(Gathering gathering) {
            return gathering.policy().isFull(gathering.roll().inRoom())
                    && !who.callerNumber().equals(gathering.room());
        }

        /**
         * The dialplan lets nobody into a full room; this is for people who joined at the same
         * moment.
         */
        private Transition sentAway(Gathering gathering, Participant participant) {
            ParticipantStatus full =
                    new ParticipantStatus(ParticipantState.FAILED, Reason.ROOM_FULL);
            Participant away =
                    gathering
                            .openCall(who.channel())
                            .map(
                                    call ->
                                            participant.callEnded(
                                                    call,
                                                    new Ending(
                                                            at,
                                                            ParticipantState.FAILED,
                                                            OptionalInt.empty())))
                            .orElse(participant)
                            .status(full);
            Transition others = NumberHunting.withoutOthers(gathering, away, Optional.empty(), at);
            return others.then(
                    Transition.of(others.gathering(), new Decision.Kick(who.channelName())));
        }

        private Transition asVisitor(Gathering gathering) {
            if (isFull(gathering)) {
                return Transition.of(gathering, new Decision.Kick(who.channelName()));
            }
            Guest visitor = Guest.of(who, gathering, at);
            return Transition.of(gathering.with(gathering.roll().plus(visitor)));
        }
    }

    public record Left(Instant at, ChannelId channel) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return gathering
                    .roll()
                    .sittingAt(channel)
                    .map(p -> Transition.of(gathering.with(gone(gathering, p))))
                    .orElse(
                            Transition.of(
                                    gathering.with(gathering.roll().withoutVisitor(channel))));
        }

        /**
         * The call that led to the channel ends with it; later events of that channel are no news.
         */
        private Participant gone(Gathering gathering, Participant participant) {
            return gathering
                    .openCall(channel)
                    .map(call -> gone(participant, call))
                    .orElseGet(() -> participant.left(at));
        }

        private Participant gone(Participant participant, Attempt call) {
            Ending ending = new Ending(at, ParticipantState.LEFT, OptionalInt.empty());
            return DroppedCallRule.left(participant.callEnded(call, ending).left(at), call);
        }
    }

    /**
     * The last one is out and the room is gone: phones that still ring would call people into
     * nothing.
     */
    public record Closed(Instant at) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            // Before anybody was in, it is the end of an earlier conference in the same room.
            return gathering.stage().opened()
                    ? Teardown.everything(gathering, at)
                    : Transition.of(gathering);
        }
    }

    /** A listener cannot unmute themselves by a key of their phone. */
    public record Muted(Instant at, ChannelId channel, boolean muted) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            Gathering after =
                    gathering.with(gathering.roll().seat(channel, seat -> seat.withMuted(muted)));
            return after.roll()
                    .roleOf(channel)
                    .filter(role -> !muted && role == Role.LISTEN)
                    .flatMap(role -> after.roll().seatOf(channel))
                    .map(seat -> Transition.of(after, new Decision.Mute(seat.channelName(), true)))
                    .orElse(Transition.of(after));
        }
    }

    public record Talking(Instant at, ChannelId channel, boolean talking)
            implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return Transition.of(
                    gathering.with(
                            gathering.roll().seat(channel, seat -> seat.talking(talking, at))));
        }
    }

    /** A phone that puts the room on hold is muted until it is back. */
    public record Held(Instant at, ChannelId channel, boolean held) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            Optional<RoomChannel> seat = gathering.roll().seatOf(channel);
            Roster roll =
                    gathering
                            .roll()
                            .seat(
                                    channel,
                                    held ? one -> one.onHold(at) : RoomChannel::backFromHold);
            Gathering changed = gathering.with(roll);
            boolean mutes = held && seat.filter(s -> !s.muted() && !s.held()).isPresent();
            boolean unmutes = !held && seat.filter(RoomChannel::guarded).isPresent();
            return mutes || unmutes
                    ? Transition.of(changed, new Decision.Mute(seat.get().channelName(), mutes))
                    : Transition.of(changed);
        }
    }
}
