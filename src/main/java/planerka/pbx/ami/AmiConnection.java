package planerka.pbx.ami;

import java.io.IOException;
import java.util.List;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.event.BridgeCreateEvent;
import org.asteriskjava.manager.event.BridgeDestroyEvent;
import org.asteriskjava.manager.event.BridgeEnterEvent;
import org.asteriskjava.manager.event.BridgeLeaveEvent;
import org.asteriskjava.manager.event.BridgeMergeEvent;
import org.asteriskjava.manager.event.DialBeginEvent;
import org.asteriskjava.manager.event.DialStateEvent;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.HangupRequestEvent;
import org.asteriskjava.manager.event.LocalBridgeEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.MusicOnHoldStartEvent;
import org.asteriskjava.manager.event.MusicOnHoldStopEvent;
import org.asteriskjava.manager.event.NewCallerIdEvent;
import org.asteriskjava.manager.event.NewConnectedLineEvent;
import org.asteriskjava.manager.event.SoftHangupRequestEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.manager.response.ManagerResponse;

/**
 * One life of a link to the PBX. The library's own reconnecting is kept off: it knows neither our
 * pauses nor that a survey must follow, so a new link is a new object.
 */
final class AmiConnection extends ManagerConnectionImpl {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 5_000;

    private static final int LAST_PAUSE_MILLIS = 50;

    /** Longer than any silence between two pings; the last resort should our own watch fail. */
    private static final int SILENCE_MILLIS = 60_000;

    /**
     * Frequent and of no use to us: taking them apart would cost more than all the rest. Besides,
     * the library complains of every bridge that is older than the link.
     */
    private static final List<Class<? extends ManagerEvent>> UNWANTED =
            List.of(
                    BridgeCreateEvent.class,
                    BridgeDestroyEvent.class,
                    BridgeEnterEvent.class,
                    BridgeLeaveEvent.class,
                    BridgeMergeEvent.class,
                    DialBeginEvent.class,
                    DialStateEvent.class,
                    HangupRequestEvent.class,
                    LocalBridgeEvent.class,
                    MusicOnHoldStartEvent.class,
                    MusicOnHoldStopEvent.class,
                    NewCallerIdEvent.class,
                    NewConnectedLineEvent.class,
                    SoftHangupRequestEvent.class);

    /** What a link says. Called on the library's only thread: copy and return. */
    interface Ear {
        void heard(ManagerEvent event);

        void answered();

        void ended();
    }

    private final Ear ear;
    private volatile boolean ended;

    AmiConnection(AmiSettings settings, Ear ear) {
        this.ear = ear;
        setHostname(settings.host());
        setPort(settings.port());
        setUsername(settings.user());
        setPassword(settings.secret());
        setSocketTimeout(CONNECT_MILLIS);
        setSocketReadTimeout(SILENCE_MILLIS);
        setDefaultResponseTimeout(ANSWER_MILLIS);
        setKeepAliveAfterAuthenticationFailure(false);
        registerUserEventClass(ConfbridgeMuteEvent.class);
        registerUserEventClass(ConfbridgeUnmuteEvent.class);
        UNWANTED.forEach(this::deregisterEventClass);
        addEventListener(ear::heard);
    }

    /** Blocks until we are let in, and asks for the events of calls only. */
    void open() throws IOException, AuthenticationFailedException, TimeoutException {
        login("call");
        if (ended) {
            throw new IOException("the PBX closed the link");
        }
    }

    /** Ends the link at once; a write that hangs fails. */
    void cut() {
        ended = true;
        disconnect();
        state = ManagerConnectionState.DISCONNECTED;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Not asked: a user without the right to know would wait 2.4 s, and all we use is old. */
    @Override
    protected AsteriskVersion determineVersion() {
        return AsteriskVersion.DEFAULT_VERSION;
    }

    @Override
    protected void connect() throws IOException {
        if (ended) {
            throw new IOException("this link has ended");
        }
        super.connect();
    }

    @Override
    public void dispatchResponse(ManagerResponse response, Integer requiredHandlingTime) {
        ear.answered();
        super.dispatchResponse(response, requiredHandlingTime);
    }

    @Override
    public void dispatchEvent(ManagerEvent event, Integer requiredHandlingTime) {
        if (!(event instanceof DisconnectEvent)) {
            super.dispatchEvent(event, requiredHandlingTime);
            return;
        }
        ended = true;
        // In any other state the library would begin to reconnect.
        state = ManagerConnectionState.DISCONNECTED;
        super.dispatchEvent(event, requiredHandlingTime);
        ear.ended();
        letReaderFinish();
    }

    /**
     * This thread is told to stop in two steps, an entry in its queue and then a flag; if it is so
     * fast as to see the first without the second, it stays for another minute. So it waits.
     */
    private static void letReaderFinish() {
        try {
            Thread.sleep(LAST_PAUSE_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
