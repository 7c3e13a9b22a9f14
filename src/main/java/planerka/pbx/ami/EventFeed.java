package planerka.pbx.ami;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.background.DaemonThreads;
import planerka.pbx.PbxEvent;

/**
 * Carries events from the link to the listener, in order, so that a slow listener does not slow the
 * link. While a survey is under way what is heard waits behind it: told before, it would be undone
 * by the older picture. Thread-safe.
 */
final class EventFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);
    private static final long CLOSE_MILLIS = 2_000;

    private final int capacity;
    private final Clock clock;
    private final Thread teller = DaemonThreads.named("pbx-events").newThread(this::tell);

    // All guarded by this.
    private final ArrayDeque<PbxEvent> ready = new ArrayDeque<>();
    private final ArrayDeque<PbxEvent> held = new ArrayDeque<>();
    private boolean holding = true;
    private boolean closed;
    private int survey;
    private Consumer<PbxEvent> listener = event -> {};
    private Runnable overflowed = () -> {};

    EventFeed(int capacity, Clock clock) {
        this.capacity = capacity;
        this.clock = clock;
    }

    /** Runs after events were thrown away; the PBX should then be asked for its state. */
    synchronized void start(Consumer<PbxEvent> hears, Runnable whenOverflowed) {
        listener = hears;
        overflowed = whenOverflowed;
        teller.start();
    }

    /** An event of the link: waits while a survey is under way. */
    synchronized void heard(PbxEvent event) {
        if (ready.size() + held.size() >= capacity) {
            overflow();
        }
        (holding ? held : ready).add(event);
        notifyAll();
    }

    /** An event that the link has no part in, told in any case. */
    synchronized void say(PbxEvent event) {
        ready.add(event);
        notifyAll();
    }

    /** From now on events wait; the number says which survey they wait for. */
    synchronized int hold() {
        holding = true;
        return ++survey;
    }

    /** Tells the survey, then what waited for it. False if meanwhile it was no longer wanted. */
    synchronized boolean release(int number, PbxEvent surveyed) {
        if (number != survey) {
            return false;
        }
        ready.add(surveyed);
        ready.addAll(held);
        held.clear();
        holding = false;
        notifyAll();
        return true;
    }

    /** The link is gone: tells what was heard on it, then that. */
    synchronized void lose() {
        ready.addAll(held);
        lostNow();
    }

    /** The link went before it was announced: nobody needs to know. */
    synchronized void forget() {
        held.clear();
        hold();
    }

    private void overflow() {
        LOG.error("{} events wait, all are dropped and a survey is made", capacity);
        ready.clear();
        lostNow();
        overflowed.run();
    }

    private void lostNow() {
        held.clear();
        ready.add(new PbxEvent.LinkLost(clock.instant()));
        hold();
        notifyAll();
    }

    private synchronized PbxEvent next() throws InterruptedException {
        while (ready.isEmpty() && !closed) {
            wait();
        }
        return closed ? null : ready.poll();
    }

    private void tell() {
        try {
            for (PbxEvent event = next(); event != null; event = next()) {
                tell(event);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(PbxEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException | Error broken) {
            LOG.error("The listener failed on {}", event, broken);
        }
    }

    /** Waits a little for a listener that is at work; what was not told yet is dropped. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        if (Thread.currentThread() == teller) {
            return;
        }
        try {
            teller.join(CLOSE_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        teller.interrupt();
    }
}
