package planerka.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import planerka.web.Secrets;

/**
 * Sign-ins whose password was right and whose code is missing: for five minutes and five tries.
 * Only hashes of the ids are stored. Thread-safe.
 */
final class PendingSignIns {
    static final Duration LIFE = Duration.ofMinutes(5);
    static final int TRIES = 5;

    private final Jdbi jdbi;
    private final Clock clock;

    PendingSignIns(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A sign-in whose code is missing. */
    record Owing(long user, String name) {}

    /** The id, for the cookie only. */
    String start(long user) {
        String id = Secrets.fresh();
        Instant now = clock.instant();
        jdbi.useTransaction(
                handle -> {
                    handle.execute("delete from sign_in_step where expires_at <= ?", now);
                    handle.execute(
                            "insert into sign_in_step (id_hash, user_id, expires_at) values (?, ?, ?)",
                            Secrets.hash(id),
                            user,
                            now.plus(LIFE));
                });
        return id;
    }

    Optional<Owing> find(String id) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select u.id, u.name from sign_in_step s
                                        join user_account u on u.id = s.user_id
                                        where s.id_hash = :hash and s.expires_at > :now
                                            and u.removed_at is null
                                        """)
                                .bind("hash", Secrets.hash(id))
                                .bind("now", clock.instant())
                                .map((row, context) -> new Owing(row.getLong(1), row.getString(2)))
                                .findOne());
    }

    /** Counts one try; false if there is none left. */
    boolean mayTry(String id) {
        return jdbi.withHandle(
                        handle ->
                                handle.execute(
                                        """
                                        update sign_in_step set tries = tries + 1
                                        where id_hash = ? and tries < ?
                                        """,
                                        Secrets.hash(id),
                                        TRIES))
                == 1;
    }

    void end(String id) {
        jdbi.useHandle(
                h -> h.execute("delete from sign_in_step where id_hash = ?", Secrets.hash(id)));
    }
}
