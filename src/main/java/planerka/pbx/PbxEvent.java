package planerka.pbx;

import java.time.Instant;
import java.util.Optional;

/**
 * Events of the PBX in our own words. The moment is when the event was received.
 *
 * <p>Events of all channels of the PBX are told; listeners know their own channels by their ids.
 *
 * <p>Texts that come from phones (names, numbers of callers) are hostile: they pass a value type
 * before they are used.
 */
public sealed interface PbxEvent {
    Instant at();

    /** The room in which it happened; empty for what happens outside rooms. */
    default Optional<String> inRoom() {
        return Optional.empty();
    }

    /** The channel to which it happened; empty where a room or the whole PBX is concerned. */
    default Optional<ChannelId> ofChannel() {
        return Optional.empty();
    }

    /** The call to which that channel belongs, where it is not the call's own channel. */
    default Optional<ChannelId> belongsTo() {
        return Optional.empty();
    }

    /** Whether the PBX has done with setting up the call: it rings, is answered, or is over. */
    default boolean endsSetUp() {
        return false;
    }

    default boolean isRinging() {
        return false;
    }

    default boolean endsCall() {
        return false;
    }

    default boolean changesWhoIsInRoom() {
        return false;
    }

    /** The device that can be called again. */
    default Optional<String> freeDevice() {
        return Optional.empty();
    }

    /** Whether later events may be missing until {@link #wholeState} comes. */
    default boolean losesEvents() {
        return false;
    }

    /** Every channel and room of the PBX, where the event tells them all. */
    default Optional<PbxState> wholeState() {
        return Optional.empty();
    }

    <T> T read(PbxEventReader<T> reader);

    /**
     * The call could not be placed at all: the PBX refused it (no such peer, a channel with this id
     * exists already), or the link was down. Never told of a phone that was reached in any way; the
     * PBX's own refusals come some seconds late, because only then it is certain that no channel
     * comes.
     */
    record CallRefused(Instant at, ChannelId call, String reason) implements PbxEvent {
        @Override
        public Optional<ChannelId> ofChannel() {
            return Optional.of(call);
        }

        @Override
        public boolean endsSetUp() {
            return true;
        }

        @Override
        public boolean endsCall() {
            return true;
        }

        @Override
        public <T> T read(PbxEventReader<T> reader) {
            return reader.of(this);
        }
    }

    /**
     * The phone rings. Not said of phones that send their own sounds instead (many numbers outside)
     * or that answer at once.
     */
    record CallRinging(Instant at, ChannelId call) implements PbxEvent {
        @Override
        public Optional<ChannelId> ofChannel() {
            return Optional.of(call);
        }

        @Override
        public boolean endsSetUp() {
            return true;
        }

        @Override
        public boolean isRinging() {
            return true;
        }

        @Override
        public <T> T read(PbxEventReader<T> reader) {
            return reader.of(this);
        }
    }

    /** Something picked up: a person, or a machine. */
    record CallAnswered(Instant at, ChannelId call) implements PbxEvent {
        @Override
        public Optional<ChannelId> ofChannel() {
            return Optional.of(call);
        }

        @Override
        public boolean endsSetUp() {
            return true;
        }

        @Override
        public <T> T read(PbxEventReader<T> reader) {
            return reader.of(this);
        }
    }

    /**
     * Dialling a call ended without an answer; {@link HungUp} of the call follows, and its cause
     * says more: busy is BUSY and 17; declined NOANSWER and 21; a phone that is not registered
     * CHANUNAVAIL and 3; a number that does not exist NOANSWER and 16, and it never rang. Not said
     * where nobody picked up in time: there is {@link HungUp} with 19 alone.
     */
    record CallDialEnded(Instant at, ChannelId call, DialStatus status) implements PbxEvent {
        @Override
        public Optional<ChannelId> ofChannel() {
            return Optional.of(call);
        }

        @Override
        public <T> T read(PbxEventReader<T> reader) {
            return reader.of(this);
        }
    }

    /**
     * A channel is gone, anybody's; the cause is a number of ITU-T Q.850, 0 where the PBX gave
     * none. A call through {@code Local/} has a second channel whose id ends in {@code -2}, and one
     * of the phone itself: {@code linked} is the call that such a channel belongs to. Only the
     * phone's own tells why a line that was up has ended.
     */
    record HungUp(Instant at, ChannelId channel, int cause, Optional<ChannelId> linked)
            implements PbxEvent {
        public HungUp(Instant at, ChannelId channel, int cause) {
            this(at, channel, cause, Optional.empty());
        }

        @Override
        public Optional<ChannelId> ofChannel() {
            return Optional.of(channel);
        }

        @Override
        public boolean endsSetUp() {
            return true;
        }

        @Override
        public boolean endsCall() {
            return true;
        }

        @Override
        public Optional<ChannelId> belongsTo() {
            return linked;
        }

        @Override
        public <T> T read(PbxEventReader<T> reader) {
            return reader.of(this);
        }
    }

    /** Somebody is in the room. The channel's name is what room commands take. */
    record Joined(Instant at, String room, ConfbridgeMember who) implements PbxEvent {
        @Override
        public Optional<String> inRoom() {
            return Optional.of(room);
        }

        @Override
        public boolean changesWhoIsInRoom() {
            return true;
        }

        @Override
        public <T> T read(PbxEventReader<T> reader) {
            return reader.of(this);
        }
    }

    record Left(Instant at, String room, ChannelId channel) implements PbxEvent {
        @Override
        public Optional<String> inRoom() {
            return Optional.of(room);
        }

        @Override
        public boolean changesWhoIsInRoom() {
            return true;
        }

        @Override
        public <T> T read(PbxEventReader<T> reader) {
            return reader.of(this);
        }
    }

    record RoomEnded(Instant at, String room) implements PbxEvent {
        @Override
        public Optional<String> inRoom() {
            return Optional.of(room);
        }

        @Override
        public <T> T read(PbxEventReader<T> reader) {
            return reader.of(this);
        }
    }

    record Muted(Instant at, String room, ChannelId channel, boolean muted) implements PbxEvent {
        @Override
        public Optional<String> inRoom() {
            return Optional.of(room);
        }

        @Override
        public <T> T read(PbxEventReader<T> reader) {
            return reader.of(this);
        }
    }

    record Talking(Instant at, String room, ChannelId channel, boolean talking)
            implements PbxEvent {
        @Override
        public Optional<String> inRoom() {
            return Optional.of(room);
        }

        @Override
        public <T> T read(PbxEventReader<T> reader) {
            return reader.of(this);
        }
    }

    /**
     * Our recorder came into the room, or left it. It is nobody, and is not said to have joined.
     */
    record Recording(Instant at, String room, long recording, boolean on) implements PbxEvent {
        @Override
        public Optional<String> inRoom() {
            return Optional.of(room);
        }

        @Override
        public <T> T read(PbxEventReader<T> reader) {
            return reader.of(this);
        }
    }

    record Held(Instant at, ChannelId channel, boolean held) implements PbxEvent {
        @Override
        public Optional<ChannelId> ofChannel() {
            return Optional.of(channel);
        }

        @Override
        public <T> T read(PbxEventReader<T> reader) {
            return reader.of(this);
        }
    }

    record DeviceChanged(Instant at, String device, String state) implements PbxEvent {
        @Override
        public Optional<String> freeDevice() {
            return state.equals("NOT_INUSE") ? Optional.of(device) : Optional.empty();
        }

        @Override
        public <T> T read(PbxEventReader<T> reader) {
            return reader.of(this);
        }
    }

    /**
     * Something may have been missed: the link is gone, or the listener was too slow. Until {@link
     * Surveyed} follows, only {@link CallRefused} is said.
     */
    record LinkLost(Instant at) implements PbxEvent {
        @Override
        public boolean losesEvents() {
            return true;
        }

        @Override
        public <T> T read(PbxEventReader<T> reader) {
            return reader.of(this);
        }
    }

    /**
     * All channels and rooms of the PBX: after each login, after something was missed, and when
     * asked for. Events that came while they were collected are told after it.
     */
    record Surveyed(Instant at, PbxState survey) implements PbxEvent {
        @Override
        public Optional<PbxState> wholeState() {
            return Optional.of(survey);
        }

        @Override
        public <T> T read(PbxEventReader<T> reader) {
            return reader.of(this);
        }
    }
}
