package planerka.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import planerka.store.InstantMapping;
import planerka.web.Secrets;

/** The table of feeds. Every method blocks on the database. Thread-safe. */
public final class Feeds {
    private final Jdbi jdbi;
    private final Clock clock;

    public Feeds(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The secret of a new one, told this once. */
    String add(Feed.Kind kind, long target, String who) {
        String secret = Secrets.fresh();
        jdbi.useHandle(
                handle ->
                        handle.execute(
                                """
                                insert into feed (secret_hash, kind, target, made_by, made_at)
                                values (?, ?, ?, ?, ?)
                                """,
                                Secrets.hash(secret),
                                kind.word(),
                                target,
                                who,
                                clock.instant()));
        return secret;
    }

    Optional<Feed> bySecret(String secret) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("select * from feed where secret_hash = :hash")
                                .bind("hash", Secrets.hash(secret))
                                .map(Feeds::read)
                                .findOne());
    }

    Optional<Feed> find(long id) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("select * from feed where id = :id")
                                .bind("id", id)
                                .map(Feeds::read)
                                .findOne());
    }

    /** The latest first. */
    List<Feed> all() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("select * from feed order by id desc")
                                .map(Feeds::read)
                                .list());
    }

    /** From now on its address shows nothing. */
    void revoke(long id) {
        jdbi.useHandle(handle -> handle.execute("delete from feed where id = ?", id));
    }

    private static Feed read(ResultSet row, StatementContext context) throws SQLException {
        return new Feed(
                row.getLong("id"),
                Feed.Kind.of(row.getString("kind")).orElseThrow(),
                row.getLong("target"),
                row.getString("made_by"),
                InstantMapping.read(row, "made_at"));
    }
}
