package planerka.gathering.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planerka.people.PhoneNumber;

/**
 * What people ask of a gathering: by dialling, by a button, over the API; and the passing of time.
 */
public final class GatheringCommands {
    private GatheringCommands() {}

    /** Only the moment: the rules that follow every event call those whose turn has come. */
    public record TimePassed(Instant at) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return Transition.of(gathering);
        }
    }

    /** Calls those who are missing, but not the person who asks: the phone is in their hand. */
    public record RecallMissing(Instant at, Optional<PhoneNumber> by) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return Transition.of(
                    gathering.with(gathering.roll().each(p -> isWanted(p) ? p.toBeCalled() : p)));
        }

        /** The participants that it calls. */
        public List<Participant> whom(Gathering gathering) {
            return gathering.participants().stream().filter(this::isWanted).toList();
        }

        private boolean isWanted(Participant participant) {
            boolean asks = by.filter(participant.who()::has).isPresent();
            boolean absent = participant.state().isMissing() || participant.status().isHeldBack();
            return absent && participant.who().number().isPresent() && !asks;
        }
    }

    /** Calls this participant even if they declined: a person decided it. */
    public record Recall(Instant at, int participant) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return gathering
                    .roll()
                    .find(participant)
                    .filter(p -> p.state().isMissing() || p.state() == ParticipantState.DECLINED)
                    .filter(p -> p.who().number().isPresent())
                    .map(p -> Transition.of(gathering.with(p.toBeCalled())))
                    .orElse(Transition.of(gathering));
        }
    }

    /**
     * More people, numbered from 1 by their own list; those already in the gathering stay as they
     * are, and the leader was decided when it began.
     */
    public record Add(Instant at, long group, List<Participant> people) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            List<Participant> more = new ArrayList<>();
            int next = gathering.participants().size() + 1;
            for (Participant participant : people) {
                if (!isThere(gathering, participant) && !participant.status().isInReserve()) {
                    Participant one =
                            Participant.invited(
                                    next + more.size(), participant.who(), participant.status());
                    more.add(LeaderFirstRule.added(gathering, one));
                }
            }
            return Transition.of(gathering.with(gathering.roll().plus(group, more)));
        }

        private static boolean isThere(Gathering gathering, Participant candidate) {
            return gathering.participants().stream()
                    .anyMatch(
                            p ->
                                    p.who().number().equals(candidate.who().number())
                                            && p.who().person().equals(candidate.who().person()));
        }
    }

    /** A quarter of an hour more, for a conference that has an end. */
    public record Extend(Instant at) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return Transition.of(gathering.with(EndTime.extended(gathering.stage())));
        }

        @Override
        public Optional<String> refusedIn(Gathering gathering) {
            return CommandChecks.when(gathering.stage().endsAt().isEmpty(), "gathering.no-end");
        }
    }

    /**
     * A phone is free again: a participant who was busy on it is called there, if the group says
     * so.
     */
    public record Freed(Instant at, PhoneNumber number) implements GatheringEvent {
        /**
         * A phone that refuses all calls is in use only while ours comes in: not for ever, then.
         */
        private static final Duration SETTLED = Duration.ofSeconds(1);

        private static final int HASTY_TRIES = 2;

        @Override
        public Transition on(Gathering gathering) {
            Transition step = Transition.of(gathering);
            if (!gathering.policy().reach().whenFree()) {
                return step;
            }
            for (Participant participant : gathering.participants()) {
                if (isWaitedFor(participant)) {
                    Participant called = participant.called(at, number);
                    step = step.then(NumberHunting.dial(step.gathering(), called));
                }
            }
            return step;
        }

        private boolean isWaitedFor(Participant participant) {
            return participant.state().isMissing()
                    && !participant.isBeingCalled()
                    && participant
                            .lastCallTo(number)
                            .flatMap(call -> call.progress().ending())
                            .filter(end -> end.outcome() == ParticipantState.BUSY)
                            .filter(end -> isSettled(end) || busy(participant) <= HASTY_TRIES)
                            .isPresent();
        }

        private boolean isSettled(Attempt.Ending end) {
            return !end.at().plus(SETTLED).isAfter(at);
        }

        private long busy(Participant participant) {
            return participant.attempts().stream()
                    .filter(call -> call.dialled().equals(number))
                    .flatMap(call -> call.progress().ending().stream())
                    .filter(end -> end.outcome() == ParticipantState.BUSY)
                    .count();
        }
    }

    public record End(Instant at) implements GatheringEvent {
        @Override
        public Transition on(Gathering gathering) {
            return Teardown.everything(gathering, at);
        }
    }
}
