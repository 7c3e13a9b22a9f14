package planerka.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.StatementContext;
import planerka.store.InstantMapping;

/**
 * A session as its owner sees it.
 *
 * @param key the hash of its id, which opens nothing
 * @param mine whether it is the one that makes this request
 */
public record OpenSession(
        String key, String device, String address, Instant since, Instant seenAt, boolean mine) {
    static OpenSession read(ResultSet row, StatementContext context, WebSession asking)
            throws SQLException {
        String key = row.getString("id_hash");
        return new OpenSession(
                key,
                UserAgentText.of(row.getString("agent")),
                row.getString("address"),
                InstantMapping.read(row, "created_at"),
                InstantMapping.read(row, "seen_at"),
                key.equals(asking.idHash()));
    }
}
