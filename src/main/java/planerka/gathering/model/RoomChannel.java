package planerka.gathering.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import planerka.pbx.ChannelId;
import planerka.pbx.ConfbridgeMember;

/**
 * A channel in the room, as the PBX last described it.
 *
 * @param speech the talk time on it
 * @param held the phone has put the conference on hold, and would play its music to everybody
 * @param guarded it was muted because of that, and is unmuted afterwards
 */
public record RoomChannel(
        ChannelId channel,
        String channelName,
        boolean muted,
        Speech speech,
        boolean held,
        boolean guarded) {
    static RoomChannel of(ConfbridgeMember who) {
        return new RoomChannel(
                who.channel(), who.channelName(), who.muted(), Speech.NONE, false, false);
    }

    public boolean talking() {
        return speech.since().isPresent();
    }

    RoomChannel withMuted(boolean now) {
        return new RoomChannel(channel, channelName, now, speech, held, guarded);
    }

    RoomChannel talking(boolean now, Instant at) {
        Speech changed = now ? speech.begun(at) : speech.ended(at);
        return new RoomChannel(channel, channelName, muted, changed, held, guarded);
    }

    /** On hold: guarded unless it was muted anyway. */
    RoomChannel onHold(Instant at) {
        return new RoomChannel(
                channel, channelName, muted, speech.ended(at), true, guarded || !muted);
    }

    /** Made a listener, or allowed to speak: then it is unmuted as soon as the phone is back. */
    RoomChannel asked(boolean listens) {
        return new RoomChannel(channel, channelName, muted, speech, held, !listens && held);
    }

    RoomChannel backFromHold() {
        return new RoomChannel(channel, channelName, muted, speech, false, false);
    }

    /**
     * Talk time.
     *
     * @param since when the current stretch of talking began
     * @param before the talk time before that
     */
    public record Speech(Optional<Instant> since, Duration before) {
        static final Speech NONE = new Speech(Optional.empty(), Duration.ZERO);

        private Speech begun(Instant at) {
            return new Speech(since.or(() -> Optional.of(at)), before);
        }

        /** A talker who leaves is not reported to have stopped, so the time is closed here. */
        Speech ended(Instant at) {
            return new Speech(
                    Optional.empty(),
                    since.map(began -> before.plus(Duration.between(began, at))).orElse(before));
        }
    }
}
