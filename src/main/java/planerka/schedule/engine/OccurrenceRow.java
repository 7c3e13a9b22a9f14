package planerka.schedule.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.StatementContext;
import planerka.store.InstantMapping;

/**
 * A planned moment that has come, as pages show it.
 *
 * @param state claimed, started, late or failed
 * @param gathering its id; null if nobody was gathered
 */
public record OccurrenceRow(Instant plannedAt, String state, Long gathering, String reason) {

    static OccurrenceRow read(ResultSet row, StatementContext context) throws SQLException {
        long gathering = row.getLong("gathering_id");
        return new OccurrenceRow(
                InstantMapping.read(row, "planned_at"),
                row.getString("state"),
                gathering == 0 ? null : gathering,
                row.getString("reason"));
    }
}
