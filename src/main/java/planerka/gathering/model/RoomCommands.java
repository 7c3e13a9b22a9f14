package planerka.gathering.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import planerka.group.Role;

/** Commands to the room and to those in it: by a button, a key, or over the API. */
public final class RoomCommands {
    private RoomCommands() {}

    public record Mute(Instant at, Optional<Integer> participant, boolean muted)
            implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            Stream<RoomChannel> participants =
                    gathering.participants().stream()
                            .filter(this::isMeant)
                            .flatMap(p -> p.presence().seat().stream());
            Stream<RoomChannel> visitors =
                    gathering.roll().visitors().stream().filter(this::isMeant).map(Guest::seat);
            List<Decision> mutes =
                    Stream.concat(participants, visitors)
                            .<Decision>map(s -> new Decision.Mute(s.channelName(), muted))
                            .toList();
            return new Transition(gathering, mutes);
        }

        private boolean isMeant(Participant one) {
            boolean named =
                    participant.map(id -> id == one.id()).orElse(one.who().role() != Role.LEADER);
            return named && canBe(one.who().role());
        }

        /** All are meant, and so are guests. */
        private boolean isMeant(Guest one) {
            return participant.isEmpty() && one.role() != Role.LEADER && canBe(one.role());
        }

        /** A listener is unmuted only after they were made a speaker. */
        private boolean canBe(Role role) {
            return muted || role != Role.LISTEN;
        }

        @Override
        public Optional<String> refusedIn(Gathering gathering) {
            return participant
                    .filter(one -> !muted)
                    .flatMap(
                            one ->
                                    CommandChecks.notOf(
                                            Role.LISTEN, "gathering.is-listener", gathering, one));
        }
    }

    /** The removal is told of a participant when they have left. */
    public record Kick(Instant at, int participant) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return gathering
                    .roll()
                    .find(participant)
                    .flatMap(p -> p.presence().seat().map(seat -> kicked(gathering, p, seat)))
                    .orElse(Transition.of(gathering));
        }

        private static Transition kicked(Gathering gathering, Participant one, RoomChannel seat) {
            ParticipantStatus goes = new ParticipantStatus(ParticipantState.JOINED, Reason.KICKED);
            return Transition.of(
                    gathering.with(one.status(goes)), new Decision.Kick(seat.channelName()));
        }
    }

    public record Lock(Instant at, boolean locked) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return Transition.of(
                    gathering.with(gathering.stage().withLocked(locked)),
                    new Decision.Lock(locked));
        }
    }

    /**
     * From now on they only listen, or may speak again, also after leaving and coming back. Leaders
     * keep their role.
     */
    public record Listen(Instant at, int participant, boolean listens) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return gathering
                    .roll()
                    .find(participant)
                    .filter(p -> p.who().role() != Role.LEADER)
                    .map(p -> p.as(listens ? Role.LISTEN : Role.SPEAK))
                    .map(
                            p ->
                                    p.presence()
                                            .seat()
                                            .map(s -> heard(gathering, p, s))
                                            .orElse(Transition.of(gathering.with(p))))
                    .orElse(Transition.of(gathering));
        }

        /** A participant who has put the room on hold speaks when they are back. */
        private Transition heard(Gathering gathering, Participant changed, RoomChannel seat) {
            RoomChannel now = seat.asked(listens);
            Gathering after = gathering.with(changed.in(changed.presence().in(now)));
            boolean silent = listens || seat.held();
            return Transition.of(after, new Decision.Mute(seat.channelName(), silent));
        }

        @Override
        public Optional<String> refusedIn(Gathering gathering) {
            return CommandChecks.notOf(Role.LEADER, "gathering.is-leader", gathering, participant);
        }
    }

    /** Not where nobody is in, nor where the dialplan records from the beginning. */
    public record Record(Instant at, boolean on) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            boolean can =
                    !gathering.policy().conference().recorded()
                            && !gathering.roll().isEmptyRoom()
                            && gathering.stage().recording() != on;
            return can
                    ? Transition.of(gathering, new Decision.Record(on))
                    : Transition.of(gathering);
        }

        @Override
        public Optional<String> refusedIn(Gathering gathering) {
            return gathering.policy().conference().recorded()
                    ? Optional.of("gathering.always-recorded")
                    : CommandChecks.when(
                            on && gathering.roll().isEmptyRoom(), "gathering.nobody-in");
        }
    }
}
