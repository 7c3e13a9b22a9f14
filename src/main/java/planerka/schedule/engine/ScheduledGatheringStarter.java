package planerka.schedule.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import planerka.gathering.journal.GatheringReader;
import planerka.gathering.model.StartRequest;
import planerka.gathering.model.StartResult;
import planerka.gathering.model.StartedBy;
import planerka.gathering.start.StartService;
import planerka.schedule.GatheringStarter;

/** Schedules' way to the reception, through which everybody else comes, too. */
public final class ScheduledGatheringStarter implements GatheringStarter {
    private final StartService starts;
    private final GatheringReader reader;
    private final Timer lateness;
    private final Clock clock;

    public ScheduledGatheringStarter(
            StartService starts, GatheringReader reader, MeterRegistry figures, Clock clock) {
        this.starts = starts;
        this.reader = reader;
        this.clock = clock;
        this.lateness =
                Timer.builder("planerka.schedule.lateness")
                        .description("From the planned moment to the wish to gather")
                        .register(figures);
    }

    /** One that was gathered before a crash has its gathering, even if that is over by now. */
    @Override
    public long gather(Call call) {
        Optional<Long> before = call.key().flatMap(reader::ofOccasion);
        return before.orElseGet(() -> begin(call));
    }

    private long begin(Call call) {
        call.plannedAt().ifPresent(at -> lateness.record(Duration.between(at, clock.instant())));
        StartResult answer =
                starts.wanted(
                        new StartRequest(
                                call.group(),
                                call.organiser(),
                                StartedBy.SCHEDULE,
                                call.lead(),
                                call.key()));
        return switch (answer.state()) {
            case STARTED, JOINED -> answer.gathering();
            case NOT_READY ->
                    throw new NotReady(
                            "the PBX or the database does not answer", starts.notReady());
            default -> throw new IllegalStateException("the group is gone");
        };
    }
}
