package planerka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import planerka.gathering.Answer;
import planerka.gathering.Lead;
import planerka.gathering.Reception;
import planerka.gathering.StartedBy;
import planerka.people.PhoneNumber;
import planerka.schedule.Collector;

/** Schedules' way to the reception, through which everybody else comes, too. */
final class ReceptionCollector implements Collector {
    private final Reception reception;
    private final Timer lateness;
    private final Clock clock;

    ReceptionCollector(Reception reception, MeterRegistry figures, Clock clock) {
        this.reception = reception;
        this.clock = clock;
        this.lateness =
                Timer.builder("planerka.schedule.lateness")
                        .description("From the planned moment to the wish to gather")
                        .register(figures);
    }

    @Override
    public long gather(long group, PhoneNumber organiser, Instant plannedAt) {
        lateness.record(Duration.between(plannedAt, clock.instant()));
        Answer answer = reception.wanted(group, organiser, StartedBy.SCHEDULE, Lead.FIRST_THEN_ALL);
        return switch (answer.state()) {
            case STARTED, JOINED -> answer.gathering();
            case NOT_READY -> throw new NotReady("the PBX or the database is away");
            default -> throw new IllegalStateException("the group is gone");
        };
    }
}
