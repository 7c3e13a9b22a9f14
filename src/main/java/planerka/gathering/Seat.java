package planerka.gathering;

import planerka.pbx.ChannelId;
import planerka.pbx.Occupant;

/**
 * A place in the room, as the PBX last described it.
 *
 * @param held the phone has put the room on hold, and would play its music to everybody
 * @param guarded he was muted because of that, and is to be heard again afterwards
 */
public record Seat(
        ChannelId channel,
        String channelName,
        boolean muted,
        boolean talking,
        boolean held,
        boolean guarded) {
    static Seat of(Occupant who) {
        return new Seat(who.channel(), who.channelName(), who.muted(), false, false, false);
    }

    Seat withMuted(boolean now) {
        return new Seat(channel, channelName, now, talking, held, guarded);
    }

    Seat withTalking(boolean now) {
        return new Seat(channel, channelName, muted, now, held, guarded);
    }

    /** On hold: guarded unless he was muted anyway. */
    Seat onHold() {
        return new Seat(channel, channelName, muted, false, true, guarded || !muted);
    }

    Seat backFromHold() {
        return new Seat(channel, channelName, muted, talking, false, false);
    }
}
