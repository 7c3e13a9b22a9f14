package planerka.pbx.ami;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.asteriskjava.manager.event.AbstractConfbridgeEvent;
import org.asteriskjava.manager.event.ConfbridgeEndEvent;
import org.asteriskjava.manager.event.ConfbridgeJoinEvent;
import org.asteriskjava.manager.event.ConfbridgeLeaveEvent;
import org.asteriskjava.manager.event.ConfbridgeListEvent;
import org.asteriskjava.manager.event.ConfbridgeTalkingEvent;
import org.asteriskjava.util.AstUtil;
import planerka.pbx.ChannelId;
import planerka.pbx.ConfbridgeMember;
import planerka.pbx.PbxEvent;
import planerka.pbx.RoomNames;

/** What happens in rooms. Rooms whose names are no numbers are not ours and are left out. */
final class ConfbridgeEvents {
    private ConfbridgeEvents() {}

    static void teach(AmiEventMapper mapper) {
        mapper.learn(
                ConfbridgeJoinEvent.class,
                (event, at) ->
                        inRoom(event, id -> new PbxEvent.Joined(at, room(event), who(event, id)))
                                .or(() -> recording(event, at, true)));
        mapper.learn(
                ConfbridgeLeaveEvent.class,
                (event, at) ->
                        inRoom(event, id -> new PbxEvent.Left(at, room(event), id))
                                .or(() -> recording(event, at, false)));
        mapper.learn(
                ConfbridgeMuteEvent.class,
                (event, at) -> inRoom(event, id -> new PbxEvent.Muted(at, room(event), id, true)));
        mapper.learn(
                ConfbridgeUnmuteEvent.class,
                (event, at) -> inRoom(event, id -> new PbxEvent.Muted(at, room(event), id, false)));
        mapper.learn(ConfbridgeTalkingEvent.class, ConfbridgeEvents::talking);
        mapper.learn(ConfbridgeEndEvent.class, ConfbridgeEvents::ended);
    }

    static Optional<ConfbridgeMember> occupant(ConfbridgeListEvent event) {
        return AmiEventMapper.channel(event.getUniqueid())
                .filter(ConfbridgeEvents::isSomebody)
                .map(
                        id ->
                                new ConfbridgeMember(
                                        id,
                                        AmiEventMapper.text(event.getChannel()),
                                        AmiEventMapper.text(event.getCallerIdNum()),
                                        AmiEventMapper.text(event.getCallerIdName()),
                                        AstUtil.isTrue(event.getMuted()),
                                        AstUtil.isTrue(event.getAdmin())));
    }

    private static Optional<PbxEvent> inRoom(
            AbstractConfbridgeEvent event, Function<ChannelId, PbxEvent> meaning) {
        return RoomNames.isRoom(room(event))
                ? AmiEventMapper.channel(event.getUniqueId())
                        .filter(ConfbridgeEvents::isSomebody)
                        .map(meaning)
                : Optional.empty();
    }

    private static boolean isSomebody(ChannelId channel) {
        return !Announcer.isIt(channel) && !channel.isRecorder();
    }

    private static Optional<PbxEvent> recording(
            AbstractConfbridgeEvent event, Instant at, boolean on) {
        return RoomNames.isRoom(room(event))
                ? AmiEventMapper.channel(event.getUniqueId())
                        .filter(ChannelId::isRecorder)
                        .map(id -> new PbxEvent.Recording(at, room(event), id.recording(), on))
                : Optional.empty();
    }

    private static String room(AbstractConfbridgeEvent event) {
        return event.getConference();
    }

    private static ConfbridgeMember who(ConfbridgeJoinEvent event, ChannelId id) {
        return new ConfbridgeMember(
                id,
                AmiEventMapper.text(event.getChannel()),
                AmiEventMapper.text(event.getCallerIdNum()),
                AmiEventMapper.text(event.getCallerIdName()),
                AstUtil.isTrue(event.getMuted()),
                AstUtil.isTrue(event.getAdmin()));
    }

    private static Optional<PbxEvent> talking(ConfbridgeTalkingEvent event, Instant at) {
        boolean talking = AstUtil.isTrue(event.getTalkingStatus());
        return inRoom(event, id -> new PbxEvent.Talking(at, room(event), id, talking));
    }

    private static Optional<PbxEvent> ended(ConfbridgeEndEvent event, Instant at) {
        return RoomNames.isRoom(room(event))
                ? Optional.of(new PbxEvent.RoomEnded(at, room(event)))
                : Optional.empty();
    }
}
