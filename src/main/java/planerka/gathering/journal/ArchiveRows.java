package planerka.gathering.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.GatheringPolicy;
import planerka.gathering.model.GatheringState;
import planerka.gathering.model.LeaderPolicy;
import planerka.gathering.model.Occasion;
import planerka.gathering.model.Occupancy;
import planerka.gathering.model.Participant;
import planerka.gathering.model.Roster;
import planerka.gathering.model.StartedBy;
import planerka.group.ConfirmPolicy;
import planerka.group.RingStrategy;
import planerka.group.RoomPolicyColumns;
import planerka.people.PhoneNumber;
import planerka.store.InstantMapping;

/** Makes gatherings of the rows of four tables. */
public final class ArchiveRows implements RowMapper<Gathering> {
    private ArchiveRows() {}

    /** What the query finds, in its order; the query selects whole rows of the table gathering. */
    static List<Gathering> load(Handle handle, Query found) {
        List<Gathering> bare = found.map(new ArchiveRows()).list();
        if (bare.isEmpty()) {
            return bare;
        }
        List<Long> ids = bare.stream().map(Gathering::id).toList();
        Map<Long, Set<Long>> groups = groups(handle, ids);
        Map<Long, List<Participant>> people = ParticipantRows.load(handle, ids);
        return bare.stream()
                .map(
                        one ->
                                one.with(
                                        new Roster(
                                                groups.getOrDefault(one.id(), Set.of()),
                                                people.getOrDefault(one.id(), List.of()),
                                                List.of())))
                .toList();
    }

    private static Map<Long, Set<Long>> groups(Handle handle, List<Long> ids) {
        Map<Long, Set<Long>> groups = new HashMap<>();
        handle.createQuery(
                        "select gathering_id, group_id from gathering_group where gathering_id in (<ids>)")
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                .forEach(
                        pair ->
                                groups.computeIfAbsent(pair.getKey(), id -> new TreeSet<>())
                                        .add(pair.getValue()));
        return groups;
    }

    @Override
    public Gathering map(ResultSet row, StatementContext context) throws SQLException {
        Occasion occasion =
                new Occasion(
                        row.getLong("group_id"),
                        row.getString("group_name"),
                        new PhoneNumber(row.getString("organiser")),
                        StartedBy.of(row.getString("started_by")),
                        lead(row),
                        moment(row, "started_at", context).orElseThrow());
        GatheringState stage =
                new GatheringState(
                        GatheringState.State.of(row.getString("state")),
                        row.getBoolean("opened"),
                        row.getBoolean("locked"),
                        false,
                        moment(row, "ends_at", context),
                        false,
                        moment(row, "ended_at", context),
                        Occupancy.NOBODY);
        Roster nobody = new Roster(Set.of(), List.of(), List.of());
        return new Gathering(row.getLong("id"), occasion, policy(row), stage, nobody);
    }

    private static LeaderPolicy lead(ResultSet row) throws SQLException {
        return new LeaderPolicy(
                LeaderPolicy.Way.of(row.getString("lead_way")).orElseThrow(),
                Optional.ofNullable(row.getString("deputy")).map(PhoneNumber::new));
    }

    private static GatheringPolicy policy(ResultSet row) throws SQLException {
        return new GatheringPolicy(
                row.getString("caller_name"),
                Duration.ofSeconds(row.getInt("ring_seconds")),
                ConfirmPolicy.of(row.getString("confirm")).orElseThrow(),
                row.getInt("retry_attempts"),
                Duration.ofSeconds(row.getInt("retry_after_seconds")),
                new RingStrategy(
                        row.getBoolean("at_once"),
                        Duration.ofSeconds(row.getInt("next_after_seconds")),
                        row.getBoolean("when_free")),
                RoomPolicyColumns.read(row));
    }

    public static Optional<Instant> moment(ResultSet row, String column, StatementContext context)
            throws SQLException {
        return InstantMapping.find(row, column);
    }
}
