package planerka.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import planerka.web.Secrets;

/**
 * Links that let the first administrator in, once, while there are no users. Only their hashes are
 * stored. Thread-safe.
 */
final class SignInLinks {
    static final Duration LIFE = Duration.ofHours(24);

    private final Jdbi jdbi;
    private final Clock clock;

    SignInLinks(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A fresh link's secret; the links before it, used or not, are forgotten. */
    String create() {
        String secret = Secrets.fresh();
        jdbi.useTransaction(
                handle -> {
                    handle.execute("delete from sign_in_link");
                    insert(handle, Secrets.hash(secret));
                });
        return secret;
    }

    /** Whether the link would be taken now. Promises nothing: {@link #use} decides. */
    boolean stands(String secret) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                                """
                                                select count(*) from sign_in_link
                                                where token_hash = :hash and used_at is null
                                                    and expires_at > :now
                                                """)
                                        .bind("hash", Secrets.hash(secret))
                                        .bind("now", clock.instant())
                                        .mapTo(long.class)
                                        .one()
                                == 1);
    }

    /** True for exactly one of the requests that bring the same link at the same time. */
    boolean use(Handle handle, String secret) {
        return handle.createUpdate(
                                """
                                update sign_in_link set used_at = :now
                                where token_hash = :hash and used_at is null and expires_at > :now
                                    and not exists (select 1 from user_account where removed_at is null)
                                """)
                        .bind("hash", Secrets.hash(secret))
                        .bind("now", clock.instant())
                        .execute()
                == 1;
    }

    private void insert(Handle handle, String hash) {
        Instant now = clock.instant();
        handle.createUpdate(
                        """
                        insert into sign_in_link (token_hash, created_at, expires_at)
                        values (:hash, :now, :expires)
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .execute();
    }
}
