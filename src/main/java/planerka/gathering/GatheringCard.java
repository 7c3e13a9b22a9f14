package planerka.gathering;

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
        Tally tally,
        List<Line> lines,
        List<Guest> guests) {

    /** How many are in, on their way, and neither. */
    public record Tally(int in, int coming, int missing) {}

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
                    who.number().map(PhoneNumber::digits).orElse(""),
                    who.role().word(),
                    participant.state().word(),
                    participant.standing().reason().word(),
                    participant.presence().seat().map(GatheringCard::moodOf).orElse(""),
                    participant.attempts().size(),
                    participant.presence().rangAt().orElse(null),
                    participant.presence().joinedAt().orElse(null),
                    participant.presence().leftAt().orElse(null),
                    canCall,
                    !over && participant.isInRoom());
        }
    }

    /** In the room without having been called; the organiser is one when he dialled. */
    public record Guest(
            String name, String number, String mood, boolean organiser, Instant joinedAt) {
        private static Guest of(Visitor visitor, String room) {
            return new Guest(
                    visitor.name(),
                    visitor.number(),
                    moodOf(visitor.seat()),
                    visitor.number().equals(room),
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
                tally(gathering),
                gathering.participants().stream().map(p -> Line.of(p, over)).toList(),
                gathering.roll().visitors().stream()
                        .map(v -> Guest.of(v, gathering.room()))
                        .toList());
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
