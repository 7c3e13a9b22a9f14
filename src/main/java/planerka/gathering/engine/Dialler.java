package planerka.gathering.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.background.DaemonThreads;
import planerka.gathering.model.CallId;
import planerka.pbx.CallRequest;
import planerka.pbx.ChannelId;
import planerka.pbx.Pbx;
import planerka.pbx.PbxEvent;
import planerka.pbx.PbxState;

/**
 * The one place from which calls go to the PBX: fair between gatherings, and no faster than the PBX
 * sets calls up.
 *
 * <p>While the link is down calls wait here; nothing is lost and nothing is sent twice.
 * Thread-safe; sends on a thread of its own.
 */
public final class Dialler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dialler.class);

    /**
     * Looks again although nobody woke it: a set-up that the PBX forgot must not hold the others
     * for ever.
     */
    private static final Duration GLANCE = Duration.ofMillis(200);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Pbx pbx;
    private final Clock clock;
    private final Consumer<Sent> onSent;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final FairQueue queue = new FairQueue();
    private final PacingWindow window;
    private final Thread thread = DaemonThreads.named("dialler").newThread(this::run);
    private boolean closed;

    /** A call that went out, for its gathering to know. */
    public record Sent(ChannelId call, Instant at) {}

    public Dialler(Pbx pbx, Clock clock, PacingWindow window, Consumer<Sent> onSent) {
        this.pbx = pbx;
        this.clock = clock;
        this.window = window;
        this.onSent = onSent;
    }

    public void start() {
        thread.start();
    }

    /** Queues the call; one that goes outside may have to wait for a line. */
    public void dial(long gathering, CallRequest call, boolean outside) {
        locked(() -> queue.add(gathering, new FairQueue.Waiting(call, outside)));
    }

    /** Ends the call, whether it waits here or is known to the PBX. */
    public void cancel(ChannelId call) {
        boolean waited;
        lock.lock();
        try {
            waited = queue.remove(call);
        } finally {
            lock.unlock();
        }
        if (!waited) {
            pbx.hangUp(call);
        }
    }

    /** What the PBX says of calls opens the window for the next. */
    public void hear(PbxEvent event) {
        // Events of all channels arrive; those of others do not concern the window.
        event.ofChannel()
                .filter(call -> event.endsSetUp() && CallId.of(call).isPresent())
                .ifPresent(call -> locked(() -> window.settled(call, event)));
        event.wholeState().ifPresent(state -> locked(() -> window.surveyed(calls(state))));
        if (event.losesEvents()) {
            locked(window::clear);
        }
    }

    private static Set<ChannelId> calls(PbxState state) {
        return state.channels().stream().map(PbxState.LiveChannel::id).collect(Collectors.toSet());
    }

    /** How many calls wait for their turn. */
    public int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        locked(() -> closed = true);
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (true) {
            try {
                Optional<CallRequest> next = next();
                if (next.isEmpty()) {
                    return;
                }
                send(next.get());
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException failure) {
                LOG.error("a call could not be sent", failure);
            }
        }
    }

    private void send(CallRequest call) {
        onSent.accept(new Sent(call.id(), clock.instant()));
        pbx.originate(call);
    }

    /** Waits for a call that may go out now; empty once closed. */
    private Optional<CallRequest> next() throws InterruptedException {
        lock.lock();
        try {
            while (!closed) {
                Optional<FairQueue.Waiting> next = admitted();
                if (next.isPresent()) {
                    CallRequest call = next.get().call();
                    window.sent(call.id(), next.get().outside(), clock.instant());
                    return Optional.of(call);
                }
                changed.awaitNanos(GLANCE.toNanos());
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private Optional<FairQueue.Waiting> admitted() {
        boolean open =
                !queue.isEmpty() && pbx.status().isConnected() && window.admits(clock.instant());
        return open
                ? queue.take(call -> !call.outside() || window.admitsOutside())
                : Optional.empty();
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
