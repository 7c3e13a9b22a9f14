package planerka.pbx;

import java.util.Map;
import org.asteriskjava.manager.action.OriginateAction;

/**
 * A call of ours that sits in a room, says nothing and writes down what it hears. Its id is made of
 * the recording's number, so the PBX itself refuses a second one.
 */
final class Recorder {
    private static final String NAME = "planerka-rec-";
    private static final String HALF = "-2";
    private static final long SET_UP_MILLIS = 5_000;

    private Recorder() {}

    /** The end of it that is ours to hang up; the other one is in the room. */
    static ChannelId channel(long recording) {
        return new ChannelId(NAME + recording);
    }

    static boolean isIt(ChannelId channel) {
        return channel.text().startsWith(NAME);
    }

    /** Of what is in the room; zero for a name that somebody else made up. */
    static long recording(ChannelId inRoom) {
        String number = inRoom.text().substring(NAME.length()).replaceFirst(HALF + "$", "");
        return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
    }

    static OriginateAction begin(String room, long recording) {
        ChannelId id = channel(recording);
        OriginateAction action = new OriginateAction();
        action.setChannel("Local/" + Rooms.room(room) + "@planerka-recorder");
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
