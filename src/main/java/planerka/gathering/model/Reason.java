package planerka.gathering.model;

import java.util.Locale;

/** Why a participant is in their state, where the state alone does not say it. */
public enum Reason {
    NONE,
    ORGANISER,
    /** Called once the organiser, or the deputy, has come or is known not to come. */
    LEADER_FIRST,
    /** Is not of the group: called only if the organiser does not come. */
    DEPUTY,
    /** The person who was to lead did not come, and without them nobody is called. */
    NO_ORGANISER,
    /** The same person or number is higher in the list. */
    DUPLICATE,
    ABSENT,
    NO_NUMBER,
    NOT_ALLOWED,
    /** The number is allowed, but not to this group. */
    OUTSIDE_NOT_ALLOWED,
    NO_SUCH_NUMBER,
    NOT_REGISTERED,
    /** The exchange had no line or no way to the number. */
    CONGESTION,
    /** Hung up before they were in the room. */
    HUNG_UP,
    /** We ended the call ourselves: the gathering was over, or the person came in another way. */
    CANCELLED,
    /** The call broke, and so did the call back. */
    DROPPED,
    /** There are as many in the room as may be. */
    ROOM_FULL,
    /** Taken out of the room by somebody. */
    KICKED,
    /** The exchange would not place the call. */
    REFUSED,
    /** What became of the call could not be learned. */
    LINK_LOST,
    /** The call could not be written down, so it was not placed. */
    DATABASE_AWAY,
    /** Went in by dialling, without having been called. */
    CAME_BY_HIMSELF;

    public String word() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Reason of(String word) {
        return word == null || word.isEmpty()
                ? NONE
                : valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
