package planerka.gathering.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ids of gatherings, taken from the database in blocks and ahead of need: a caller never waits for
 * one. Thread-safe.
 */
public final class GatheringIds {
    private static final Logger LOG = LoggerFactory.getLogger(GatheringIds.class);
    private static final int BLOCK = 200;
    private static final int LOW = 100;

    private final Jdbi jdbi;
    private final Executor background;
    private final Deque<Long> free = new ArrayDeque<>();
    private boolean refilling;

    public GatheringIds(Jdbi jdbi, Executor background) {
        this.jdbi = jdbi;
        this.background = background;
    }

    /** Takes a block; waits for the database. */
    public void fill() {
        long first = jdbi.inTransaction(GatheringIds::reserve);
        synchronized (this) {
            LongStream.range(first, first + BLOCK).forEach(free::add);
        }
    }

    /** The next id; empty if the database has not answered for so long that none is left. */
    public synchronized Optional<Long> next() {
        if (free.size() <= LOW && !refilling) {
            refilling = true;
            background.execute(this::refill);
        }
        return Optional.ofNullable(free.poll());
    }

    private void refill() {
        try {
            fill();
        } catch (RuntimeException away) {
            LOG.warn("no numbers for gatherings from the database now", away);
        } finally {
            synchronized (this) {
                refilling = false;
            }
        }
    }

    /** The update locks the row, so no other node reads the same value. */
    private static long reserve(Handle handle) {
        handle.execute(
                "update id_block set next_value = next_value + ? where name = 'gathering'", BLOCK);
        return handle.createQuery("select next_value from id_block where name = 'gathering'")
                        .mapTo(Long.class)
                        .one()
                - BLOCK;
    }
}
