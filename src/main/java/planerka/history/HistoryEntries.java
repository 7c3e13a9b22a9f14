package planerka.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import planerka.gathering.model.GatheringResult;
import planerka.store.InstantMapping;

/** Rows of the table gathering, as lists show them. */
public final class HistoryEntries {
    private static final String COLUMNS =
            "g.id, g.group_name, g.room, g.started_by, g.started_at, g.ended_at, g.turnout";

    private HistoryEntries() {}

    /** So many at most, the latest first. */
    static List<HistoryEntry> list(Handle handle, HistorySql finder, int limit) {
        return finder.isPossible()
                ? finder.query(handle, COLUMNS, limit).map(HistoryEntries::entry).list()
                : List.of();
    }

    private static HistoryEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new HistoryEntry(
                row.getLong("id"),
                row.getString("group_name"),
                row.getString("room"),
                row.getString("started_by"),
                moment(row, "started_at", context).orElseThrow(),
                moment(row, "ended_at", context),
                GatheringResult.of(row.getString("turnout")).orElseThrow());
    }

    public static Optional<Instant> moment(ResultSet row, String column, StatementContext context)
            throws SQLException {
        return InstantMapping.find(row, column);
    }
}
