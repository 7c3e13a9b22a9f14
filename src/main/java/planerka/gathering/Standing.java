package planerka.gathering;

/** A state and, where the state alone does not say it, why. */
public record Standing(ParticipantState state, Reason reason) {
    static Standing of(ParticipantState state) {
        return new Standing(state, Reason.NONE);
    }
}
