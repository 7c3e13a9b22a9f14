package planerka.importer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import planerka.web.Secrets;

/**
 * The states of uploads, and the node that imports each: a run is one attempt. Within the caller's
 * transaction.
 */
final class UploadRuns {
    /** A run of which nothing was heard for so long is no more. */
    static final Duration SILENT = Duration.ofSeconds(15);

    /** Of a row: it waits, or waits again. */
    static final String FREE = "state <> 'done' and (state <> 'running' or beat_at < :silent)";

    private final Clock clock;

    UploadRuns(Clock clock) {
        this.clock = clock;
    }

    /** Of a row that is {@link #FREE}: {@code :silent}. */
    Instant silent() {
        return clock.instant().minus(SILENT);
    }

    Optional<ImportStatus> find(Handle handle, String key, String who) {
        return handle.createQuery(
                        """
                        select name, state, beat_at < :silent, line_count, lines_done,
                               people_added, people_changed, groups_touched
                        from people_import
                        where key_hash = :hash and made_by = :who
                          and (made_at >= :since or beat_at >= :since)
                        """)
                .bind("silent", silent())
                .bind("hash", Secrets.hash(key))
                .bind("who", who)
                .bind("since", clock.instant().minus(Uploads.KEPT))
                .map((row, context) -> status(row))
                .findOne();
    }

    private static ImportStatus status(ResultSet row) throws SQLException {
        ImportStatus.State written = ImportStatus.State.of(row.getString(2));
        boolean silent = written == ImportStatus.State.RUNNING && row.getBoolean(3);
        return new ImportStatus(
                row.getString(1),
                silent ? ImportStatus.State.STOPPED : written,
                row.getInt(4),
                row.getInt(5),
                new ImportStatus.Sum(row.getInt(6), row.getInt(7), row.getInt(8)));
    }

    /** True for one of the requests that begin it at once. */
    boolean begin(Handle handle, String key, String who, String run) {
        return handle.createUpdate(
                                """
                                update people_import
                                set state = 'running', run = :run, beat_at = :now, lines_done = 0
                                where key_hash = :hash and made_by = :who and
                                """
                                        + FREE)
                        .bind("run", run)
                        .bind("now", clock.instant())
                        .bind("hash", Secrets.hash(key))
                        .bind("who", who)
                        .bind("silent", silent())
                        .execute()
                == 1;
    }

    /** It is still in hand, and so far. */
    void beat(Handle handle, String run, int done) {
        handle.execute(
                """
                update people_import set beat_at = ?, lines_done = ?
                where run = ? and state = 'running'
                """,
                clock.instant(),
                done,
                run);
    }

    /** With what was written; false if another run has it by now. The file is no longer needed. */
    boolean finish(Handle handle, String run, ImportStatus.Sum sum) {
        return handle.execute(
                        """
                        update people_import
                        set state = 'done', content = ?, people_added = ?, people_changed = ?,
                            groups_touched = ?
                        where run = ? and state = 'running'
                        """,
                        new byte[0],
                        sum.added(),
                        sum.changed(),
                        sum.groups(),
                        run)
                == 1;
    }

    /** Nothing was written. */
    void end(Handle handle, String run, ImportStatus.State state) {
        handle.execute(
                "update people_import set state = ? where run = ? and state = 'running'",
                state.word(),
                run);
    }
}
