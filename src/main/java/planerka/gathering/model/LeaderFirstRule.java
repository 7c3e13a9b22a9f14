package planerka.gathering.model;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Holds the others back while a leader is called before them, and decides when they are called, or
 * that they are not.
 *
 * <p>Being held back is part of a participant's status, which the journal keeps, so nothing else
 * has to survive a restart. A participant who was let go is never held back again.
 */
public final class LeaderFirstRule {
    private final Gathering gathering;

    private LeaderFirstRule(Gathering gathering) {
        this.gathering = gathering;
    }

    /** Before anybody is called. */
    static Gathering begun(Gathering gathering) {
        return new LeaderFirstRule(gathering).each(p -> added(gathering, p));
    }

    /** If nobody is waited for any more, the rules that follow the event let the participant go. */
    static Participant added(Gathering gathering, Participant participant) {
        boolean waits = new LeaderFirstRule(gathering).applies() && participant.needsCall();
        return waits && !gathering.isOrganiser(participant)
                ? participant.status(
                        new ParticipantStatus(ParticipantState.WAITING, Reason.LEADER_FIRST))
                : participant;
    }

    public static boolean isHolding(Gathering gathering) {
        return gathering.participants().stream().anyMatch(LeaderFirstRule::isHeldBack);
    }

    private static boolean isHeldBack(Participant participant) {
        return participant.status().isHeldBack();
    }

    /** After every event. */
    static Gathering settled(Gathering gathering) {
        return isHolding(gathering) ? new LeaderFirstRule(gathering).decided() : gathering;
    }

    private Gathering decided() {
        // Nobody is left in the room alone, and a recall has called the others.
        if (isAnybodyIn() || areOthersCalled()) {
            return letGo();
        }
        if (isOrganiserBeingCalled()) {
            return gathering;
        }
        return switch (gathering.occasion().lead().way()) {
            case DEPUTY -> byDeputy();
            case NOBODY -> givenUp();
            default -> letGo();
        };
    }

    private Gathering byDeputy() {
        Optional<Participant> deputy =
                gathering.participants().stream()
                        .filter(p -> isDeputy(p) && (isHeldBack(p) || p.status().isInReserve()))
                        .findFirst();
        if (deputy.isPresent()) {
            return gathering.with(deputy.get().toBeCalled());
        }
        return isLeaderBeingCalled() ? gathering : givenUp();
    }

    private Gathering letGo() {
        return each(p -> isHeldBack(p) ? p.toBeCalled() : p);
    }

    private Gathering givenUp() {
        ParticipantStatus uncalled =
                new ParticipantStatus(ParticipantState.SKIPPED, Reason.NO_ORGANISER);
        return each(p -> isHeldBack(p) ? p.status(uncalled) : p);
    }

    private boolean applies() {
        Occasion occasion = gathering.occasion();
        return occasion.by().callsOrganiser() && occasion.lead().isLeaderFirst();
    }

    private boolean isAnybodyIn() {
        return gathering.stage().opened() || !gathering.roll().isEmptyRoom();
    }

    /** Not between two attempts: the pause would hold everybody up. */
    private boolean isOrganiserBeingCalled() {
        return gathering.participants().stream()
                .anyMatch(p -> isOrganiser(p) && p.state().isPending());
    }

    private boolean isLeaderBeingCalled() {
        return gathering.participants().stream()
                .anyMatch(p -> isLeader(p) && !isHeldBack(p) && p.state().isPending());
    }

    private boolean areOthersCalled() {
        return gathering.participants().stream()
                .anyMatch(p -> !isLeader(p) && !p.attempts().isEmpty());
    }

    private boolean isLeader(Participant participant) {
        return isOrganiser(participant) || isDeputy(participant);
    }

    private boolean isOrganiser(Participant participant) {
        return gathering.isOrganiser(participant);
    }

    private boolean isDeputy(Participant participant) {
        return gathering.occasion().lead().isDeputy(participant);
    }

    private Gathering each(UnaryOperator<Participant> change) {
        return gathering.with(gathering.roll().each(change));
    }
}
