package planerka.gathering.model;

import java.time.Instant;
import java.util.Optional;
import planerka.group.Role;
import planerka.pbx.ChannelId;

/**
 * Commands about a person whom we did not call, known by their channel. They do nothing once the
 * person has left.
 */
public final class GuestCommands {
    private GuestCommands() {}

    public record Mute(Instant at, ChannelId visitor, boolean muted) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return gathering
                    .roll()
                    .visitor(visitor)
                    .filter(one -> muted || one.role() != Role.LISTEN)
                    .map(one -> mute(gathering, one.seat(), muted))
                    .orElse(Transition.of(gathering));
        }

        @Override
        public Optional<String> refusedIn(Gathering gathering) {
            return muted
                    ? Optional.empty()
                    : CommandChecks.notOf(Role.LISTEN, "gathering.is-listener", gathering, visitor);
        }
    }

    public record Kick(Instant at, ChannelId visitor) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return gathering
                    .roll()
                    .visitor(visitor)
                    .map(one -> new Decision.Kick(one.seat().channelName()))
                    .map(kick -> Transition.of(gathering, kick))
                    .orElse(Transition.of(gathering));
        }
    }

    /** Makes them a listener, or lets them speak again, until they leave. */
    public record Listen(Instant at, ChannelId visitor, boolean listens) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return gathering
                    .roll()
                    .visitor(visitor)
                    .filter(one -> one.role() != Role.LEADER)
                    .map(one -> heard(gathering, one))
                    .orElse(Transition.of(gathering));
        }

        private Transition heard(Gathering gathering, Guest one) {
            Guest changed =
                    one.as(listens ? Role.LISTEN : Role.SPEAK).in(one.seat().asked(listens));
            return mute(
                    gathering.with(gathering.roll().with(changed)),
                    changed.seat(),
                    listens || one.seat().held());
        }

        @Override
        public Optional<String> refusedIn(Gathering gathering) {
            return CommandChecks.notOf(Role.LEADER, "gathering.is-leader", gathering, visitor);
        }
    }

    private static Transition mute(Gathering gathering, RoomChannel seat, boolean muted) {
        return Transition.of(gathering, new Decision.Mute(seat.channelName(), muted));
    }
}
