package planerka.background;

/**
 * Work that is repeated in the background and may fail for a long time: only the first failure of a
 * row is logged. Not thread-safe.
 */
public final class FailureStreak {
    private boolean told;

    /** Runs {@code log} unless the attempt before failed, too. */
    public void failed(Runnable log) {
        if (!told) {
            log.run();
        }
        told = true;
    }

    /** The next failure is logged again. */
    public void succeeded() {
        told = false;
    }
}
