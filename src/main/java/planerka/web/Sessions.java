package planerka.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Browsers that are signed in, until {@link #LIFE} after their last request. Only the hash of a
 * session's id is stored: who reads the table cannot use it. Thread-safe.
 */
final class Sessions {
    static final Duration LIFE = Duration.ofHours(12);

    /** How often a session in use is written to: not at every request. */
    private static final Duration STEP = Duration.ofMinutes(5);

    private final Jdbi jdbi;
    private final Clock clock;

    Sessions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Signs the user in and forgets what has expired. Returns the new id, for the cookie only. */
    String start(long user) {
        String id = Secrets.fresh();
        jdbi.useTransaction(
                handle -> {
                    deleteExpired(handle);
                    insert(handle, Secrets.hash(id), user);
                });
        return id;
    }

    Optional<WebSession> find(String id) {
        String hash = Secrets.hash(id);
        Instant now = clock.instant();
        return jdbi.withHandle(
                handle -> {
                    Optional<WebSession> found = find(handle, hash, now);
                    found.ifPresent(session -> prolong(handle, hash, now));
                    return found;
                });
    }

    void end(WebSession session) {
        jdbi.useHandle(
                h -> h.execute("delete from web_session where id_hash = ?", session.idHash()));
    }

    /** On every browser. */
    void endAll(long user) {
        jdbi.useHandle(h -> h.execute("delete from web_session where user_id = ?", user));
    }

    private void deleteExpired(Handle handle) {
        handle.execute("delete from web_session where expires_at <= ?", clock.instant());
    }

    private void insert(Handle handle, String hash, long user) {
        Instant now = clock.instant();
        handle.createUpdate(
                        """
                        insert into web_session
                            (id_hash, user_id, csrf, created_at, seen_at, expires_at)
                        values (:hash, :user, :csrf, :now, :now, :expires)
                        """)
                .bind("hash", hash)
                .bind("user", user)
                .bind("csrf", Secrets.fresh())
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .execute();
    }

    private static Optional<WebSession> find(Handle handle, String hash, Instant now) {
        return handle.createQuery(
                        """
                        select s.user_id, s.csrf, u.name, u.role, u.all_groups
                        from web_session s join user_account u on u.id = s.user_id
                        where s.id_hash = :hash and s.expires_at > :now
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .map(
                        (row, context) ->
                                new WebSession(
                                        hash,
                                        row.getLong("user_id"),
                                        new SignedIn(
                                                row.getString("name"),
                                                Ranks.of(row.getString("role")),
                                                row.getBoolean("all_groups")
                                                        ? Scope.ALL
                                                        : Scope.of(Set.of())),
                                        row.getString("csrf")))
                .findOne()
                .map(session -> scoped(handle, session));
    }

    /** With the groups that were named for him, if he has not all. */
    private static WebSession scoped(Handle handle, WebSession session) {
        SignedIn who = session.who();
        if (who.scope().isAll()) {
            return session;
        }
        Set<Long> groups =
                handle.createQuery("select group_id from user_group where user_id = :user")
                        .bind("user", session.user())
                        .mapTo(Long.class)
                        .collect(Collectors.toSet());
        SignedIn limited = new SignedIn(who.name(), who.rank(), Scope.of(groups));
        return new WebSession(session.idHash(), session.user(), limited, session.csrf());
    }

    private static void prolong(Handle handle, String hash, Instant now) {
        handle.createUpdate(
                        """
                        update web_session set seen_at = :now, expires_at = :expires
                        where id_hash = :hash and seen_at <= :before
                        """)
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .bind("hash", hash)
                .bind("before", now.minus(STEP))
                .execute();
    }
}
