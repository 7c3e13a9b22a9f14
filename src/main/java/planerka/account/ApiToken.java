package planerka.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import planerka.store.InstantMapping;
import planerka.web.Access;

/** A token as an administrator sees it: everything but the word itself. */
public record ApiToken(
        long id, String name, Access rank, Instant createdAt, Optional<Instant> usedAt) {
    static ApiToken read(ResultSet row, StatementContext context) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                AccessCodes.of(row.getString("role")),
                InstantMapping.read(row, "created_at"),
                InstantMapping.find(row, "used_at"));
    }
}
