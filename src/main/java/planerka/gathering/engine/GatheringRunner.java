package planerka.gathering.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.gathering.model.CallEvents;
import planerka.gathering.model.CallId;
import planerka.gathering.model.Decision;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.GatheringEvent;
import planerka.gathering.model.Reason;
import planerka.gathering.model.Transition;

/**
 * The loop of one gathering: takes its events in order, one at a time, writes their changes into
 * the journal, and then has the decisions carried out.
 *
 * <p>A call is placed only after its attempt is written. While the database does not answer, calls
 * are held back for a short time and then given up; everything else goes on, and is written when
 * the database answers again. Thread-safe: events come from anywhere and never wait.
 */
final class GatheringRunner {
    private static final Logger LOG = LoggerFactory.getLogger(GatheringRunner.class);
    private static final Duration WRITE_AGAIN = Duration.ofMillis(250);

    /** A phone that rings later than this after it was asked for puzzles more than it helps. */
    private static final Duration HOLD_BACK = Duration.ofSeconds(10);

    private final DecisionExecutor executor;
    private final JournalWriter writer;
    private final Queue<GatheringEvent> mailbox = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final List<Decision.Dial> heldBack = new ArrayList<>();
    private Instant heldSince = Instant.MAX;
    private volatile boolean stopped;
    private volatile Gathering gathering;

    GatheringRunner(Gathering first, JournalWriter writer, DecisionExecutor executor) {
        this.gathering = first;
        this.writer = writer;
        this.executor = executor;
    }

    /** The latest state; later events may be on their way. */
    Gathering now() {
        return gathering;
    }

    /** Hands over an event; it is worked on soon, after those that came before. */
    void accept(GatheringEvent event) {
        mailbox.add(event);
        if (waiting.getAndIncrement() == 0) {
            executor.pool().execute(this::work);
        }
    }

    private void work() {
        int done = 0;
        int seen = waiting.get();
        while (done < seen) {
            takeOne();
            done++;
            if (done == seen) {
                seen = waiting.addAndGet(-done);
                done = 0;
            }
        }
    }

    private void takeOne() {
        try {
            handle(mailbox.remove());
        } catch (RuntimeException failure) {
            LOG.error("gathering {} stumbled over an event and goes on", gathering.id(), failure);
        }
    }

    /** From now on nothing is done any more. */
    void stop() {
        stopped = true;
    }

    private void handle(GatheringEvent event) {
        if (stopped) {
            return;
        }
        Gathering before = gathering;
        Transition step = before.on(event);
        gathering = step.gathering();
        step.decisions().forEach(decision -> carryOutOrHold(decision, event.at()));
        switch (writer.write(gathering)) {
            case WRITTEN -> release();
            case AWAY -> waitForDatabase(event.at());
            case TAKEN -> {
                executor.lost(gathering);
                return;
            }
        }
        executor.changed(before, gathering, writer.isUpToDate(gathering));
    }

    private void carryOutOrHold(Decision decision, Instant at) {
        decision.placesCall()
                .ifPresentOrElse(
                        dial -> hold(dial, at), () -> executor.carryOut(gathering, decision, this));
    }

    private void hold(Decision.Dial dial, Instant at) {
        heldSince = heldBack.isEmpty() ? at : heldSince;
        heldBack.add(dial);
    }

    private void release() {
        heldBack.stream()
                .filter(one -> one.isWanted(gathering))
                .forEach(one -> executor.carryOut(gathering, one, this));
        heldBack.clear();
    }

    private void waitForDatabase(Instant at) {
        executor.wakeSoon(this, WRITE_AGAIN);
        if (heldBack.isEmpty() || at.isBefore(heldSince.plus(HOLD_BACK))) {
            return;
        }
        LOG.error(
                "gathering {}: the database does not answer, {} calls are not placed",
                gathering.id(),
                heldBack.size());
        for (Decision.Dial dial : heldBack) {
            CallId key = new CallId(gathering.id(), dial.participant(), dial.attempt());
            accept(new CallEvents.Refused(at, key.channel(), Reason.DATABASE_AWAY));
        }
        heldBack.clear();
    }
}
