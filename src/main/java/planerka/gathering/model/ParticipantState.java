package planerka.gathering.model;

import java.util.Locale;

/** The state of a participant. The codes are fixed: other programs read them. */
public enum ParticipantState {
    /** To be called, or the call is on its way and the phone does not ring yet. */
    WAITING,
    RINGING,
    /** Picked up, and asked to press 1. */
    CONFIRMING,
    JOINED,
    /** Was in the room. */
    LEFT,
    BUSY,
    NO_ANSWER,
    DECLINED,
    /** Picked up, and never pressed 1. */
    IGNORED,
    /** No such number, or the phone is not registered. */
    UNREACHABLE,
    FAILED,
    /** Absent today; not called. */
    EXCUSED,
    /**
     * The organiser, a second entry of the same person or number, or a participant whom nobody came
     * to lead; not called.
     */
    SKIPPED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ParticipantState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** A call is under way or to be placed. */
    public boolean isPending() {
        return this == WAITING || this == RINGING || this == CONFIRMING;
    }

    /**
     * Was called, or was in, and is not in the room: "call the missing again" calls them. Declining
     * is respected.
     */
    public boolean isMissing() {
        return switch (this) {
            case LEFT, BUSY, NO_ANSWER, IGNORED, UNREACHABLE, FAILED -> true;
            default -> false;
        };
    }

    /** Whether another number may still reach them; a person who declined is left in peace. */
    boolean isWorthAnotherNumber() {
        return switch (this) {
            case BUSY, NO_ANSWER, IGNORED, UNREACHABLE, FAILED -> true;
            default -> false;
        };
    }

    /** Whether calling again later, without anybody asking, may reach them. */
    public boolean isWorthRetrying() {
        return this == BUSY || this == NO_ANSWER || this == FAILED;
    }
}
