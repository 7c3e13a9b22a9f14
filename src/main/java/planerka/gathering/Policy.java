package planerka.gathering;

import java.time.Duration;
import planerka.group.Closing;
import planerka.group.Confirm;
import planerka.people.PhoneNumber;

/**
 * How people are called.
 *
 * @param attempts how often one person is called without anybody's asking, at least once
 * @param pause from the end of one attempt to the next
 * @param closing when it is over although somebody is in the room
 */
public record Policy(
        String callerName,
        Duration ring,
        Confirm confirm,
        int attempts,
        Duration pause,
        Closing closing) {
    /** Longer numbers go out by a trunk. */
    private static final int LONGEST_EXTENSION = 5;

    public Policy {
        if (attempts < 1) {
            throw new IllegalArgumentException("a member is called once at least");
        }
    }

    /** Goes out by a trunk. */
    public static boolean isOutside(PhoneNumber number) {
        return number.digits().length() > LONGEST_EXTENSION;
    }

    /** Whether this one, called at this number, must press 1. */
    public boolean asksToConfirm(Invitee who, PhoneNumber dialled) {
        return switch (who.confirm().orElse(confirm)) {
            case NEVER -> false;
            case OUTSIDE -> isOutside(dialled);
            case ALWAYS -> true;
        };
    }
}
