package planerka.gathering.engine;

import java.time.Duration;
import java.time.Instant;
import planerka.gathering.model.CallId;
import planerka.pbx.PbxEvent;

/**
 * Decides when to ask the PBX for its state although no event is known to be missing: soon after it
 * fell silent, so that pages are right within five seconds. Not while it sets calls up, and not
 * with hundreds of people: listing them costs a loaded PBX more than it is worth. Thread-safe.
 */
final class ResyncTimer {
    static final Duration GLANCE = Duration.ofMillis(1_500);

    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final int MANY_PEOPLE = 200;

    private volatile Instant lastWord = Instant.EPOCH;

    /** A call of ours went out. */
    void sent(Instant now) {
        lastWord = now;
    }

    /**
     * Events of our calls and of people entering or leaving rooms; not talking, and not other
     * channels.
     */
    void heard(PbxEvent event, Instant now) {
        boolean ours =
                PbxEventMapper.call(event).filter(id -> CallId.of(id).isPresent()).isPresent();
        if (ours || event.changesWhoIsInRoom()) {
            lastWord = now;
        }
    }

    /** Asked every {@link #GLANCE} while somebody is being gathered. */
    boolean isTime(int people, int waiting, Instant now) {
        return waiting == 0 && people <= MANY_PEOPLE && !lastWord.plus(QUIET).isAfter(now);
    }
}
