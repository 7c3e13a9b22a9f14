package planerka.gathering.view;

import java.time.Instant;
import java.util.List;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.GatheringState;
import planerka.gathering.model.LeaderPolicy;
import planerka.gathering.model.Occasion;
import planerka.gathering.model.Participant;
import planerka.gathering.model.ParticipantState;
import planerka.gathering.model.Reason;
import planerka.gathering.model.RoomChannel;

/**
 * A gathering as its page shows it: words are keys of the message files, what is not there is null.
 *
 * @param rounds how often one person is called without anybody's asking
 * @param recorded it is recorded now, from the beginning or since somebody wished so
 * @param recordable whether recording can be begun or ended by a button
 */
public record GatheringView(
        long id,
        String groupName,
        String room,
        String startedBy,
        String state,
        boolean locked,
        Instant startedAt,
        Instant endedAt,
        Instant endsAt,
        int rounds,
        boolean recorded,
        boolean recordable,
        String notHeld,
        Totals tally,
        List<ParticipantView> lines,
        List<GuestView> guests) {

    /** How many are in, on their way, and neither. */
    public record Totals(int present, int coming, int missing) {}

    public static GatheringView of(Gathering gathering) {
        Occasion occasion = gathering.occasion();
        boolean over = gathering.stage().isEnded();
        return new GatheringView(
                gathering.id(),
                occasion.groupName(),
                gathering.room(),
                occasion.by().word(),
                stateOf(gathering.stage()).word(),
                gathering.stage().locked(),
                occasion.startedAt(),
                gathering.stage().endedAt().orElse(null),
                over ? null : gathering.stage().endsAt().orElse(null),
                gathering.policy().attempts(),
                isRecorded(gathering),
                !over && !gathering.policy().conference().recorded(),
                notHeld(gathering),
                tally(gathering),
                gathering.participants().stream()
                        .filter(p -> !isShownAsGuest(gathering, p))
                        .map(p -> ParticipantView.of(gathering, p))
                        .toList(),
                gathering.roll().visitors().stream().map(v -> GuestView.of(gathering, v)).toList());
    }

    /** Once two people have met the conference is on, whoever else is still being called. */
    private static GatheringState.State stateOf(GatheringState stage) {
        boolean on = stage.state() == GatheringState.State.COLLECTING && stage.company().met();
        return on ? GatheringState.State.RUNNING : stage.state();
    }

    private static boolean isRecorded(Gathering gathering) {
        GatheringState stage = gathering.stage();
        return stage.recording() || gathering.policy().conference().recorded() && stage.opened();
    }

    /**
     * Who was waited for in vain: a code of {@link LeaderPolicy.Way}; empty for a gathering that
     * was held.
     */
    private static String notHeld(Gathering gathering) {
        return gathering.isGivenUp() ? gathering.occasion().lead().way().word() : "";
    }

    /** The organiser who dialled is in the list of the group too, and is shown once. */
    private static boolean isShownAsGuest(Gathering gathering, Participant participant) {
        return participant.status().reason() == Reason.ORGANISER && gathering.organiserIsInRoom();
    }

    private static Totals tally(Gathering gathering) {
        List<Participant> people = gathering.participants();
        int coming = (int) people.stream().filter(p -> p.state().isPending()).count();
        int missing = (int) people.stream().filter(GatheringView::isMissing).count();
        boolean over = gathering.stage().isEnded();
        int were = (int) people.stream().filter(p -> p.presence().joinedAt().isPresent()).count();
        return new Totals(over ? were : gathering.roll().inRoom(), coming, missing);
    }

    private static boolean isMissing(Participant participant) {
        boolean was = participant.presence().joinedAt().isPresent();
        return !was
                && (participant.state().isMissing()
                        || participant.state() == ParticipantState.DECLINED);
    }

    static String moodOf(RoomChannel seat) {
        if (seat.held()) {
            return "held";
        }
        return seat.muted() ? "muted" : seat.talking() ? "talking" : "";
    }
}
