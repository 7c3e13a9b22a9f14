package planerka.pbx.ami;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asteriskjava.manager.action.AbstractManagerAction;
import org.asteriskjava.manager.action.ConfbridgeListAction;
import org.asteriskjava.manager.action.ConfbridgeListRoomsAction;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.event.ConfbridgeListCompleteEvent;
import org.asteriskjava.manager.event.ConfbridgeListEvent;
import org.asteriskjava.manager.event.ConfbridgeListRoomsCompleteEvent;
import org.asteriskjava.manager.event.ConfbridgeListRoomsEvent;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.CoreShowChannelsCompleteEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import planerka.pbx.ConfbridgeMember;
import planerka.pbx.PbxState;
import planerka.pbx.RoomNames;

/**
 * Collects the channels and rooms of the PBX: both are asked for at once, the members of each room
 * as soon as the rooms are known. Never blocks. A new query replaces one under way. Thread-safe.
 */
final class PbxStateQuery {
    private static final String NO_ROOMS = "No active conferences";
    private static final int TRIES = 3;

    interface Asker {
        /** Sends the action; the answer comes to {@link PbxStateQuery#answered}. */
        void ask(AbstractManagerAction action);
    }

    interface Reader {
        void surveyed(int number, PbxState survey);

        /** The PBX does not let us see; in its words. */
        void denied(String words);
    }

    private final Asker asker;
    private final Reader reader;
    private final Duration patience;

    // All guarded by this.
    private final Set<String> waiting = new HashSet<>();
    private final Set<PbxState.LiveChannel> channels = new HashSet<>();
    private final Map<String, List<ConfbridgeMember>> rooms = new HashMap<>();
    private int number;
    private int tries;
    private long begunAt;

    PbxStateQuery(Asker asker, Reader reader, Duration patience) {
        this.asker = asker;
        this.reader = reader;
        this.patience = patience;
    }

    synchronized void begin(int survey) {
        number = survey;
        tries++;
        begunAt = System.nanoTime();
        waiting.clear();
        channels.clear();
        rooms.clear();
        ask(new CoreShowChannelsAction(), "channels");
        ask(new ConfbridgeListRoomsAction(), "rooms");
    }

    synchronized boolean isUnderWay() {
        return !waiting.isEmpty();
    }

    /** Whether the survey takes so long that it should be begun again. */
    synchronized boolean isLate() {
        return isUnderWay()
                && Duration.ofNanos(System.nanoTime() - begunAt).compareTo(patience) > 0;
    }

    /** Whether beginning again has not helped. */
    synchronized boolean isHopeless() {
        return isLate() && tries >= TRIES;
    }

    private void ask(AbstractManagerAction action, String what) {
        action.setActionId("survey-" + number + "-" + what);
        waiting.add(action.getActionId());
        asker.ask(action);
    }

    /** An answer to an action of ours. That a room, or every room, is gone meanwhile is none. */
    synchronized void answered(String action, ManagerResponse response) {
        if (!(response instanceof ManagerError) || !waiting.contains(action)) {
            return;
        }
        String words = AmiEventMapper.text(response.getMessage());
        if (action.contains("-room-") || words.startsWith(NO_ROOMS)) {
            complete(action);
        } else {
            waiting.clear();
            reader.denied(words);
        }
    }

    synchronized void heard(ResponseEvent event) {
        String action = event.getActionId();
        if (!waiting.contains(action)) {
            return;
        }
        if (event instanceof CoreShowChannelEvent) {
            add((CoreShowChannelEvent) event);
        } else if (event instanceof ConfbridgeListRoomsEvent) {
            add((ConfbridgeListRoomsEvent) event);
        } else if (event instanceof ConfbridgeListEvent) {
            add((ConfbridgeListEvent) event);
        } else if (event instanceof ConfbridgeListRoomsCompleteEvent) {
            List.copyOf(rooms.keySet()).forEach(this::askRoom);
            complete(action);
        } else if (event instanceof CoreShowChannelsCompleteEvent
                || event instanceof ConfbridgeListCompleteEvent) {
            complete(action);
        }
    }

    private void askRoom(String room) {
        ask(new ConfbridgeListAction(room), "room-" + room);
    }

    private void add(CoreShowChannelEvent event) {
        int state = event.getChannelState() == null ? -1 : event.getChannelState();
        AmiEventMapper.channel(event.getUniqueid())
                .map(
                        id ->
                                new PbxState.LiveChannel(
                                        id,
                                        state == ChannelEvents.RINGING,
                                        state == ChannelEvents.UP))
                .ifPresent(channels::add);
    }

    private void add(ConfbridgeListRoomsEvent event) {
        if (RoomNames.isRoom(event.getConference())) {
            rooms.put(event.getConference(), new ArrayList<>());
        }
    }

    private void add(ConfbridgeListEvent event) {
        List<ConfbridgeMember> inside = rooms.get(event.getConference());
        if (inside != null) {
            ConfbridgeEvents.occupant(event).ifPresent(inside::add);
        }
    }

    private void complete(String action) {
        waiting.remove(action);
        if (waiting.isEmpty()) {
            tries = 0;
            reader.surveyed(number, new PbxState(channels, rooms));
        }
    }
}
