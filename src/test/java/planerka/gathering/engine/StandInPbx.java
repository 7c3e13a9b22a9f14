package planerka.gathering.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import planerka.pbx.CallRequest;
import planerka.pbx.CallerId;
import planerka.pbx.ChannelId;
import planerka.pbx.DialString;
import planerka.pbx.Pbx;
import planerka.pbx.PbxEvent;
import planerka.pbx.PbxState;
import planerka.pbx.PbxStatus;

/** A PBX that does nothing but remember what it was told; what it says, the test says. */
public final class StandInPbx implements Pbx {
    private final List<CallRequest> calls = new CopyOnWriteArrayList<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private volatile Consumer<PbxEvent> listener = event -> {};
    private volatile Consumer<CallRequest> onCall = call -> {};
    private volatile boolean connected = true;
    private volatile boolean surveyed;

    void onCall(Consumer<CallRequest> look) {
        onCall = look;
    }

    public void connected(boolean now) {
        connected = now;
    }

    public void say(PbxEvent event) {
        listener.accept(event);
    }

    public List<CallRequest> calls() {
        return List.copyOf(calls);
    }

    /** Numbers in the order in which they were called. */
    public List<String> dialled() {
        return calls.stream()
                .map(call -> call.channel().text().replaceAll("^Local/|@.*$", ""))
                .toList();
    }

    public List<String> done() {
        return List.copyOf(done);
    }

    @Override
    public void listen(Consumer<PbxEvent> hears) {
        listener = hears;
    }

    @Override
    public void announce(DialString phone, CallerId callerId, String prompt) {
        done.add("announce " + phone.text() + " " + prompt);
    }

    @Override
    public void start() {}

    @Override
    public PbxStatus status() {
        PbxStatus.State state = connected ? PbxStatus.State.CONNECTED : PbxStatus.State.CONNECTING;
        return new PbxStatus(state, Instant.EPOCH, "");
    }

    @Override
    public void originate(CallRequest call) {
        onCall.accept(call);
        calls.add(call);
    }

    @Override
    public void hangUp(ChannelId call) {
        done.add("hangup " + call);
    }

    @Override
    public void kick(String room, String channelName) {
        checked(channelName);
        done.add("kick " + room + " " + channelName);
    }

    @Override
    public void mute(String room, String channelName, boolean muted) {
        checked(channelName);
        done.add((muted ? "mute " : "unmute ") + room + " " + channelName);
    }

    private static void checked(String channelName) {
        if (!channelName.contains("/")) {
            throw new IllegalArgumentException("not a channel's name");
        }
    }

    @Override
    public void lock(String room, boolean locked) {
        done.add((locked ? "lock " : "unlock ") + room);
    }

    @Override
    public void record(String room, long recording) {
        done.add("record " + room + " " + recording);
    }

    @Override
    public void stopRecording(long recording) {
        done.add("stop-recording " + recording);
    }

    @Override
    public void say(String room, String prompt) {
        done.add("say " + room + " " + prompt);
    }

    /** At the start nothing lives; later the test says what does. */
    @Override
    public void survey() {
        if (!surveyed) {
            surveyed = true;
            say(new PbxEvent.Surveyed(Instant.now(), new PbxState(Set.of(), Map.of())));
        }
    }
}
