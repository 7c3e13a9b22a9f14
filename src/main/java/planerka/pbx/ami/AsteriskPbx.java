package planerka.pbx.ami;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.ManagerAction;
import planerka.pbx.CallRequest;
import planerka.pbx.CallerId;
import planerka.pbx.ChannelId;
import planerka.pbx.DialString;
import planerka.pbx.Pbx;
import planerka.pbx.PbxEvent;
import planerka.pbx.PbxStatus;

/**
 * An Asterisk, through its manager interface.
 *
 * <p>The status is CONNECTED before {@link PbxEvent.Surveyed} of a new link is told, and no longer
 * when {@link PbxEvent.LinkLost} is. Thread-safe.
 */
public final class AsteriskPbx implements Pbx, AutoCloseable {
    private static final int MOST_WAITING_EVENTS = 100_000;

    private final Clock clock;
    private final EventFeed feed;
    private final AmiLink link;
    private final LinkStatus status;
    private final AtomicReference<Consumer<PbxEvent>> listener = new AtomicReference<>();

    public AsteriskPbx(AmiSettings settings, Clock clock) {
        this(settings, clock, MOST_WAITING_EVENTS);
    }

    AsteriskPbx(AmiSettings settings, Clock clock, int mostWaitingEvents) {
        this.clock = clock;
        this.feed = new EventFeed(mostWaitingEvents, clock);
        this.status = status(settings, clock);
        this.link = new AmiLink(settings, clock, feed, status);
    }

    private static LinkStatus status(AmiSettings settings, Clock clock) {
        return settings.isSet()
                ? new LinkStatus(PbxStatus.State.CONNECTING, "not tried yet", clock)
                : new LinkStatus(PbxStatus.State.NOT_SET, AmiLink.NOT_SET, clock);
    }

    @Override
    public void listen(Consumer<PbxEvent> hears) {
        if (!listener.compareAndSet(null, hears)) {
            throw new IllegalStateException("somebody listens already");
        }
    }

    @Override
    public void start() {
        Consumer<PbxEvent> hears = listener.get();
        if (hears == null) {
            throw new IllegalStateException("nobody listens");
        }
        feed.start(hears, link::survey);
        link.start();
    }

    /** Ends the link and begins one with these; an empty user ends it only. Returns at once. */
    public void point(AmiSettings other) {
        link.point(other);
    }

    @Override
    public PbxStatus status() {
        return status.status();
    }

    /** How long the PBX takes to answer now; grows when it is loaded. Zero without a link. */
    public Duration pingRoundTrip() {
        return link.session().map(AmiSession::pingRoundTrip).orElse(Duration.ZERO);
    }

    @Override
    public void originate(CallRequest call) {
        link.session()
                .ifPresentOrElse(amiSession -> amiSession.originate(call), () -> refuse(call.id()));
    }

    private void refuse(ChannelId call) {
        PbxStatus now = status.status();
        String reason = now.state() == PbxStatus.State.NOT_SET ? now.detail() : AmiSession.DOWN;
        feed.say(new PbxEvent.CallRefused(clock.instant(), call, reason));
    }

    @Override
    public void hangUp(ChannelId call) {
        tell(AmiActions.hangUp(call));
    }

    @Override
    public void kick(String room, String channelName) {
        tell(AmiActions.kick(room, channelName));
    }

    @Override
    public void mute(String room, String channelName, boolean muted) {
        tell(AmiActions.mute(room, channelName, muted));
    }

    @Override
    public void lock(String room, boolean locked) {
        tell(AmiActions.lock(room, locked));
    }

    @Override
    public void say(String room, String prompt) {
        tell(Announcer.say(room, prompt));
    }

    @Override
    public void announce(DialString phone, CallerId callerId, String prompt) {
        tell(Announcer.announce(phone, callerId, prompt));
    }

    @Override
    public void record(String room, long recording) {
        tell(Recorder.begin(room, recording));
    }

    @Override
    public void stopRecording(long recording) {
        hangUp(ChannelId.ofRecorder(recording));
    }

    private void tell(ManagerAction action) {
        link.session().ifPresent(amiSession -> amiSession.tell(action));
    }

    @Override
    public void survey() {
        link.survey();
    }

    /** Ends the link within seconds, without a word to the listener. Safe to repeat. */
    @Override
    public void close() {
        link.close();
        feed.close();
    }
}
