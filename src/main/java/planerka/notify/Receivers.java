package planerka.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import planerka.store.InstantMapping;

/** The table of receivers. Thread-safe. */
public final class Receivers {
    private static final int FAILURE = 300;
    private static final String SELECT =
            """
            select id, way, address, group_id, on_start, on_end, on_few, secret,
                   delivered_at, failed_at, failure
            from receiver
            """;

    private final Jdbi jdbi;

    public Receivers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<Receiver> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + " order by id").map(Receivers::read).list());
    }

    public Optional<Receiver> find(long id) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(SELECT + " where id = :id")
                                .bind("id", id)
                                .map(Receivers::read)
                                .findFirst());
    }

    /** The id in it is not looked at. */
    Receiver add(Receiver receiver) {
        long id =
                jdbi.withHandle(
                        handle ->
                                handle.createUpdate(
                                                """
                                                insert into receiver (way, address, group_id, on_start, on_end, on_few, secret)
                                                values (:way, :address, :group, :start, :end, :few, :secret)
                                                """)
                                        .bind("way", receiver.way().word())
                                        .bind("address", receiver.address())
                                        .bind("group", receiver.group().orElse(null))
                                        .bind("start", receiver.wishes().start())
                                        .bind("end", receiver.wishes().end())
                                        .bind("few", receiver.wishes().few())
                                        .bind("secret", receiver.secret())
                                        .executeAndReturnGeneratedKeys("id")
                                        .mapTo(Long.class)
                                        .one());
        return find(id).orElseThrow();
    }

    void remove(long id) {
        jdbi.useHandle(handle -> handle.execute("delete from receiver where id = ?", id));
    }

    void delivered(long id, Instant at) {
        jdbi.useHandle(
                handle ->
                        handle.execute(
                                "update receiver set delivered_at = ? where id = ?", at, id));
    }

    void failed(long id, Instant at, String why) {
        String cut = why.length() > FAILURE ? why.substring(0, FAILURE) : why;
        jdbi.useHandle(
                handle ->
                        handle.execute(
                                "update receiver set failed_at = ?, failure = ? where id = ?",
                                at,
                                cut,
                                id));
    }

    private static Receiver read(ResultSet row, StatementContext context) throws SQLException {
        long group = row.getLong("group_id");
        Optional<Long> of = row.wasNull() ? Optional.empty() : Optional.of(group);
        return new Receiver(
                row.getLong("id"),
                TransportKind.of(row.getString("way")).orElseThrow(),
                row.getString("address"),
                of,
                new Subscription(
                        row.getBoolean("on_start"),
                        row.getBoolean("on_end"),
                        row.getBoolean("on_few")),
                row.getString("secret"),
                new Receiver.Health(
                        moment(row, "delivered_at", context),
                        moment(row, "failed_at", context),
                        Optional.ofNullable(row.getString("failure")).orElse("")));
    }

    private static Optional<Instant> moment(ResultSet row, String column, StatementContext context)
            throws SQLException {
        return InstantMapping.find(row, column);
    }
}
