package planerka.gathering.view;

import java.time.Instant;

/** A person who is in the room, as a page shows them; public, because templates read it. */
public interface RoomStay {
    /** When they joined. */
    Instant joinedAt();

    /** How long they have been in the room, such as 3:05. */
    default String stayed(Instant now) {
        return DurationText.text(since(now));
    }

    /** The same in seconds. */
    default long since(Instant now) {
        return DurationText.seconds(joinedAt(), now);
    }
}
