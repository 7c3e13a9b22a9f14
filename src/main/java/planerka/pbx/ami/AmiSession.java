package planerka.pbx.ami;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.AbstractManagerAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.pbx.CallRequest;
import planerka.pbx.ChannelId;
import planerka.pbx.PbxEvent;
import planerka.pbx.PbxState;

/**
 * One link to the PBX with all that ends when it ends: the pulse, the survey, the calls that were
 * sent and have no channel yet. Nothing but {@link #open} waits for the PBX. Thread-safe.
 */
final class AmiSession implements AmiConnection.Ear, PbxStateQuery.Reader {
    private static final Logger LOG = LoggerFactory.getLogger(AmiSession.class);
    static final String DOWN = "the link to the PBX is down";
    private static final String NO_CHANNEL =
            "the PBX made no channel: no such peer, or the call's id is in use";

    /** The owner of sessions. Called on the link's thread: it must return at once. */
    interface Owner {
        void surveyed(AmiSession amiSession, int number, PbxState state);

        void denied(AmiSession amiSession, String words);

        void ended(AmiSession amiSession);
    }

    private final AmiConnection connection;
    private final ActionSender sender;
    private final EventFeed feed;
    private final Clock clock;
    private final Owner owner;
    private final AmiEventMapper mapper;
    private final KeepAlive keepAlive;
    private final PendingOriginates attempts = new PendingOriginates();
    private final PbxStateQuery surveyor;

    AmiSession(AmiSettings settings, Executor writer, EventFeed feed, Clock clock, Owner owner) {
        this.connection = new AmiConnection(settings, this);
        this.sender = new ActionSender(connection, writer);
        this.feed = feed;
        this.clock = clock;
        this.owner = owner;
        this.mapper = new AmiEventMapper(clock);
        this.keepAlive = new KeepAlive(settings.pace().dead());
        this.surveyor = new PbxStateQuery(this::ask, this, settings.pace().survey());
    }

    /** Blocks until the PBX lets us in, for some seconds at most. */
    void open() throws IOException, AuthenticationFailedException, TimeoutException {
        connection.open();
    }

    void cut() {
        connection.cut();
    }

    String greeting() {
        return AmiEventMapper.text(connection.getProtocolIdentifier());
    }

    void survey(int number) {
        surveyor.begin(number);
    }

    boolean isSurveying() {
        return surveyor.isUnderWay();
    }

    boolean isSurveyLate() {
        return surveyor.isLate();
    }

    boolean isDead() {
        return keepAlive.isDead() || surveyor.isHopeless();
    }

    Duration pingRoundTrip() {
        return keepAlive.roundTrip();
    }

    /** Once in a while: sends a ping, and tells which calls were refused after all. */
    void beat() {
        if (keepAlive.ask()) {
            sender.send(new PingAction(), response -> keepAlive.answered(), () -> {});
        }
        attempts.beat().forEach(call -> refuse(call, NO_CHANNEL));
    }

    void originate(CallRequest call) {
        String action = attempts.begin(call.id());
        ManagerAction originate = AmiActions.originate(call);
        originate.setActionId(action);
        sender.send(originate, response -> originated(action, response), () -> gone(action, DOWN));
    }

    /** Sends and forgets; a refusal is only worth a line in the log. */
    void tell(ManagerAction action) {
        sender.send(action, response -> log(action, response), () -> {});
    }

    private void originated(String action, ManagerResponse response) {
        if (response instanceof ManagerError) {
            gone(action, AmiEventMapper.text(response.getMessage()));
        }
    }

    private void gone(String action, String reason) {
        attempts.refused(action).ifPresent(call -> refuse(call, reason));
    }

    private void refuse(ChannelId call, String reason) {
        feed.say(new PbxEvent.CallRefused(clock.instant(), call, reason));
    }

    private static void log(ManagerAction action, ManagerResponse response) {
        if (response instanceof ManagerError) {
            LOG.info("{} was refused: {}", action.getAction(), response.getMessage());
        }
    }

    private void ask(AbstractManagerAction action) {
        String id = action.getActionId();
        sender.send(action, response -> surveyor.answered(id, response), () -> {});
    }

    @Override
    public void heard(ManagerEvent event) {
        keepAlive.heard();
        if (connection.hasEnded()) {
            return;
        }
        if (event instanceof NewChannelEvent) {
            AmiEventMapper.channel(((NewChannelEvent) event).getUniqueId())
                    .ifPresent(attempts::appeared);
        } else if (event instanceof OriginateResponseEvent) {
            ended((OriginateResponseEvent) event);
        } else if (event instanceof ResponseEvent) {
            surveyor.heard((ResponseEvent) event);
        }
        mapper.translate(event).ifPresent(feed::heard);
    }

    private void ended(OriginateResponseEvent event) {
        if (event.isSuccess()) {
            attempts.succeeded(event.getActionId());
        } else {
            attempts.failed(event.getActionId());
        }
    }

    @Override
    public void answered() {
        keepAlive.heard();
    }

    @Override
    public void ended() {
        owner.ended(this);
    }

    @Override
    public void surveyed(int number, PbxState state) {
        owner.surveyed(this, number, state);
    }

    @Override
    public void denied(String words) {
        owner.denied(this, words);
    }
}
