package planerka.schedule.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import planerka.background.DaemonThreads;
import planerka.gathering.engine.OriginateBuilder;
import planerka.pbx.CallerId;
import planerka.pbx.Pbx;
import planerka.people.PhoneNumber;
import planerka.schedule.Schedule;
import planerka.schedule.forecast.DryRun;
import planerka.schedule.forecast.Forecast;

/**
 * Short calls before an occurrence: each member's extension rings, and the person who answers hears
 * that it is about to begin. Numbers outside are not called: their trunk lines are for the
 * conference itself. One call at a time and a pause between them, so a large group does no harm.
 * Thread-safe.
 */
public final class ReminderCalls implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String PROMPT = "soon";

    private final Pbx pbx;
    private final OriginateBuilder plan;
    private final Forecast forecast;
    private final ScheduledThreadPoolExecutor work =
            new ScheduledThreadPoolExecutor(1, DaemonThreads.named("reminder-calls"));

    public ReminderCalls(Pbx pbx, OriginateBuilder plan, Forecast forecast) {
        this.pbx = pbx;
        this.plan = plan;
        this.forecast = forecast;
    }

    /** To all who would be called at this moment at an extension. */
    void ring(Schedule schedule, Instant at) {
        DryRun run = forecast.dryRun(schedule, at);
        CallerId shown = new CallerId(run.callerName(), run.organiser().digits());
        long wait = 0;
        for (PhoneNumber number : run.numbers()) {
            if (!number.isOutside()) {
                work.schedule(
                        () -> pbx.announce(plan.dialString(number), shown, PROMPT),
                        wait,
                        TimeUnit.MILLISECONDS);
                wait += PAUSE.toMillis();
            }
        }
    }

    @Override
    public void close() {
        work.shutdownNow();
    }
}
