package planerka.gathering.model;

import java.util.OptionalInt;
import java.util.Set;

/**
 * Calls that broke, by the PBX's causes (ITU-T Q.850, numbered as in Asterisk's {@code causes.h}):
 * the person did not hang up, so they are called back, once.
 */
final class DroppedCallRule {
    /**
     * Destination or network out of order, failure, congestion, no channel or resource, a timer or
     * the protocol.
     */
    private static final Set<Integer> CAUSES = Set.of(27, 38, 41, 42, 44, 47, 102, 111);

    private DroppedCallRule() {}

    /**
     * A participant whose phone's channel has ended; the event may come before or after the one
     * that they left the room.
     */
    static Participant lineEnded(Participant participant, Attempt call, int cause) {
        boolean isLast = participant.lastCall().filter(call::equals).isPresent();
        if (isLast && participant.state() == ParticipantState.LEFT) {
            return told(participant, call, cause);
        }
        Participant known = participant.call(call.lineEnded(cause));
        return isLast && participant.status().reason() == Reason.CONGESTION
                ? refused(known, call.lineEnded(cause))
                : known;
    }

    /** The exchange's tone has ended our call; only now is it heard what the phone itself said. */
    private static Participant refused(Participant participant, Attempt call) {
        Attempt.Ending ending = call.progress().ending().orElseThrow();
        ParticipantStatus outcome = HangupCauses.of(call, ending.cause().orElse(HangupCauses.NONE));
        Attempt.Ending truth = new Attempt.Ending(ending.at(), outcome.state(), ending.cause());
        return participant.call(call.ended(truth)).status(outcome);
    }

    /** A participant who has just left the room channel that this call led to. */
    static Participant left(Participant left, Attempt by) {
        OptionalInt cause = by.progress().line();
        return cause.isPresent()
                ? told(left, left.attempt(by.number()).orElseThrow(), cause.getAsInt())
                : left;
    }

    /** A participant who has left, and whose call is now known to have broken. */
    private static Participant told(Participant left, Attempt call, int cause) {
        Attempt.Ending ending = call.progress().ending().orElseThrow();
        Participant known =
                left.call(
                        call.ended(
                                new Attempt.Ending(
                                        ending.at(), ending.outcome(), OptionalInt.of(cause))));
        if (!CAUSES.contains(cause)) {
            return known;
        }
        return drops(known) > 1
                ? known.status(new ParticipantStatus(ParticipantState.LEFT, Reason.DROPPED))
                : known.toBeCalled();
    }

    private static long drops(Participant participant) {
        return participant.attempts().stream()
                .flatMap(call -> call.progress().ending().stream())
                .filter(ending -> ending.outcome() == ParticipantState.LEFT)
                .filter(ending -> ending.cause().isPresent())
                .filter(ending -> CAUSES.contains(ending.cause().getAsInt()))
                .count();
    }
}
