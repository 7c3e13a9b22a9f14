package planerka.gathering.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Call this one now, who need not be of the group. Who is in the list already is called there, also
 * if he is absent today; who is in, or being called, stays as he is.
 */
public record CallNow(Instant at, Invitee who) implements GatheringEvent {
    public CallNow {
        if (who.number().isEmpty()) {
            throw new IllegalArgumentException("nobody is called without a number");
        }
    }

    @Override
    public Step on(Gathering gathering) {
        List<Participant> same = gathering.participants().stream().filter(this::isHim).toList();
        if (isVisiting(gathering) || same.stream().anyMatch(CallNow::isHereOrComing)) {
            return Step.of(gathering);
        }
        return same.stream()
                .min(Comparator.comparing(one -> one.standing().isListedOnly()))
                .map(known -> again(gathering, known))
                .orElseGet(() -> added(gathering));
    }

    /**
     * How he stands who need not be called: in the room, also one who came by himself, or on his
     * way; empty for one who is called.
     */
    public static Optional<ParticipantState> here(Gathering gathering, Invitee who) {
        CallNow wish = new CallNow(Instant.EPOCH, who);
        return wish.isVisiting(gathering)
                ? Optional.of(ParticipantState.JOINED)
                : gathering.participants().stream()
                        .filter(wish::isHim)
                        .filter(CallNow::isHereOrComing)
                        .map(one -> one.isInRoom() ? ParticipantState.JOINED : one.state())
                        .min(Comparator.comparing(one -> one != ParticipantState.JOINED));
    }

    private boolean isHim(Participant participant) {
        boolean samePerson =
                who.person().isPresent() && who.person().equals(participant.who().person());
        return samePerson || who.numbers().stream().anyMatch(participant.who()::has);
    }

    private boolean isVisiting(Gathering gathering) {
        return gathering.roll().visitors().stream().anyMatch(v -> who.isCalledAt(v.number()));
    }

    private static boolean isHereOrComing(Participant participant) {
        return participant.isInRoom() || participant.state().isPending();
    }

    /** At the number that was asked for, which need not be his first. */
    private Step again(Gathering gathering, Participant known) {
        return who.number().equals(known.who().number())
                ? Step.of(gathering.with(known.toBeCalled()))
                : CallEnded.dial(gathering, known.called(at, who.number().orElseThrow()));
    }

    private Step added(Gathering gathering) {
        int next = gathering.participants().size() + 1;
        Standing waits = Standing.of(ParticipantState.WAITING);
        Participant one = LeaderFirst.added(gathering, Participant.invited(next, who, waits));
        long group = gathering.occasion().group();
        return Step.of(gathering.with(gathering.roll().plus(group, List.of(one))));
    }
}
