package planerka.gathering.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Calls one person now, who need not be in the group. Somebody who is in the list is called there,
 * even if absent today; somebody who is in the room or being called stays as they are.
 */
public record InviteCommand(Instant at, Invitee who) implements GatheringEvent {
    public InviteCommand {
        if (who.number().isEmpty()) {
            throw new IllegalArgumentException("nobody is called without a number");
        }
    }

    @Override
    public Transition on(Gathering gathering) {
        List<Participant> same = gathering.participants().stream().filter(this::isHim).toList();
        if (isVisiting(gathering) || same.stream().anyMatch(InviteCommand::isHereOrComing)) {
            return Transition.of(gathering);
        }
        return same.stream()
                .min(Comparator.comparing(one -> one.status().isListedOnly()))
                .map(known -> again(gathering, known))
                .orElseGet(() -> added(gathering));
    }

    /** State of an invitee who is already in the room or being called; empty otherwise. */
    public static Optional<ParticipantState> here(Gathering gathering, Invitee who) {
        InviteCommand wish = new InviteCommand(Instant.EPOCH, who);
        return wish.isVisiting(gathering)
                ? Optional.of(ParticipantState.JOINED)
                : gathering.participants().stream()
                        .filter(wish::isHim)
                        .filter(InviteCommand::isHereOrComing)
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

    /** At the number that was asked for, which need not be the person's first. */
    private Transition again(Gathering gathering, Participant known) {
        return who.number().equals(known.who().number())
                ? Transition.of(gathering.with(known.toBeCalled()))
                : NumberHunting.dial(gathering, known.called(at, who.number().orElseThrow()));
    }

    private Transition added(Gathering gathering) {
        int next = gathering.participants().size() + 1;
        ParticipantStatus waits = ParticipantStatus.of(ParticipantState.WAITING);
        Participant one = LeaderFirstRule.added(gathering, Participant.invited(next, who, waits));
        long group = gathering.occasion().group();
        return Transition.of(gathering.with(gathering.roll().plus(group, List.of(one))));
    }
}
