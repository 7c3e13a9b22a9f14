package planerka.group;

import java.time.Duration;
import planerka.form.Range;

/**
 * When a conference ends although somebody is in the room.
 *
 * @param alone how long the last person may be alone; zero for any time
 * @param withLeader whether it ends when no leader is left
 * @param lasts how long it may last, unless it is extended; zero for any time
 */
public record EndPolicy(Duration alone, boolean withLeader, Duration lasts) {
    public static final Range ALONE_SECONDS = new Range(0, 3600);
    public static final Range LASTS_MINUTES = new Range(0, 1440);
    public static final EndPolicy USUAL =
            new EndPolicy(Duration.ofSeconds(60), false, Duration.ZERO);

    public EndPolicy {
        ALONE_SECONDS.require(alone.toSeconds());
        LASTS_MINUTES.require(lasts.toMinutes());
    }

    public int aloneSeconds() {
        return (int) alone.toSeconds();
    }

    public int lastsMinutes() {
        return (int) lasts.toMinutes();
    }
}
