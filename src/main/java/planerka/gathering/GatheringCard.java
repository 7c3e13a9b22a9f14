package planerka.gathering;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import planerka.people.PhoneNumber;

/**
 * A gathering as its page shows it: words are keys of the message files, what is not there is null.
 */
public record GatheringCard(
        long id,
        String groupName,
        String room,
        String startedBy,
        String state,
        boolean locked,
        Instant startedAt,
        Instant endedAt,
        Instant endsAt,
        boolean recorded,
        String notHeld,
        Tally tally,
        List<Line> lines,
        List<Guest> guests) {

    /** How many are in, on their way, and neither. */
    public record Tally(int present, int coming, int missing) {}

    /**
     * One participant.
     *
     * @param mood talking, held or muted, while he is in the room
     */
    public record Line(
            int id,
            String name,
            String number,
            String role,
            String state,
            String reason,
            String mood,
            int attempts,
            Instant rangAt,
            Instant joinedAt,
            Instant leftAt,
            String talked,
            boolean mayBeCalled,
            boolean mayBeKicked) {

        private static Line of(Participant participant, boolean over) {
            Invitee who = participant.who();
            boolean canCall =
                    !over
                            && (participant.state().isMissing()
                                    || participant.state() == ParticipantState.DECLINED);
            return new Line(
                    participant.id(),
                    who.name(),
                    participant
                            .lastCall()
                            .map(Attempt::dialled)
                            .or(who::number)
                            .map(PhoneNumber::digits)
                            .orElse(""),
                    who.role().word(),
                    participant.state().word(),
                    participant.standing().reason().word(),
                    participant.presence().seat().map(GatheringCard::moodOf).orElse(""),
                    participant.attempts().size(),
                    participant.presence().rangAt().orElse(null),
                    participant.presence().joinedAt().orElse(null),
                    participant.presence().leftAt().orElse(null),
                    clock(participant.presence().talked()),
                    canCall,
                    !over && participant.isInRoom());
        }
    }

    /** Minutes and seconds, such as 1:05; empty for less than a second. */
    private static String clock(Duration time) {
        return time.toSeconds() == 0
                ? ""
                : time.toMinutes()
                        + ":"
                        + (time.toSecondsPart() < 10 ? "0" : "")
                        + time.toSecondsPart();
    }

    /** In the room without having been called; the organiser is one when he dialled. */
    public record Guest(
            String name, String number, String mood, boolean organiser, Instant joinedAt) {
        /** Who is known by his number has his own name, whatever the phone calls itself. */
        private static Guest of(Visitor visitor, Gathering gathering) {
            String name =
                    gathering.participants().stream()
                            .map(Participant::who)
                            .filter(who -> who.isCalledAt(visitor.number()))
                            .map(Invitee::name)
                            .findFirst()
                            .orElse(visitor.name());
            return new Guest(
                    name,
                    visitor.number(),
                    moodOf(visitor.seat()),
                    visitor.number().equals(gathering.room()),
                    visitor.joinedAt());
        }
    }

    public static GatheringCard of(Gathering gathering) {
        Occasion occasion = gathering.occasion();
        boolean over = gathering.stage().isEnded();
        return new GatheringCard(
                gathering.id(),
                occasion.groupName(),
                gathering.room(),
                occasion.by().word(),
                gathering.stage().state().word(),
                gathering.stage().locked(),
                occasion.startedAt(),
                gathering.stage().endedAt().orElse(null),
                over ? null : gathering.stage().endsAt().orElse(null),
                gathering.policy().conference().recorded() && gathering.stage().opened(),
                notHeld(gathering),
                tally(gathering),
                gathering.participants().stream()
                        .filter(p -> !isShownAsGuest(gathering, p))
                        .map(p -> Line.of(p, over))
                        .toList(),
                gathering.roll().visitors().stream().map(v -> Guest.of(v, gathering)).toList());
    }

    /** Who was waited for in vain: a word of {@link Lead.Way}; empty for one that was held. */
    private static String notHeld(Gathering gathering) {
        return gathering.isGivenUp() ? gathering.occasion().lead().way().word() : "";
    }

    /** The organiser who dialled is in the list of the group too, where he need not be twice. */
    private static boolean isShownAsGuest(Gathering gathering, Participant participant) {
        return participant.standing().reason() == Reason.ORGANISER && gathering.organiserIsInRoom();
    }

    private static Tally tally(Gathering gathering) {
        List<Participant> people = gathering.participants();
        int coming = (int) people.stream().filter(p -> p.state().isPending()).count();
        int missing = (int) people.stream().filter(GatheringCard::isMissing).count();
        boolean over = gathering.stage().isEnded();
        int were = (int) people.stream().filter(p -> p.presence().joinedAt().isPresent()).count();
        return new Tally(over ? were : gathering.roll().inRoom(), coming, missing);
    }

    private static boolean isMissing(Participant participant) {
        boolean was = participant.presence().joinedAt().isPresent();
        return !was
                && (participant.state().isMissing()
                        || participant.state() == ParticipantState.DECLINED);
    }

    private static String moodOf(Seat seat) {
        if (seat.held()) {
            return "held";
        }
        return seat.muted() ? "muted" : seat.talking() ? "talking" : "";
    }
}
