package planerka.importer;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How far an import has come, in lines of its file. One thread does the work and says so here;
 * others read, or ask it to stop. Thread-safe.
 */
final class ImportProgress {
    /** Of the whole work; the rest is writing. From what ten thousand lines took. */
    private static final double LOOKING = 0.3;

    private final int lines;
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean stopping;

    ImportProgress(int lines) {
        this.lines = lines;
    }

    int lines() {
        return lines;
    }

    int done() {
        return done.get();
    }

    /** The work ends soon by a {@link CancellationException}. */
    void stop() {
        stopping = true;
    }

    /** So much of the comparing with what is here is done. */
    void looked(int part, int all) {
        reached(LOOKING * part / Math.max(all, 1));
    }

    /** So much of the writing is done. */
    void wrote(int part, int all) {
        reached(LOOKING + (1 - LOOKING) * part / Math.max(all, 1));
    }

    private void reached(double share) {
        if (stopping) {
            throw new CancellationException("the service stops");
        }
        done.set((int) Math.min(Math.round(share * lines), lines));
    }
}
