package planerka.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import planerka.web.Secrets;

/**
 * Signed-in browsers, until {@link #LIFE} after their last request. Only the hash of a session's id
 * is stored, so reading the table opens nothing. Thread-safe.
 */
final class Sessions {
    static final Duration LIFE = Duration.ofHours(12);
    private static final int ADDRESS = 64;
    private static final int AGENT = 200;

    /** How often a session in use is written to: not at every request. */
    private static final Duration STEP = Duration.ofMinutes(5);

    private final Jdbi jdbi;
    private final Clock clock;

    Sessions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Signs the user in and forgets what has expired. Returns the new id, for the cookie only. */
    String start(long user, String address, String agent) {
        String id = Secrets.fresh();
        jdbi.useTransaction(
                handle -> {
                    deleteExpired(handle);
                    insert(
                            handle,
                            Secrets.hash(id),
                            user,
                            cut(address, ADDRESS),
                            cut(agent, AGENT));
                    handle.execute(
                            "update user_account set seen_at = ? where id = ?",
                            clock.instant(),
                            user);
                });
        return id;
    }

    Optional<WebSession> find(String id) {
        String hash = Secrets.hash(id);
        Instant now = clock.instant();
        return jdbi.withHandle(
                handle -> {
                    Optional<WebSession> found = find(handle, hash, now);
                    found.ifPresent(session -> prolong(handle, session, now));
                    return found;
                });
    }

    void end(WebSession session) {
        jdbi.useHandle(
                h -> h.execute("delete from web_session where id_hash = ?", session.idHash()));
    }

    /** The sessions of a user, the latest used first. */
    List<OpenSession> of(WebSession mine) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select * from web_session
                                        where user_id = :user and expires_at > :now
                                        order by seen_at desc, id_hash
                                        """)
                                .bind("user", mine.user())
                                .bind("now", clock.instant())
                                .map((row, context) -> OpenSession.read(row, context, mine))
                                .list());
    }

    /** One of the user's own sessions; nothing happens if it is somebody else's. */
    void end(long user, String hash) {
        jdbi.useHandle(
                handle ->
                        handle.execute(
                                "delete from web_session where user_id = ? and id_hash = ?",
                                user,
                                hash));
    }

    /** On every browser. */
    void endAll(long user) {
        jdbi.useHandle(h -> h.execute("delete from web_session where user_id = ?", user));
    }

    private void deleteExpired(Handle handle) {
        handle.execute("delete from web_session where expires_at <= ?", clock.instant());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private void insert(Handle handle, String hash, long user, String address, String agent) {
        Instant now = clock.instant();
        handle.createUpdate(
                        """
                        insert into web_session
                            (id_hash, user_id, csrf, created_at, seen_at, expires_at, address, agent)
                        values (:hash, :user, :csrf, :now, :now, :expires, :address, :agent)
                        """)
                .bind("hash", hash)
                .bind("user", user)
                .bind("csrf", Secrets.fresh())
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .bind("address", address)
                .bind("agent", agent)
                .execute();
    }

    private static Optional<WebSession> find(Handle handle, String hash, Instant now) {
        return handle.createQuery(
                        """
                        select s.user_id, s.csrf, u.name, u.role, u.all_groups
                        from web_session s join user_account u on u.id = s.user_id
                        where s.id_hash = :hash and s.expires_at > :now and u.removed_at is null
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
                                                AccessCodes.of(row.getString("role")),
                                                row.getBoolean("all_groups")
                                                        ? GroupScope.ALL
                                                        : GroupScope.of(Set.of())),
                                        row.getString("csrf")))
                .findOne()
                .map(session -> scoped(handle, session));
    }

    /** With the groups named for the user, if they do not have all. */
    private static WebSession scoped(Handle handle, WebSession session) {
        SignedIn who = session.who();
        if (who.scope().isAll()) {
            return session;
        }
        Set<Long> groups = UserGroups.of(handle, session.user());
        SignedIn limited = new SignedIn(who.name(), who.rank(), GroupScope.of(groups));
        return new WebSession(session.idHash(), session.user(), limited, session.csrf());
    }

    private static void prolong(Handle handle, WebSession session, Instant now) {
        int prolonged =
                handle.createUpdate(
                                """
                        update web_session set seen_at = :now, expires_at = :expires
                        where id_hash = :hash and seen_at <= :before
                        """)
                        .bind("now", now)
                        .bind("expires", now.plus(LIFE))
                        .bind("hash", session.idHash())
                        .bind("before", now.minus(STEP))
                        .execute();
        if (prolonged == 1) {
            handle.execute("update user_account set seen_at = ? where id = ?", now, session.user());
        }
    }
}
