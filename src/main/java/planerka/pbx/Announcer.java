package planerka.pbx;

import java.util.UUID;
import java.util.regex.Pattern;
import org.asteriskjava.manager.action.OriginateAction;

/**
 * A channel of ours that comes into a room, plays a sound and goes. Nobody else is told that it was
 * there.
 */
final class Announcer {
    private static final String NAME = "planerka-say-";
    private static final Pattern PROMPT = Pattern.compile("[a-z0-9-]{1,40}");
    private static final long SET_UP_MILLIS = 5_000;

    private Announcer() {}

    static boolean isIt(ChannelId channel) {
        return channel.text().startsWith(NAME);
    }

    static OriginateAction say(String room, String prompt) {
        if (!PROMPT.matcher(prompt).matches()) {
            throw new IllegalArgumentException("not a prompt");
        }
        String id = NAME + Rooms.room(room) + "-" + UUID.randomUUID();
        OriginateAction action = new OriginateAction();
        action.setChannel("Local/" + room + "@planerka-say");
        action.setChannelId(id);
        action.setOtherChannelId(id + "-2");
        action.setApplication("Playback");
        action.setData("planerka/" + prompt);
        action.setTimeout(SET_UP_MILLIS);
        action.setAsync(true);
        return action;
    }
}
