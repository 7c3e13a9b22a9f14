package planerka.pbx.ami;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.pbx.ChannelId;

/**
 * Calls that were sent and have no channel yet: the only ones that can be refused. "Failure" of a
 * call that had its channel is a busy phone, and its end is told by the channel.
 *
 * <p>Asterisk says "failure" and "new channel" on two ways of which either may be faster, so a
 * failure counts only when no channel has come for two beats. Thread-safe.
 */
final class PendingOriginates {
    private static final int BEATS = 2;

    private final Map<String, Attempt> open = new LinkedHashMap<>();
    private long last;

    /** The action's id under which the answers come. */
    synchronized String begin(ChannelId call) {
        String action = "call-" + ++last;
        open.put(action, new Attempt(call));
        return action;
    }

    synchronized void appeared(ChannelId channel) {
        open.values().removeIf(attempt -> attempt.call.equals(channel));
    }

    synchronized void succeeded(String action) {
        open.remove(action);
    }

    synchronized void failed(String action) {
        Attempt attempt = open.get(action);
        if (attempt != null) {
            attempt.failed = true;
        }
    }

    /** The PBX did not even take the action; empty if that call has its channel. */
    synchronized Optional<ChannelId> refused(String action) {
        return Optional.ofNullable(open.remove(action)).map(attempt -> attempt.call);
    }

    /** Once in a while: the calls that are now sure to have failed without a channel. */
    synchronized List<ChannelId> beat() {
        List<ChannelId> refused = new ArrayList<>();
        for (Iterator<Attempt> all = open.values().iterator(); all.hasNext(); ) {
            Attempt attempt = all.next();
            if (attempt.failed && ++attempt.beats > BEATS) {
                refused.add(attempt.call);
                all.remove();
            }
        }
        return refused;
    }

    private static final class Attempt {
        private final ChannelId call;
        private boolean failed;
        private int beats;

        private Attempt(ChannelId call) {
            this.call = call;
        }
    }
}
