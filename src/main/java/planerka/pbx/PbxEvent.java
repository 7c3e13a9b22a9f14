package planerka.pbx;

import java.time.Instant;

/**
 * What the PBX says, in our own words. The moment is when it was heard here.
 *
 * <p>Texts that come from phones (names, numbers of callers) are hostile: they pass a value type
 * before they are used.
 */
public sealed interface PbxEvent {
    Instant at();

    /** The call could not be placed at all: refused by the PBX, or the link was down. */
    record CallRefused(Instant at, ChannelId call, String reason) implements PbxEvent {}

    /** The phone rings. */
    record CallRinging(Instant at, ChannelId call) implements PbxEvent {}

    /** Something picked up: a person, or a machine. */
    record CallAnswered(Instant at, ChannelId call) implements PbxEvent {}

    /** The last stage of dialling a call ended without an answer; the channel's end follows. */
    record CallDialEnded(Instant at, ChannelId call, DialStatus status) implements PbxEvent {}

    /** A channel is gone; the cause is a number of ITU-T Q.850, 0 where the PBX gave none. */
    record HungUp(Instant at, ChannelId channel, int cause) implements PbxEvent {}

    /** Somebody is in the room. The channel's name is what room commands take. */
    record Joined(Instant at, String room, Occupant who) implements PbxEvent {}

    record Left(Instant at, String room, ChannelId channel) implements PbxEvent {}

    record RoomEnded(Instant at, String room) implements PbxEvent {}

    record Muted(Instant at, String room, ChannelId channel, boolean muted) implements PbxEvent {}

    record Talking(Instant at, String room, ChannelId channel, boolean talking)
            implements PbxEvent {}

    record Held(Instant at, ChannelId channel, boolean held) implements PbxEvent {}

    record DeviceChanged(Instant at, String device, String state) implements PbxEvent {}

    /** Nothing is heard from the PBX until {@link Surveyed} follows. */
    record LinkLost(Instant at) implements PbxEvent {}

    /**
     * The link is there (again), and this is what lives in the PBX now; what went before is
     * unknown.
     */
    record Surveyed(Instant at, Survey survey) implements PbxEvent {}
}
