package planerka.gathering.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The time at which a conference is to end: when those in it are warned, and how it is put off. */
final class EndTime {
    static final Duration WARNING = Duration.ofMinutes(5);
    static final Duration EXTENSION = Duration.ofMinutes(15);

    private EndTime() {}

    static GatheringState begun(GatheringState stage, GatheringPolicy policy, Instant at) {
        Duration lasts = policy.closing().lasts();
        return lasts.isZero() ? stage : stage.endingAt(Optional.of(at.plus(lasts)));
    }

    /** One that has no end stays as it is. */
    static GatheringState extended(GatheringState stage) {
        return stage.endsAt().isPresent()
                ? stage.endingAt(stage.endsAt().map(end -> end.plus(EXTENSION)))
                : stage;
    }

    static boolean isDue(GatheringState stage, Instant at) {
        return stage.endsAt().filter(end -> !end.isAfter(at)).isPresent();
    }

    /** A conference that lasts no longer than the warning is not worth one. */
    static boolean isWarningDue(Gathering gathering, Instant at) {
        GatheringState stage = gathering.stage();
        return !stage.warned()
                && gathering.policy().closing().lasts().compareTo(WARNING) > 0
                && stage.endsAt().filter(end -> !end.minus(WARNING).isAfter(at)).isPresent();
    }

    static Stream<Instant> moments(GatheringState stage) {
        return stage.endsAt().stream().flatMap(end -> Stream.of(end.minus(WARNING), end));
    }
}
