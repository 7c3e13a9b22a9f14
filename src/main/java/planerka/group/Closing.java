package planerka.group;

import java.time.Duration;

/**
 * When a conference is over although somebody is in the room.
 *
 * @param alone how long the last one may be by himself; zero for as long as he likes
 * @param withLeader whether it ends when no leader is left
 */
public record Closing(Duration alone, boolean withLeader) {
    public static final Range ALONE_SECONDS = new Range(0, 3600);
    public static final Closing USUAL = new Closing(Duration.ofSeconds(60), false);

    public Closing {
        ALONE_SECONDS.require(alone.toSeconds());
    }

    public int aloneSeconds() {
        return (int) alone.toSeconds();
    }
}
