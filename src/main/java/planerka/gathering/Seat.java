package planerka.gathering;

import planerka.pbx.ChannelId;
import planerka.pbx.Occupant;

/** A place in the room, as the PBX last described it. */
public record Seat(
        ChannelId channel, String channelName, boolean muted, boolean talking, boolean held) {
    static Seat of(Occupant who) {
        return new Seat(who.channel(), who.channelName(), who.muted(), false, false);
    }

    Seat withMuted(boolean now) {
        return new Seat(channel, channelName, now, talking, held);
    }

    Seat withTalking(boolean now) {
        return new Seat(channel, channelName, muted, now, held);
    }

    Seat withHeld(boolean now) {
        return new Seat(channel, channelName, muted, talking, now);
    }
}
