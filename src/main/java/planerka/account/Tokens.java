package planerka.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.store.DuplicateKey;
import planerka.web.Access;
import planerka.web.Secrets;

/** Words that other programs show at {@code /api/}; only their hashes are stored. Thread-safe. */
public final class Tokens {
    private static final String PREFIX = "plk_";

    /** How often the use of a token is written down: not at every request. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Audit audit;

    Tokens(Jdbi jdbi, Clock clock, Audit audit) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    /** The new token, told this once; empty if the name is taken. */
    public Optional<String> create(String name, Access rank) {
        return create(Audit.OPERATOR, name, rank);
    }

    /** The same by somebody whose name is written down. */
    public Optional<String> create(String actor, String name, Access rank) {
        if (rank == Access.OPEN) {
            throw new IllegalArgumentException("a token needs a rank");
        }
        String secret = PREFIX + Secrets.fresh();
        try {
            jdbi.useHandle(handle -> insert(handle, name, Secrets.hash(secret), rank));
            audit.record(actor, AuditAction.TOKEN_ADD, name, AccessCodes.code(rank));
            return Optional.of(secret);
        } catch (RuntimeException failure) {
            if (DuplicateKey.in(failure, "api_token_name")) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** By name. */
    public List<ApiToken> all() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("select * from api_token order by name")
                                .map(ApiToken::read)
                                .list());
    }

    public Optional<ApiToken> find(long id) {
        return jdbi.withHandle(
                handle ->
                        handle.select("select * from api_token where id = ?", id)
                                .map(ApiToken::read)
                                .findOne());
    }

    /** From its next request on it opens nothing. */
    public void revoke(String actor, ApiToken token) {
        int gone =
                jdbi.withHandle(
                        handle -> handle.execute("delete from api_token where id = ?", token.id()));
        if (gone == 1) {
            audit.record(actor, AuditAction.TOKEN_REVOKE, token.name(), "");
        }
    }

    Optional<SignedIn> find(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String hash = Secrets.hash(secret);
        return jdbi.withHandle(
                handle -> {
                    Optional<SignedIn> found = find(handle, hash);
                    found.ifPresent(token -> note(handle, hash));
                    return found;
                });
    }

    private void insert(Handle handle, String name, String hash, Access rank) {
        handle.createUpdate(
                        """
                        insert into api_token (name, token_hash, role, created_at)
                        values (:name, :hash, :role, :now)
                        """)
                .bind("name", name)
                .bind("hash", hash)
                .bind("role", AccessCodes.code(rank))
                .bind("now", clock.instant())
                .execute();
    }

    private static Optional<SignedIn> find(Handle handle, String hash) {
        return handle.createQuery("select name, role from api_token where token_hash = :hash")
                .bind("hash", hash)
                .map(
                        (row, context) ->
                                new SignedIn(
                                        row.getString("name"),
                                        AccessCodes.of(row.getString("role"))))
                .findOne();
    }

    private void note(Handle handle, String hash) {
        Instant now = clock.instant();
        handle.createUpdate(
                        """
                        update api_token set used_at = :now
                        where token_hash = :hash and (used_at is null or used_at <= :before)
                        """)
                .bind("now", now)
                .bind("hash", hash)
                .bind("before", now.minus(STEP))
                .execute();
    }
}
