package planerka.gathering;

import java.util.Optional;
import planerka.group.Role;

/** Why a wish could come to nothing, found out before it is handed over: a key of the messages. */
final class Obstacles {
    private Obstacles() {}

    static Optional<String> to(GatheringEvent wish, Gathering gathering) {
        if (wish instanceof Asked.Extend) {
            return when(gathering.stage().endsAt().isEmpty(), "gathering.no-end");
        }
        if (wish instanceof AskedInRoom.Record record) {
            return recording(record, gathering);
        }
        if (wish instanceof AskedInRoom.Listen listen) {
            return when(is(gathering, listen.participant(), Role.LEADER), "gathering.is-leader");
        }
        if (wish instanceof AskedInRoom.Mute mute && !mute.muted()) {
            boolean listens =
                    mute.participant().filter(one -> is(gathering, one, Role.LISTEN)).isPresent();
            return when(listens, "gathering.is-listener");
        }
        return Optional.empty();
    }

    private static Optional<String> recording(AskedInRoom.Record wish, Gathering gathering) {
        if (gathering.policy().conference().recorded()) {
            return Optional.of("gathering.always-recorded");
        }
        return when(wish.on() && gathering.roll().isEmptyRoom(), "gathering.nobody-in");
    }

    private static boolean is(Gathering gathering, int participant, Role role) {
        return gathering.roll().find(participant).filter(p -> p.who().role() == role).isPresent();
    }

    private static Optional<String> when(boolean so, String key) {
        return so ? Optional.of(key) : Optional.empty();
    }
}
