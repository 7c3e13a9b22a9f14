package planerka.schedule.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import planerka.gathering.journal.Archive;
import planerka.gathering.model.Answer;
import planerka.gathering.model.StartedBy;
import planerka.gathering.model.Wish;
import planerka.gathering.start.Reception;
import planerka.schedule.Collector;

/** Schedules' way to the reception, through which everybody else comes, too. */
public final class ReceptionCollector implements Collector {
    private final Reception reception;
    private final Archive archive;
    private final Timer lateness;
    private final Clock clock;

    public ReceptionCollector(
            Reception reception, Archive archive, MeterRegistry figures, Clock clock) {
        this.reception = reception;
        this.archive = archive;
        this.clock = clock;
        this.lateness =
                Timer.builder("planerka.schedule.lateness")
                        .description("From the planned moment to the wish to gather")
                        .register(figures);
    }

    /** One that was gathered before a crash has its gathering, even if that is over by now. */
    @Override
    public long gather(Call call) {
        Optional<Long> before = call.key().flatMap(archive::ofOccasion);
        return before.orElseGet(() -> begin(call));
    }

    private long begin(Call call) {
        call.plannedAt().ifPresent(at -> lateness.record(Duration.between(at, clock.instant())));
        Answer answer =
                reception.wanted(
                        new Wish(
                                call.group(),
                                call.organiser(),
                                StartedBy.SCHEDULE,
                                call.lead(),
                                call.key()));
        return switch (answer.state()) {
            case STARTED, JOINED -> answer.gathering();
            case NOT_READY ->
                    throw new NotReady("the PBX or the database is away", reception.notReady());
            default -> throw new IllegalStateException("the group is gone");
        };
    }
}
