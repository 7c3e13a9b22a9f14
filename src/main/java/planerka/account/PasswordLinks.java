package planerka.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.web.Secrets;

/**
 * Links by which users set their own password, once; a new link replaces the one before. Only their
 * hashes are stored. Thread-safe.
 */
public final class PasswordLinks {
    public static final Duration LIFE = Duration.ofDays(3);
    static final String PATH = "/password/";

    private final Jdbi jdbi;
    private final Clock clock;
    private final Audit audit;

    PasswordLinks(Jdbi jdbi, Clock clock, Audit audit) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.audit = audit;
    }

    /** The path of a fresh one, told this once; the password stays until it is used. */
    public String create(String actor, User user) {
        String secret = Secrets.fresh();
        jdbi.useTransaction(
                handle -> {
                    handle.execute("delete from password_link where user_id = ?", user.id());
                    insert(handle, user.id(), Secrets.hash(secret));
                });
        audit.record(actor, AuditAction.PASSWORD_INVITE, user.name(), "");
        return PATH + secret;
    }

    /** Whose it is, if it would be taken now. */
    Optional<String> nameOf(String secret) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select u.name from password_link l
                                        join user_account u on u.id = l.user_id
                                        where l.token_hash = :hash and l.expires_at > :now
                                            and u.removed_at is null
                                        """)
                                .bind("hash", Secrets.hash(secret))
                                .bind("now", clock.instant())
                                .mapTo(String.class)
                                .findOne());
    }

    /** True for exactly one of the requests that bring the link; all sessions of the user end. */
    boolean use(String secret, String passwordHash) {
        String hash = Secrets.hash(secret);
        return jdbi.inTransaction(
                handle -> {
                    Optional<Long> user = user(handle, hash);
                    boolean won = user.isPresent() && take(handle, hash);
                    if (won) {
                        Users.setPassword(handle, user.get(), passwordHash);
                        handle.execute("delete from web_session where user_id = ?", user.get());
                    }
                    return won;
                });
    }

    private static Optional<Long> user(Handle handle, String hash) {
        return handle.select("select user_id from password_link where token_hash = ?", hash)
                .mapTo(Long.class)
                .findOne();
    }

    private boolean take(Handle handle, String hash) {
        return handle.execute(
                        "delete from password_link where token_hash = ? and expires_at > ?",
                        hash,
                        clock.instant())
                == 1;
    }

    private void insert(Handle handle, long user, String hash) {
        Instant expires = clock.instant().plus(LIFE);
        handle.execute(
                "insert into password_link (user_id, token_hash, expires_at) values (?, ?, ?)",
                user,
                hash,
                expires);
    }
}
