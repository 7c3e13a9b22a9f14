package planerka.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.StatementContext;
import planerka.store.InstantMapping;

/** One record of the log. */
public record AuditEntry(
        long id, Instant at, String actor, String action, String subject, String detail) {

    static AuditEntry read(ResultSet row, StatementContext context) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                InstantMapping.read(row, "at"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"));
    }

    /** Where those that are older go on. */
    public Place place() {
        return new Place(at, id);
    }

    /** A place in the log, between two records. */
    public record Place(Instant at, long id) {
        /** After the latest. */
        public static final Place END = new Place(Instant.parse("9999-01-01T00:00:00Z"), 0);

        private static final Pattern SHAPE = Pattern.compile("([0-9]{1,14})-([0-9]{1,18})");

        /** As written in an address. */
        public String word() {
            return at.toEpochMilli() + "-" + id;
        }

        /** Empty for what {@link #word} never said. */
        public static Optional<Place> of(String word) {
            Matcher parts = SHAPE.matcher(word);
            try {
                return parts.matches()
                        ? Optional.of(
                                new Place(
                                        Instant.ofEpochMilli(Long.parseLong(parts.group(1))),
                                        Long.parseLong(parts.group(2))))
                        : Optional.empty();
            } catch (DateTimeException never) {
                return Optional.empty();
            }
        }
    }
}
