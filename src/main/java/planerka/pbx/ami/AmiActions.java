package planerka.pbx.ami;

import java.util.TreeMap;
import org.asteriskjava.manager.action.ConfbridgeKickAction;
import org.asteriskjava.manager.action.ConfbridgeLockAction;
import org.asteriskjava.manager.action.ConfbridgeMuteAction;
import org.asteriskjava.manager.action.ConfbridgeUnlockAction;
import org.asteriskjava.manager.action.ConfbridgeUnmuteAction;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.OriginateAction;
import planerka.pbx.CallRequest;
import planerka.pbx.ChannelId;
import planerka.pbx.RoomNames;

/**
 * Our commands as AMI actions. The library writes any value as it is, line breaks included, so
 * nothing gets here but values that were checked.
 */
final class AmiActions {
    private AmiActions() {}

    static ManagerAction originate(CallRequest call) {
        OriginateAction action = new OriginateAction();
        action.setChannel(call.channel().text());
        action.setChannelId(call.id().text());
        action.setOtherChannelId(call.id().otherHalf());
        action.setContext(call.context());
        action.setExten(call.extension());
        action.setPriority(1);
        action.setTimeout(call.ring().toMillis());
        action.setCallerId(call.callerId().header());
        action.setVariables(new TreeMap<>(call.variables()));
        action.setAsync(true);
        return action;
    }

    /** Asterisk takes a unique id where it says channel. */
    static ManagerAction hangUp(ChannelId call) {
        return new HangupAction(call.text());
    }

    static ManagerAction kick(String room, String channel) {
        return new ConfbridgeKickAction(RoomNames.room(room), RoomNames.channel(channel));
    }

    static ManagerAction mute(String room, String channel, boolean muted) {
        return muted
                ? new ConfbridgeMuteAction(RoomNames.room(room), RoomNames.channel(channel))
                : new ConfbridgeUnmuteAction(RoomNames.room(room), RoomNames.channel(channel));
    }

    static ManagerAction lock(String room, boolean locked) {
        return locked
                ? new ConfbridgeLockAction(RoomNames.room(room))
                : new ConfbridgeUnlockAction(RoomNames.room(room));
    }
}
