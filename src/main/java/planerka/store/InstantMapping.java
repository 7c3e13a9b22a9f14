package planerka.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Instants as UTC date and time, to the millisecond.
 *
 * <p>Drivers shift a Timestamp by the zone of the JVM or of the session, and Connector/J drops the
 * milliseconds of a LocalDateTime on its way to MariaDB; a text is stored unchanged.
 */
public final class InstantMapping {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");

    private InstantMapping() {}

    static Jdbi teach(Jdbi jdbi) {
        jdbi.registerArgument(new Binding());
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> read(row, column));
        return jdbi;
    }

    /** Of a row that a mapper reads by itself; null if there is none. */
    public static Instant read(ResultSet row, String column) throws SQLException {
        return read(row.getObject(column, LocalDateTime.class));
    }

    /** The same by the column's place. */
    public static Instant read(ResultSet row, int column) throws SQLException {
        return read(row.getObject(column, LocalDateTime.class));
    }

    /** The same where there may be none. */
    public static Optional<Instant> find(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(read(row, column));
    }

    private static Instant read(LocalDateTime stored) {
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    private static final class Binding extends AbstractArgumentFactory<Instant> {
        Binding() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(Instant moment, ConfigRegistry config) {
            String utc = WRITTEN.format(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
            return (position, statement, context) -> statement.setString(position, utc);
        }
    }
}
