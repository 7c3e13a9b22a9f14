package planerka.pbx;

import java.util.function.Consumer;

/**
 * The telephone exchange.
 *
 * <p>No method waits for the exchange: commands are sent and forgotten, what became of them is said
 * by events. Events come one after the other, in the exchange's order, on a thread of the
 * exchange's door; the listener may take its time without harm to the link. Thread-safe.
 */
public interface Pbx {
    /** The listener for all events from now on; set once, before {@link #start}. */
    void listen(Consumer<PbxEvent> listener);

    /** Connects, and stays connected until closed. Returns at once. */
    void start();

    PbxStatus status();

    /**
     * Places the call; {@link PbxEvent.CallRefused} follows where that cannot be done. If the link
     * goes before the PBX's answer came nothing is said, and the next survey tells.
     */
    void originate(CallRequest call);

    /** Ends a call that we placed, whether it rings or talks. Nothing happens if it is gone. */
    void hangUp(ChannelId call);

    /**
     * Throws somebody out. Like all commands to rooms it is dropped while the link is down.
     *
     * @throws IllegalArgumentException if the room is not 1 to 20 digits, or the name is none of a
     *     channel ({@code PJSIP/700-00000001}); so it is with the next two
     */
    void kick(String room, String channelName);

    void mute(String room, String channelName, boolean muted);

    /** A locked room lets nobody in. */
    void lock(String room, boolean locked);

    /**
     * Says a prompt to everybody in the room.
     *
     * @param prompt the name of a sound of ours, small letters and dashes
     */
    void say(String room, String prompt);

    /**
     * Rings a phone for some seconds and says a prompt to the person who answers. Whether anybody
     * did is not told.
     *
     * @param prompt as in {@link #say}
     */
    void announce(DialString phone, CallerId callerId, String prompt);

    /**
     * Has everything that is said in the room written down, without a sound; {@link
     * PbxEvent.Recording} follows. Nothing happens where that recording is under way.
     *
     * @param recording names the sound file; one that is there already goes on
     */
    void record(String room, long recording);

    void stopRecording(long recording);

    /**
     * Asks for all channels and rooms; {@link PbxEvent.Surveyed} follows, after the next login if
     * need be.
     */
    void survey();
}
