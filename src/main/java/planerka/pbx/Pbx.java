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
    /** The one who hears everything from now on; set once, before {@link #start}. */
    void listen(Consumer<PbxEvent> listener);

    /** Connects, and stays connected until closed. Returns at once. */
    void start();

    PbxStatus status();

    /** Places the call; {@link PbxEvent.CallRefused} follows where that cannot be done. */
    void originate(CallRequest call);

    /** Ends a call that we placed, whether it rings or talks. Nothing happens if it is gone. */
    void hangUp(ChannelId call);

    void kick(String room, String channelName);

    void mute(String room, String channelName, boolean muted);

    void lock(String room, boolean locked);

    /** Asks what lives; {@link PbxEvent.Surveyed} follows. */
    void survey();
}
