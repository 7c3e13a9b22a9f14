package planerka.store;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Instants as UTC date and time, to the millisecond.
 *
 * <p>Drivers shift a Timestamp by the zone of the JVM or of the session; a LocalDateTime is written
 * and read as it stands.
 */
final class Moments {
    private Moments() {}

    static Jdbi teach(Jdbi jdbi) {
        jdbi.registerArgument(new Binding());
        jdbi.registerColumnMapper(
                Instant.class,
                (row, column, context) -> read(row.getObject(column, LocalDateTime.class)));
        return jdbi;
    }

    private static Instant read(LocalDateTime stored) {
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    private static final class Binding extends AbstractArgumentFactory<Instant> {
        Binding() {
            super(Types.TIMESTAMP);
        }

        @Override
        protected Argument build(Instant moment, ConfigRegistry config) {
            LocalDateTime utc =
                    LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
            return (position, statement, context) -> statement.setObject(position, utc);
        }
    }
}
