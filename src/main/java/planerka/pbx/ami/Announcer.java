package planerka.pbx.ami;

import java.util.UUID;
import java.util.regex.Pattern;
import org.asteriskjava.manager.action.OriginateAction;
import planerka.pbx.CallerId;
import planerka.pbx.ChannelId;
import planerka.pbx.DialString;
import planerka.pbx.RoomNames;

/**
 * A channel of ours that comes into a room, plays a sound and goes. Nobody else is told that it was
 * there.
 */
final class Announcer {
    private static final String NAME = "planerka-say-";
    private static final Pattern PROMPT = Pattern.compile("[a-z0-9-]{1,40}");
    private static final long SET_UP_MILLIS = 5_000;
    private static final long RING_MILLIS = 20_000;

    private Announcer() {}

    static boolean isIt(ChannelId channel) {
        return channel.text().startsWith(NAME);
    }

    static OriginateAction say(String room, String prompt) {
        OriginateAction action = playing(prompt, RoomNames.room(room));
        action.setChannel("Local/" + room + "@planerka-say");
        action.setTimeout(SET_UP_MILLIS);
        return action;
    }

    /** The same to the person who answers this phone. */
    static OriginateAction announce(DialString phone, CallerId callerId, String prompt) {
        OriginateAction action = playing(prompt, "phone");
        action.setChannel(phone.text());
        action.setCallerId(callerId.header());
        action.setTimeout(RING_MILLIS);
        return action;
    }

    private static OriginateAction playing(String prompt, String where) {
        if (!PROMPT.matcher(prompt).matches()) {
            throw new IllegalArgumentException("not a prompt");
        }
        String id = NAME + where + "-" + UUID.randomUUID();
        OriginateAction action = new OriginateAction();
        action.setChannelId(id);
        action.setOtherChannelId(id + "-2");
        action.setApplication("Playback");
        action.setData("planerka/" + prompt);
        action.setAsync(true);
        return action;
    }
}
