package planerka.importer;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import planerka.web.Secrets;

/**
 * The table of files that wait to be imported. Each belongs to its sender alone, and is deleted
 * after a day, or when they have sent in newer ones. Within the caller's transaction.
 */
final class Uploads {
    static final Duration KEPT = Duration.ofDays(1);

    /** Of one sender, for each may have megabytes. */
    static final int MOST_WAITING = 5;

    private final Clock clock;
    private final UploadRuns runs;

    Uploads(Clock clock) {
        this.clock = clock;
        this.runs = new UploadRuns(clock);
    }

    /** By which key it is found again; with how many lines it has. */
    String keep(Handle handle, Upload upload, int lines, String who) {
        clear(handle);
        makeRoom(handle, who);
        String key = Secrets.fresh();
        handle.execute(
                """
                insert into people_import (key_hash, kind, name, replaces, content, line_count,
                                           made_by, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Secrets.hash(key),
                upload.kind().word(),
                upload.name(),
                upload.replaces(),
                upload.content(),
                lines,
                who,
                clock.instant());
        return key;
    }

    private void clear(Handle handle) {
        handle.createUpdate(
                        """
                        delete from people_import
                        where made_at < :since and (beat_at is null or beat_at < :since)
                        """)
                .bind("since", clock.instant().minus(KEPT))
                .execute();
    }

    /** The oldest go, so that one more has its place; what is being imported stays. */
    private void makeRoom(Handle handle, String who) {
        handle.createUpdate(
                        """
                        delete from people_import
                        where made_by = :who and (state <> 'running' or beat_at < :silent)
                          and key_hash not in (
                            select key_hash from (
                                select key_hash from people_import where made_by = :who
                                order by made_at desc, key_hash limit :others) latest)
                        """)
                .bind("who", who)
                .bind("others", MOST_WAITING - 1)
                .bind("silent", runs.silent())
                .execute();
    }

    Optional<Upload> find(Handle handle, String key, String who) {
        return handle.createQuery(
                        """
                        select kind, name, replaces, content from people_import
                        where key_hash = :hash and made_by = :who and state <> 'done'
                          and (made_at >= :since or beat_at >= :since)
                        """)
                .bind("hash", Secrets.hash(key))
                .bind("who", who)
                .bind("since", clock.instant().minus(KEPT))
                .map(
                        (row, context) ->
                                new Upload(
                                        Upload.Kind.of(row.getString(1)),
                                        row.getString(2),
                                        row.getBoolean(3),
                                        row.getBytes(4)))
                .findOne();
    }

    void replace(Handle handle, String key, String who, boolean replaces) {
        free(handle, "update people_import set replaces = :replaces", key, who)
                .bind("replaces", replaces)
                .execute();
    }

    /**
     * True for one of the requests that take it at once; an upload that is being imported is not
     * taken.
     */
    boolean take(Handle handle, String key, String who) {
        return free(handle, "delete from people_import", key, who).execute() == 1;
    }

    private Update free(Handle handle, String what, String key, String who) {
        return handle.createUpdate(
                        what + " where key_hash = :hash and made_by = :who and " + UploadRuns.FREE)
                .bind("hash", Secrets.hash(key))
                .bind("who", who)
                .bind("silent", runs.silent());
    }
}
