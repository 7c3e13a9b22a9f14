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
import planerka.pbx.PbxEventReader;
import planerka.people.PhoneNumber;

/** Maps events of the PBX to events of a gathering, and finds the gathering that they concern. */
public final class PbxEventMapper implements PbxEventReader<Optional<GatheringEvent>> {
    private static final PbxEventMapper MAPPER = new PbxEventMapper();
    private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9]{2,10}/([0-9]{1,20})");

    private PbxEventMapper() {}

    /** Empty for what no gathering needs to know. */
    public static Optional<GatheringEvent> of(PbxEvent event) {
        return event.read(MAPPER);
    }

    /** The call of ours that an event is about; empty for channels of others. */
    static Optional<ChannelId> call(PbxEvent event) {
        return event.ofChannel().filter(PbxEventMapper::isOurs).or(event::belongsTo);
    }

    /** A phone's device is its technology and its number, such as {@code PJSIP/700}. */
    static Optional<GatheringCommands.Freed> freed(PbxEvent event) {
        return event.freeDevice()
                .map(DEVICE::matcher)
                .filter(Matcher::matches)
                .flatMap(device -> PhoneNumber.typed(device.group(1)))
                .map(number -> new GatheringCommands.Freed(event.at(), number));
    }

    private static boolean isOurs(ChannelId channel) {
        return CallId.of(channel).isPresent();
    }

    @Override
    public Optional<GatheringEvent> other(PbxEvent event) {
        return Optional.empty();
    }

    @Override
    public Optional<GatheringEvent> of(PbxEvent.CallRinging event) {
        return Optional.of(new CallEvents.Rang(event.at(), event.call()));
    }

    @Override
    public Optional<GatheringEvent> of(PbxEvent.CallAnswered event) {
        return Optional.of(new CallEvents.PickedUp(event.at(), event.call()));
    }

    @Override
    public Optional<GatheringEvent> of(PbxEvent.CallDialEnded event) {
        return Optional.of(new CallEvents.DialEnded(event.at(), event.call(), event.status()));
    }

    @Override
    public Optional<GatheringEvent> of(PbxEvent.HungUp event) {
        return isOurs(event.channel())
                ? Optional.of(new CallEvents.HungUp(event.at(), event.channel(), event.cause()))
                : event.linked()
                        .map(call -> new CallEvents.LineEnded(event.at(), call, event.cause()));
    }

    @Override
    public Optional<GatheringEvent> of(PbxEvent.CallRefused event) {
        return Optional.of(new CallEvents.Refused(event.at(), event.call(), Reason.REFUSED));
    }

    @Override
    public Optional<GatheringEvent> of(PbxEvent.Joined event) {
        return Optional.of(new RoomEvents.Joined(event.at(), event.who()));
    }

    @Override
    public Optional<GatheringEvent> of(PbxEvent.Left event) {
        return Optional.of(new RoomEvents.Left(event.at(), event.channel()));
    }

    @Override
    public Optional<GatheringEvent> of(PbxEvent.RoomEnded event) {
        return Optional.of(new RoomEvents.Closed(event.at()));
    }

    @Override
    public Optional<GatheringEvent> of(PbxEvent.Muted event) {
        return Optional.of(new RoomEvents.Muted(event.at(), event.channel(), event.muted()));
    }

    @Override
    public Optional<GatheringEvent> of(PbxEvent.Talking event) {
        return Optional.of(new RoomEvents.Talking(event.at(), event.channel(), event.talking()));
    }

    @Override
    public Optional<GatheringEvent> of(PbxEvent.Recording event) {
        return Optional.of(new RecordingChanged(event.at(), event.recording(), event.on()));
    }

    @Override
    public Optional<GatheringEvent> of(PbxEvent.Held event) {
        return Optional.of(new RoomEvents.Held(event.at(), event.channel(), event.held()));
    }
}
