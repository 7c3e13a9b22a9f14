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
import planerka.pbx.Occupant;
import planerka.pbx.PbxEvent;
import planerka.pbx.Rooms;

/** What happens in rooms. Rooms whose names are no numbers are not ours and are left out. */
final class RoomWords {
    private RoomWords() {}

    static void teach(Translator translator) {
        translator.learn(
                ConfbridgeJoinEvent.class,
                (event, at) ->
                        inRoom(event, id -> new PbxEvent.Joined(at, room(event), who(event, id)))
                                .or(() -> recording(event, at, true)));
        translator.learn(
                ConfbridgeLeaveEvent.class,
                (event, at) ->
                        inRoom(event, id -> new PbxEvent.Left(at, room(event), id))
                                .or(() -> recording(event, at, false)));
        translator.learn(
                ConfbridgeMuteEvent.class,
                (event, at) -> inRoom(event, id -> new PbxEvent.Muted(at, room(event), id, true)));
        translator.learn(
                ConfbridgeUnmuteEvent.class,
                (event, at) -> inRoom(event, id -> new PbxEvent.Muted(at, room(event), id, false)));
        translator.learn(ConfbridgeTalkingEvent.class, RoomWords::talking);
        translator.learn(ConfbridgeEndEvent.class, RoomWords::ended);
    }

    static Optional<Occupant> occupant(ConfbridgeListEvent event) {
        return Translator.channel(event.getUniqueid())
                .filter(RoomWords::isSomebody)
                .map(
                        id ->
                                new Occupant(
                                        id,
                                        Translator.text(event.getChannel()),
                                        Translator.text(event.getCallerIdNum()),
                                        Translator.text(event.getCallerIdName()),
                                        AstUtil.isTrue(event.getMuted()),
                                        AstUtil.isTrue(event.getAdmin())));
    }

    private static Optional<PbxEvent> inRoom(
            AbstractConfbridgeEvent event, Function<ChannelId, PbxEvent> meaning) {
        return Rooms.isRoom(room(event))
                ? Translator.channel(event.getUniqueId()).filter(RoomWords::isSomebody).map(meaning)
                : Optional.empty();
    }

    private static boolean isSomebody(ChannelId channel) {
        return !Announcer.isIt(channel) && !channel.isRecorder();
    }

    private static Optional<PbxEvent> recording(
            AbstractConfbridgeEvent event, Instant at, boolean on) {
        return Rooms.isRoom(room(event))
                ? Translator.channel(event.getUniqueId())
                        .filter(ChannelId::isRecorder)
                        .map(id -> new PbxEvent.Recording(at, room(event), id.recording(), on))
                : Optional.empty();
    }

    private static String room(AbstractConfbridgeEvent event) {
        return event.getConference();
    }

    private static Occupant who(ConfbridgeJoinEvent event, ChannelId id) {
        return new Occupant(
                id,
                Translator.text(event.getChannel()),
                Translator.text(event.getCallerIdNum()),
                Translator.text(event.getCallerIdName()),
                AstUtil.isTrue(event.getMuted()),
                AstUtil.isTrue(event.getAdmin()));
    }

    private static Optional<PbxEvent> talking(ConfbridgeTalkingEvent event, Instant at) {
        boolean talking = AstUtil.isTrue(event.getTalkingStatus());
        return inRoom(event, id -> new PbxEvent.Talking(at, room(event), id, talking));
    }

    private static Optional<PbxEvent> ended(ConfbridgeEndEvent event, Instant at) {
        return Rooms.isRoom(room(event))
                ? Optional.of(new PbxEvent.RoomEnded(at, room(event)))
                : Optional.empty();
    }
}
