package planerka.pbx.ami;

import java.time.Instant;
import java.util.Optional;
import org.asteriskjava.manager.event.AbstractHoldEvent;
import org.asteriskjava.manager.event.DeviceStateChangeEvent;
import org.asteriskjava.manager.event.DialEndEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.HoldEvent;
import org.asteriskjava.manager.event.NewStateEvent;
import org.asteriskjava.manager.event.UnholdEvent;
import planerka.pbx.ChannelId;
import planerka.pbx.DialStatus;
import planerka.pbx.PbxEvent;

/** What happens to single channels. */
final class ChannelEvents {
    /** Channel states of Asterisk. */
    static final int RINGING = 5;

    static final int UP = 6;

    private ChannelEvents() {}

    static void teach(AmiEventMapper mapper) {
        mapper.learn(NewStateEvent.class, ChannelEvents::state);
        mapper.learn(DialEndEvent.class, ChannelEvents::dialEnd);
        mapper.learn(HangupEvent.class, ChannelEvents::hangup);
        mapper.learn(HoldEvent.class, (event, at) -> held(event, at, true));
        mapper.learn(UnholdEvent.class, (event, at) -> held(event, at, false));
        mapper.learn(DeviceStateChangeEvent.class, ChannelEvents::device);
    }

    private static Optional<PbxEvent> state(NewStateEvent event, Instant at) {
        Optional<ChannelId> channel = AmiEventMapper.channel(event.getUniqueId());
        int state = event.getChannelState() == null ? -1 : event.getChannelState();
        if (state == RINGING) {
            return channel.map(id -> new PbxEvent.CallRinging(at, id));
        }
        return state == UP
                ? channel.map(id -> new PbxEvent.CallAnswered(at, id))
                : Optional.empty();
    }

    private static Optional<PbxEvent> dialEnd(DialEndEvent event, Instant at) {
        DialStatus status = DialStatus.of(event.getDialStatus());
        return status == DialStatus.ANSWER
                ? Optional.empty()
                : AmiEventMapper.channel(event.getDestUniqueId())
                        .map(id -> new PbxEvent.CallDialEnded(at, id, status));
    }

    /**
     * The call that the phone's line is a part of; empty if it is that call itself, or the other
     * half of its Local channel: what that ends with is the dialplan's word, not the phone's.
     */
    private static Optional<ChannelId> linked(HangupEvent event, ChannelId itself) {
        return AmiEventMapper.channel(event.getLinkedId())
                .filter(call -> !itself.equals(call) && !itself.isHalfOf(call));
    }

    private static Optional<PbxEvent> hangup(HangupEvent event, Instant at) {
        int cause = event.getCause() == null ? 0 : event.getCause();
        return AmiEventMapper.channel(event.getUniqueId())
                .map(id -> new PbxEvent.HungUp(at, id, cause, linked(event, id)));
    }

    /** The phone's own channel is the one on hold; the room knows the call that it belongs to. */
    private static Optional<PbxEvent> held(AbstractHoldEvent event, Instant at, boolean held) {
        return AmiEventMapper.channel(event.getLinkedId())
                .or(() -> AmiEventMapper.channel(event.getUniqueId()))
                .map(id -> new PbxEvent.Held(at, id, held));
    }

    private static Optional<PbxEvent> device(DeviceStateChangeEvent event, Instant at) {
        return Optional.of(
                new PbxEvent.DeviceChanged(
                        at,
                        AmiEventMapper.text(event.getDevice()),
                        AmiEventMapper.text(event.getState())));
    }
}
