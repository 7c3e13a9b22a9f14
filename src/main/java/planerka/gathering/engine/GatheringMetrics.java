package planerka.gathering.engine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import planerka.gathering.model.Attempt;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.Participant;
import planerka.gathering.model.Reason;
import planerka.gathering.model.StartResult;

/**
 * What watchers count: gatherings, calls by outcome, the time to the first ring, and three counters
 * that must stay at zero. Thread-safe.
 */
public final class GatheringMetrics {
    private final MeterRegistry registry;
    private final Timer hook;
    private final Timer firstRing;
    private final Counter missed;
    private final Counter doubled;
    private final Counter ambiguous;

    public GatheringMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.hook = timer("planerka.hook", "From the hook's request to its answer");
        this.firstRing =
                timer("planerka.first.ring", "From the wish to the first phone that rings");
        this.missed =
                counter("planerka.missed", "Members who should have been called and were not");
        this.doubled = counter("planerka.double", "Members who were called twice at once");
        this.ambiguous = counter("planerka.ambiguous", "Calls of which nobody knows what became");
    }

    public StartResult hook(Supplier<StartResult> work) {
        return hook.record(work);
    }

    /** So many members of a group that was not gathered at its time. */
    public void missed(int members) {
        missed.increment(members);
    }

    /** One change of a gathering. */
    public void changed(Gathering before, Gathering after) {
        if (!before.isCalling() && after.isCalling()) {
            registry.counter("planerka.gatherings", "trigger", after.occasion().by().word())
                    .increment();
        }
        firstRing(before, after);
        after.participants()
                .forEach(now -> before.roll().find(now.id()).ifPresent(was -> ended(was, now)));
    }

    private void firstRing(Gathering before, Gathering after) {
        boolean rangBefore = rang(before);
        if (!rangBefore && rang(after)) {
            after.participants().stream()
                    .flatMap(p -> p.presence().rangAt().stream())
                    .findFirst()
                    .ifPresent(
                            at ->
                                    firstRing.record(
                                            Duration.between(after.occasion().startedAt(), at)));
        }
    }

    private static boolean rang(Gathering gathering) {
        return gathering.participants().stream().anyMatch(p -> p.presence().rangAt().isPresent());
    }

    private void ended(Participant was, Participant now) {
        was.openCalls().forEach(open -> ended(was, now, now.attempts().get(open.number() - 1)));
    }

    private void ended(Participant was, Participant now, Attempt call) {
        call.progress()
                .ending()
                .ifPresent(
                        ending ->
                                registry.counter(
                                                "planerka.calls",
                                                "outcome",
                                                ending.outcome().word())
                                        .increment());
        if (now.attempts().size() > was.attempts().size() && call.isOpen()) {
            doubled.increment();
        }
        if (!call.isOpen()) {
            count(now.status().reason());
        }
    }

    private void count(Reason reason) {
        if (reason == Reason.DATABASE_AWAY) {
            missed.increment();
        } else if (reason == Reason.LINK_LOST) {
            ambiguous.increment();
        }
    }

    private Timer timer(String name, String says) {
        return Timer.builder(name)
                .description(says)
                .publishPercentileHistogram()
                .register(registry);
    }

    private Counter counter(String name, String says) {
        return Counter.builder(name).description(says).register(registry);
    }
}
