package planerka.gathering.model;

/** A state and, where the state alone does not say it, why. */
public record ParticipantStatus(ParticipantState state, Reason reason) {
    /** Not where nobody can know what became of the call, or where it was ours to end it. */
    boolean isWorthAnotherNumber() {
        boolean unclear =
                reason == Reason.LINK_LOST
                        || reason == Reason.DATABASE_AWAY
                        || reason == Reason.CANCELLED
                        || reason == Reason.ROOM_FULL;
        return state.isWorthAnotherNumber() && !unclear;
    }

    /** Whether calling again later, without anybody asking, may reach them. */
    boolean isWorthRetrying() {
        return state.isWorthRetrying() && reason != Reason.ROOM_FULL;
    }

    /** To be called only after a leader has come. */
    boolean isHeldBack() {
        return reason == Reason.LEADER_FIRST;
    }

    /** A deputy who is called only if the organiser does not come. */
    boolean isInReserve() {
        return reason == Reason.DEPUTY;
    }

    /** Not to be called or waited for: they are elsewhere in the list, or dialled themselves. */
    public boolean isListedOnly() {
        return reason == Reason.ORGANISER || reason == Reason.DUPLICATE;
    }

    public static ParticipantStatus of(ParticipantState state) {
        return new ParticipantStatus(state, Reason.NONE);
    }
}
