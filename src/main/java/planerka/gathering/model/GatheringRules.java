package planerka.gathering.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import planerka.people.PhoneNumber;

/**
 * What follows after any event: whose turn it is to be called, when to look again, and whether the
 * gathering is collecting, running or over.
 */
final class GatheringRules {
    /**
     * How long a person who dialled may take from the hook to the room before they count as gone.
     */
    static final Duration GRACE = Duration.ofSeconds(30);

    private final Instant at;
    private final List<Decision> decisions = new ArrayList<>();
    private Gathering gathering;

    private GatheringRules(Gathering gathering, Instant at) {
        this.gathering = gathering;
        this.at = at;
    }

    static Transition of(Gathering gathering, Instant at) {
        return gathering.stage().isEnded()
                ? Transition.of(gathering)
                : new GatheringRules(gathering, at).settle();
    }

    private Transition settle() {
        gathering = LeaderFirstRule.settled(gathering.with(gathering.roll().each(this::retried)));
        for (Participant participant : gathering.participants()) {
            if (participant.needsCall()) {
                call(participant);
            }
        }
        gathering = gathering.with(stage());
        if (gathering.stage().recording() && gathering.roll().isEmptyRoom()) {
            // A recorder by itself would keep the room open.
            decisions.add(new Decision.Record(false));
            gathering = gathering.with(gathering.stage().withRecording(false));
        }
        if (isClosing()) {
            Transition finish = Teardown.everything(gathering, at);
            decisions.addAll(finish.decisions());
            return new Transition(finish.gathering(), decisions);
        }
        if (EndTime.isWarningDue(gathering, at)) {
            gathering = gathering.with(gathering.stage().withWarned());
            decisions.add(new Decision.Say(Prompt.ENDS_SOON));
        }
        if (!gathering.stage().isEnded()) {
            wake().ifPresent(moment -> decisions.add(new Decision.WakeAt(moment)));
        }
        return new Transition(gathering, decisions);
    }

    private Participant retried(Participant participant) {
        boolean due =
                participant
                        .retryAt(gathering.policy())
                        .filter(moment -> !moment.isAfter(at))
                        .isPresent();
        return due ? participant.toBeCalled() : participant;
    }

    private void call(Participant participant) {
        if (gathering.policy().isFull(gathering.roll().inRoom())
                && !gathering.isOrganiser(participant)) {
            ParticipantStatus full =
                    new ParticipantStatus(ParticipantState.FAILED, Reason.ROOM_FULL);
            gathering = gathering.with(participant.status(full));
            return;
        }
        boolean atOnce = gathering.policy().reach().atOnce();
        List<PhoneNumber> numbers = participant.who().numbers();
        Participant called = participant;
        for (PhoneNumber number : atOnce ? numbers : numbers.subList(0, 1)) {
            called = called.called(at, number);
            decisions.add(new Decision.Dial(called.id(), called.attempts().size()));
        }
        gathering = gathering.with(called);
    }

    private GatheringState stage() {
        boolean busy =
                gathering.participants().stream().anyMatch(p -> p.state().isPending())
                        || !gathering.isGivenUp() && nextRetry().isPresent();
        boolean empty = gathering.roll().isEmptyRoom();
        GatheringState seen = empty ? gathering.stage() : gathering.stage().withOpened();
        GatheringState now = seen.with(company());
        if (!busy && empty && (now.opened() || !graceEnd().isAfter(at))) {
            return now.ended(at);
        }
        return now.in(busy ? GatheringState.State.COLLECTING : GatheringState.State.RUNNING);
    }

    private Occupancy company() {
        return gathering.stage().company().after(gathering.roll().inRoom(), gathering.isLed(), at);
    }

    /** One has been alone for too long, nobody leads where somebody must, or its time is over. */
    private boolean isClosing() {
        Occupancy company = gathering.stage().company();
        boolean leaderless =
                gathering.policy().closing().withLeader() && company.led() && !gathering.isLed();
        boolean running = gathering.stage().state() == GatheringState.State.RUNNING;
        return EndTime.isDue(gathering.stage(), at)
                || leaderless && !gathering.stage().isEnded()
                || running && aloneEnd().filter(end -> !end.isAfter(at)).isPresent();
    }

    private Optional<Instant> aloneEnd() {
        Duration alone = gathering.policy().closing().alone();
        return alone.isZero()
                ? Optional.empty()
                : gathering.stage().company().aloneSince().map(since -> since.plus(alone));
    }

    private Optional<Instant> wake() {
        Stream<Instant> grace = gathering.stage().opened() ? Stream.empty() : Stream.of(graceEnd());
        Stream<Instant> end = EndTime.moments(gathering.stage());
        return Stream.of(grace, nextRetry().stream(), aloneEnd().stream(), end)
                .flatMap(moments -> moments)
                .filter(moment -> moment.isAfter(at))
                .min(Instant::compareTo);
    }

    private Optional<Instant> nextRetry() {
        return gathering.participants().stream()
                .flatMap(p -> p.retryAt(gathering.policy()).stream())
                .min(Instant::compareTo);
    }

    private Instant graceEnd() {
        Instant start = gathering.occasion().startedAt();
        return gathering.occasion().by().callsOrganiser() ? start : start.plus(GRACE);
    }
}
