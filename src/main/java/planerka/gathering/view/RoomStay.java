package planerka.gathering.view;

import java.time.Instant;

/** Somebody who is in the room, as a page shows him; public, for templates ask it. */
public interface RoomStay {
    /** When he came in. */
    Instant joinedAt();

    /** How long he is in the room by then, such as 3:05. */
    default String stayed(Instant now) {
        return DurationText.text(since(now));
    }

    /** The same in seconds. */
    default long since(Instant now) {
        return DurationText.seconds(joinedAt(), now);
    }
}
