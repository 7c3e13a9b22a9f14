package planerka.gathering.model;

import java.time.Duration;
import planerka.group.ConfirmPolicy;
import planerka.group.EndPolicy;
import planerka.group.RingStrategy;
import planerka.group.RoomPolicy;
import planerka.people.PhoneNumber;

/**
 * How people are called.
 *
 * @param attempts how often one person is called without anybody's asking, at least once
 * @param pause from the end of one attempt to the next
 * @param conference what holds in the room
 */
public record GatheringPolicy(
        String callerName,
        Duration ring,
        ConfirmPolicy confirm,
        int attempts,
        Duration pause,
        RingStrategy reach,
        RoomPolicy conference) {
    public GatheringPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("a member is called once at least");
        }
    }

    EndPolicy closing() {
        return conference.closing();
    }

    /** Whether no more may come in when there are so many. */
    boolean isFull(int inRoom) {
        int most = conference.admission().most();
        return most > 0 && inRoom >= most;
    }

    /** How long this number rings: where another one follows, perhaps shorter. */
    public Duration ring(Invitee who, PhoneNumber dialled) {
        boolean another = !reach.atOnce() && who.after(dialled).isPresent();
        return another && !reach.nextAfter().isZero() ? reach.nextAfter() : ring;
    }

    /** Whether this one, called at this number, must press 1. */
    public boolean asksToConfirm(Invitee who, PhoneNumber dialled) {
        return switch (who.confirm().orElse(confirm)) {
            case NEVER -> false;
            case OUTSIDE -> dialled.isOutside();
            case ALWAYS -> true;
        };
    }
}
