package planerka.gathering.model;

import java.time.Instant;
import planerka.pbx.ChannelId;

/** What is to be done about an event. */
public sealed interface Decision {
    /** Place this planned call; it is in the journal by then. */
    record Dial(int participant, int attempt) implements Decision {}

    /** End a call of ours that rings, or drop it if it still waits for its turn. */
    record Cancel(ChannelId call) implements Decision {}

    record Kick(String channelName) implements Decision {}

    record Mute(String channelName, boolean muted) implements Decision {}

    record Lock(boolean locked) implements Decision {}

    /** Begin to write down what is said in the room, or stop. */
    record Record(boolean on) implements Decision {}

    /** Say this to everybody in the room. */
    record Say(Prompt prompt) implements Decision {}

    /** Come back at this moment with {@link GatheringCommands.TimePassed}. */
    record WakeAt(Instant moment) implements Decision {}
}
