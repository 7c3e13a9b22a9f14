package planerka.gathering.engine;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.background.FailureStreak;
import planerka.gathering.journal.Journal;
import planerka.gathering.model.Gathering;

/**
 * Writes one gathering into the journal, and knows how far it is written. For one thread at a time.
 */
final class JournalWriter {
    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);

    /** An earlier gathering of the same room may be ended but not written as ended yet. */
    private static final int TRIES = 20;

    private final Journal journal;
    private final Optional<String> key;
    private Gathering written;
    private final FailureStreak failures = new FailureStreak();
    private int tries;

    enum Result {
        WRITTEN,
        /** The database does not take it now. */
        AWAY,
        /** The room, the group or the occasion belongs to a gathering of another node. */
        TAKEN
    }

    private JournalWriter(Journal journal, Optional<String> key, Gathering written) {
        this.journal = journal;
        this.key = key;
        this.written = written;
    }

    /** The key of the occasion, if there is one, is taken together with the room. */
    static JournalWriter forNew(Journal journal, Optional<String> key) {
        return new JournalWriter(journal, key, null);
    }

    static JournalWriter forKnown(Journal journal, Gathering written) {
        return new JournalWriter(journal, Optional.empty(), written);
    }

    Result write(Gathering gathering) {
        try {
            Result result = written == null ? open(gathering) : record(gathering);
            failures.succeeded();
            return result;
        } catch (RuntimeException failure) {
            failures.failed(() -> complain(gathering, failure));
            return Result.AWAY;
        }
    }

    boolean isUpToDate(Gathering gathering) {
        return gathering.equals(written);
    }

    private Result open(Gathering gathering) {
        if (!journal.open(gathering, key)) {
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

    private static void complain(Gathering gathering, RuntimeException failure) {
        LOG.error(
                "gathering {} cannot be written now; it is written later", gathering.id(), failure);
    }
}
