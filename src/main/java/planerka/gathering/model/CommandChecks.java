package planerka.gathering.model;

import java.util.Optional;
import planerka.group.Role;
import planerka.pbx.ChannelId;

/** Why a wish could come to nothing, found out before it is handed over: a key of the messages. */
public final class CommandChecks {
    private CommandChecks() {}

    public static Optional<String> to(GatheringEvent wish, Gathering gathering) {
        if (wish instanceof GatheringCommands.Extend) {
            return when(gathering.stage().endsAt().isEmpty(), "gathering.no-end");
        }
        if (wish instanceof RoomCommands.Record record) {
            return recording(record, gathering);
        }
        if (wish instanceof RoomCommands.Listen listen) {
            return when(is(gathering, listen.participant(), Role.LEADER), "gathering.is-leader");
        }
        if (wish instanceof RoomCommands.Mute mute && !mute.muted()) {
            boolean listens =
                    mute.participant().filter(one -> is(gathering, one, Role.LISTEN)).isPresent();
            return when(listens, "gathering.is-listener");
        }
        return ofVisitor(wish, gathering);
    }

    private static Optional<String> ofVisitor(GatheringEvent wish, Gathering gathering) {
        if (wish instanceof GuestCommands.Listen listen) {
            return when(is(gathering, listen.visitor(), Role.LEADER), "gathering.is-leader");
        }
        if (wish instanceof GuestCommands.Mute mute && !mute.muted()) {
            return when(is(gathering, mute.visitor(), Role.LISTEN), "gathering.is-listener");
        }
        return Optional.empty();
    }

    private static Optional<String> recording(RoomCommands.Record wish, Gathering gathering) {
        if (gathering.policy().conference().recorded()) {
            return Optional.of("gathering.always-recorded");
        }
        return when(wish.on() && gathering.roll().isEmptyRoom(), "gathering.nobody-in");
    }

    private static boolean is(Gathering gathering, int participant, Role role) {
        return gathering.roll().find(participant).filter(p -> p.who().role() == role).isPresent();
    }

    private static boolean is(Gathering gathering, ChannelId visitor, Role role) {
        return gathering.roll().visitor(visitor).filter(v -> v.role() == role).isPresent();
    }

    private static Optional<String> when(boolean so, String key) {
        return so ? Optional.of(key) : Optional.empty();
    }
}
