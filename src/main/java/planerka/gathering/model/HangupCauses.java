package planerka.gathering.model;

import java.util.Set;
import planerka.pbx.DialStatus;

/**
 * What a call's end says about the person, by the PBX's words: how dialling ended, and the cause of
 * the hang-up (ITU-T Q.850, as Asterisk's {@code causes.h} numbers them).
 */
final class HangupCauses {
    /** No cause is known. */
    static final int NONE = 0;

    private static final int UNALLOCATED = 1;
    private static final int NO_ROUTE = 3;
    private static final int NORMAL = 16;
    private static final int BUSY = 17;
    private static final int NO_USER_RESPONSE = 18;
    private static final int NO_ANSWER = 19;
    private static final int SUBSCRIBER_ABSENT = 20;
    private static final int REJECTED = 21;

    /** Another phone of the same number was picked up, and the call is not ours any more. */
    private static final int ANSWERED_ELSEWHERE = 26;

    private static final int INVALID_NUMBER = 28;
    private static final int NOT_LET_IN = 29;

    private static final int NO_CIRCUIT = 34;
    private static final Set<Integer> TELLING =
            Set.of(UNALLOCATED, BUSY, SUBSCRIBER_ABSENT, REJECTED, INVALID_NUMBER);

    private HangupCauses() {}

    static ParticipantStatus of(Attempt call, int cause) {
        return call.progress().answeredAt().isPresent()
                ? afterPickUp(cause)
                : unanswered(call, telling(call, cause));
    }

    /**
     * An exchange that plays a tone after the phone has refused ends our call with the tone's
     * cause; the phone's own cause comes with its own channel.
     */
    private static int telling(Attempt call, int cause) {
        boolean saysNothing = cause == NONE || cause == NORMAL || cause == NO_CIRCUIT;
        return saysNothing
                ? call.progress().line().stream()
                        .filter(TELLING::contains)
                        .findFirst()
                        .orElse(cause)
                : cause;
    }

    /** The call was picked up, and the person was never in the room. */
    private static ParticipantStatus afterPickUp(int cause) {
        return switch (cause) {
            case REJECTED -> ParticipantStatus.of(ParticipantState.DECLINED);
            case NO_ANSWER -> ParticipantStatus.of(ParticipantState.IGNORED);
            case NOT_LET_IN -> new ParticipantStatus(ParticipantState.FAILED, Reason.ROOM_FULL);
            default -> new ParticipantStatus(ParticipantState.IGNORED, Reason.HUNG_UP);
        };
    }

    private static ParticipantStatus unanswered(Attempt call, int cause) {
        return switch (cause) {
            case BUSY -> ParticipantStatus.of(ParticipantState.BUSY);
            case REJECTED -> ParticipantStatus.of(ParticipantState.DECLINED);
            case ANSWERED_ELSEWHERE -> ParticipantStatus.of(ParticipantState.NO_ANSWER);
            case UNALLOCATED, INVALID_NUMBER -> unreachable(Reason.NO_SUCH_NUMBER);
            // A phone that is switched off: for Asterisk there is no route to it.
            case NO_ROUTE, SUBSCRIBER_ABSENT -> unreachable(Reason.NOT_REGISTERED);
            default ->
                    call.progress()
                            .said()
                            .map(said -> bySaying(said, call, cause))
                            .orElseGet(() -> bySilence(call, cause));
        };
    }

    private static ParticipantStatus bySaying(DialStatus said, Attempt call, int cause) {
        if (said == DialStatus.NOANSWER && cause == NORMAL && call.progress().rangAt().isEmpty()) {
            // The dialplan had nothing to dial, and came to its end.
            return unreachable(Reason.NO_SUCH_NUMBER);
        }
        return switch (said) {
            case BUSY -> ParticipantStatus.of(ParticipantState.BUSY);
            case NOANSWER, ANSWER, CANCEL -> ParticipantStatus.of(ParticipantState.NO_ANSWER);
            case CHANUNAVAIL -> unreachable(Reason.NOT_REGISTERED);
            case CONGESTION, OTHER ->
                    new ParticipantStatus(ParticipantState.FAILED, Reason.CONGESTION);
        };
    }

    /** A number that does not exist ends with no cause, and nothing ever rang. */
    private static ParticipantStatus bySilence(Attempt call, int cause) {
        if (call.progress().rangAt().isPresent()
                || cause == NO_ANSWER
                || cause == NO_USER_RESPONSE) {
            return ParticipantStatus.of(ParticipantState.NO_ANSWER);
        }
        return cause == NONE
                ? unreachable(Reason.NO_SUCH_NUMBER)
                : new ParticipantStatus(ParticipantState.FAILED, Reason.CONGESTION);
    }

    private static ParticipantStatus unreachable(Reason why) {
        return new ParticipantStatus(ParticipantState.UNREACHABLE, why);
    }
}
