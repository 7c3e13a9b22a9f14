package planerka.pbx.ami;

import java.util.Map;
import org.asteriskjava.manager.action.OriginateAction;
import planerka.pbx.ChannelId;
import planerka.pbx.RoomNames;

/**
 * A call of ours that sits in a room, says nothing and writes down what it hears. Its id is made of
 * the recording's number, so the PBX itself refuses a second one.
 */
final class Recorder {
    private static final long SET_UP_MILLIS = 5_000;

    private Recorder() {}

    static OriginateAction begin(String room, long recording) {
        ChannelId id = ChannelId.ofRecorder(recording);
        OriginateAction action = new OriginateAction();
        action.setChannel("Local/" + RoomNames.room(room) + "@planerka-recorder");
        action.setChannelId(id.text());
        action.setOtherChannelId(id.otherHalf());
        action.setContext("planerka-recorder-watch");
        action.setExten(room);
        action.setPriority(1);
        action.setTimeout(SET_UP_MILLIS);
        action.setVariables(Map.of("PLANERKA_RECORD", String.valueOf(recording)));
        action.setAsync(true);
        return action;
    }
}
