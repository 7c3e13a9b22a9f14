package planerka.gathering;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one gathering into the journal, and knows how far it is written. For one thread at a time.
 */
final class Pen {
    private static final Logger LOG = LoggerFactory.getLogger(Pen.class);

    /** An earlier gathering of the same room may be ended but not written as ended yet. */
    private static final int TRIES = 20;

    private final Journal journal;
    private Gathering written;
    private boolean silent;
    private int tries;

    enum Result {
        WRITTEN,
        /** The database does not take it now. */
        AWAY,
        /** The room or the group belongs to a gathering that another node collects. */
        TAKEN
    }

    private Pen(Journal journal, Gathering written) {
        this.journal = journal;
        this.written = written;
    }

    static Pen forNew(Journal journal) {
        return new Pen(journal, null);
    }

    static Pen forKnown(Journal journal, Gathering written) {
        return new Pen(journal, written);
    }

    Result write(Gathering gathering) {
        try {
            Result result = written == null ? open(gathering) : record(gathering);
            silent = false;
            return result;
        } catch (RuntimeException failure) {
            complainOnce(gathering, failure);
            return Result.AWAY;
        }
    }

    boolean isUpToDate(Gathering gathering) {
        return gathering.equals(written);
    }

    private Result open(Gathering gathering) {
        if (!journal.open(gathering)) {
            tries++;
            return tries < TRIES ? Result.AWAY : Result.TAKEN;
        }
        written = gathering;
        return Result.WRITTEN;
    }

    private Result record(Gathering gathering) {
        journal.record(written, gathering);
        written = gathering;
        return Result.WRITTEN;
    }

    private void complainOnce(Gathering gathering, RuntimeException failure) {
        if (!silent) {
            LOG.error(
                    "gathering {} cannot be written now; it is written later",
                    gathering.id(),
                    failure);
            silent = true;
        }
    }
}
