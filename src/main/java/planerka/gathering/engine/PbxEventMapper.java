package planerka.gathering.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planerka.gathering.model.CallEvents;
import planerka.gathering.model.CallId;
import planerka.gathering.model.GatheringCommands;
import planerka.gathering.model.GatheringEvent;
import planerka.gathering.model.Reason;
import planerka.gathering.model.RecordingChanged;
import planerka.gathering.model.RoomEvents;
import planerka.pbx.ChannelId;
import planerka.pbx.PbxEvent;
import planerka.people.PhoneNumber;

/** From the PBX's news to what they mean for a gathering, and whom they concern. */
public final class PbxEventMapper {
    private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9]{2,10}/([0-9]{1,20})");

    private PbxEventMapper() {}

    public static Optional<GatheringEvent> of(PbxEvent event) {
        return ofCall(event).or(() -> ofRoom(event));
    }

    private static Optional<GatheringEvent> ofCall(PbxEvent event) {
        if (event instanceof PbxEvent.CallRinging e) {
            return Optional.of(new CallEvents.Rang(e.at(), e.call()));
        }
        if (event instanceof PbxEvent.CallAnswered e) {
            return Optional.of(new CallEvents.PickedUp(e.at(), e.call()));
        }
        if (event instanceof PbxEvent.CallDialEnded e) {
            return Optional.of(new CallEvents.DialEnded(e.at(), e.call(), e.status()));
        }
        if (event instanceof PbxEvent.HungUp e) {
            return isOurs(e.channel())
                    ? Optional.of(new CallEvents.HungUp(e.at(), e.channel(), e.cause()))
                    : e.linked().map(call -> new CallEvents.LineEnded(e.at(), call, e.cause()));
        }
        if (event instanceof PbxEvent.CallRefused e) {
            return Optional.of(new CallEvents.Refused(e.at(), e.call(), Reason.REFUSED));
        }
        return Optional.empty();
    }

    /** A phone's device is its technology and its number, such as {@code PJSIP/700}. */
    static Optional<GatheringCommands.Freed> freed(PbxEvent.DeviceChanged event) {
        Matcher device = DEVICE.matcher(event.device());
        return event.state().equals("NOT_INUSE") && device.matches()
                ? PhoneNumber.typed(device.group(1))
                        .map(n -> new GatheringCommands.Freed(event.at(), n))
                : Optional.empty();
    }

    private static boolean isOurs(ChannelId channel) {
        return CallId.of(channel).isPresent();
    }

    private static Optional<GatheringEvent> ofRoom(PbxEvent event) {
        if (event instanceof PbxEvent.Joined e) {
            return Optional.of(new RoomEvents.Joined(e.at(), e.who()));
        }
        if (event instanceof PbxEvent.Left e) {
            return Optional.of(new RoomEvents.Left(e.at(), e.channel()));
        }
        if (event instanceof PbxEvent.RoomEnded e) {
            return Optional.of(new RoomEvents.Closed(e.at()));
        }
        if (event instanceof PbxEvent.Muted e) {
            return Optional.of(new RoomEvents.Muted(e.at(), e.channel(), e.muted()));
        }
        if (event instanceof PbxEvent.Talking e) {
            return Optional.of(new RoomEvents.Talking(e.at(), e.channel(), e.talking()));
        }
        if (event instanceof PbxEvent.Recording e) {
            return Optional.of(new RecordingChanged(e.at(), e.recording(), e.on()));
        }
        return event instanceof PbxEvent.Held e
                ? Optional.of(new RoomEvents.Held(e.at(), e.channel(), e.held()))
                : Optional.empty();
    }

    /** The room of what happened in a room. */
    static Optional<String> room(PbxEvent event) {
        if (event instanceof PbxEvent.Joined e) {
            return Optional.of(e.room());
        }
        if (event instanceof PbxEvent.Left e) {
            return Optional.of(e.room());
        }
        if (event instanceof PbxEvent.RoomEnded e) {
            return Optional.of(e.room());
        }
        if (event instanceof PbxEvent.Muted e) {
            return Optional.of(e.room());
        }
        if (event instanceof PbxEvent.Recording e) {
            return Optional.of(e.room());
        }
        return event instanceof PbxEvent.Talking e ? Optional.of(e.room()) : Optional.empty();
    }

    /** The channel of what happened to a channel. */
    static Optional<ChannelId> channel(PbxEvent event) {
        if (event instanceof PbxEvent.CallRinging e) {
            return Optional.of(e.call());
        }
        if (event instanceof PbxEvent.CallAnswered e) {
            return Optional.of(e.call());
        }
        if (event instanceof PbxEvent.CallDialEnded e) {
            return Optional.of(e.call());
        }
        if (event instanceof PbxEvent.HungUp e) {
            return isOurs(e.channel()) ? Optional.of(e.channel()) : e.linked();
        }
        if (event instanceof PbxEvent.CallRefused e) {
            return Optional.of(e.call());
        }
        return event instanceof PbxEvent.Held e ? Optional.of(e.channel()) : Optional.empty();
    }
}
