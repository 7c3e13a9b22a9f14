package planerka.group;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import planerka.web.Secrets;

/**
 * The table of files that wait to be imported. Each is its sender's alone, and forgotten after a
 * day, or when he has sent in others since. Within the caller's transaction.
 */
final class Uploads {
    static final Duration KEPT = Duration.ofDays(1);

    /** Of one sender, for each may have megabytes. */
    static final int MOST_WAITING = 5;

    private final Clock clock;

    Uploads(Clock clock) {
        this.clock = clock;
    }

    /** By which key it is found again. */
    String keep(Handle handle, Upload upload, String who) {
        handle.execute("delete from people_import where made_at < ?", clock.instant().minus(KEPT));
        makeRoom(handle, who);
        String key = Secrets.fresh();
        handle.execute(
                """
                insert into people_import (key_hash, kind, name, replaces, content, made_by, made_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                Secrets.hash(key),
                upload.kind().word(),
                upload.name(),
                upload.replaces(),
                upload.content(),
                who,
                clock.instant());
        return key;
    }

    /** The oldest go, so that one more has its place. */
    private static void makeRoom(Handle handle, String who) {
        handle.createUpdate(
                        """
                        delete from people_import where made_by = :who and key_hash not in (
                            select key_hash from (
                                select key_hash from people_import where made_by = :who
                                order by made_at desc, key_hash limit :others) latest)
                        """)
                .bind("who", who)
                .bind("others", MOST_WAITING - 1)
                .execute();
    }

    Optional<Upload> find(Handle handle, String key, String who) {
        return handle.createQuery(
                        """
                        select kind, name, replaces, content from people_import
                        where key_hash = :hash and made_by = :who and made_at >= :since
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
        handle.execute(
                "update people_import set replaces = ? where key_hash = ? and made_by = ?",
                replaces,
                Secrets.hash(key),
                who);
    }

    /** True for one of those who take it at once. */
    boolean take(Handle handle, String key, String who) {
        return handle.execute(
                        "delete from people_import where key_hash = ? and made_by = ?",
                        Secrets.hash(key),
                        who)
                == 1;
    }
}
