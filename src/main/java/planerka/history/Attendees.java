package planerka.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import planerka.gathering.model.Attendance;

/** Rows of the tables participant and stay, of several gatherings at once. */
public final class Attendees {
    private Attendees() {}

    private record Key(long gathering, int participant) {}

    /** By gathering, in the order of the list, without the times in the room. */
    static Map<Long, List<Attendee>> of(Handle handle, List<Long> gatherings) {
        Map<Long, List<Attendee>> found = new HashMap<>();
        if (gatherings.isEmpty()) {
            return found;
        }
        handle.createQuery(
                        """
                        select gathering_id, id, person_id, name, number, state, reason, attendance, came_at, talked_ms
                        from participant where gathering_id in (<ids>)
                        order by gathering_id, id
                        """)
                .bindList("ids", gatherings)
                .map((row, context) -> Map.entry(row.getLong(1), attendee(row, context)))
                .forEach(
                        one ->
                                found.computeIfAbsent(one.getKey(), id -> new ArrayList<>())
                                        .add(one.getValue()));
        return found;
    }

    /** The same with every time that they were in the room. */
    public static Map<Long, List<Attendee>> withStays(Handle handle, List<Long> gatherings) {
        Map<Long, List<Attendee>> found = of(handle, gatherings);
        Map<Key, List<Stay>> stays = stays(handle, gatherings);
        found.replaceAll(
                (gathering, people) ->
                        people.stream()
                                .map(one -> one.with(of(stays, new Key(gathering, one.id()))))
                                .toList());
        return found;
    }

    private static List<Stay> of(Map<Key, List<Stay>> stays, Key who) {
        return stays.getOrDefault(who, List.of());
    }

    private static Map<Key, List<Stay>> stays(Handle handle, List<Long> gatherings) {
        Map<Key, List<Stay>> found = new HashMap<>();
        if (gatherings.isEmpty()) {
            return found;
        }
        handle.createQuery(
                        """
                        select gathering_id, participant_id, joined_at, left_at
                        from stay where gathering_id in (<ids>)
                        order by gathering_id, participant_id, joined_at
                        """)
                .bindList("ids", gatherings)
                .map(
                        (row, context) ->
                                Map.entry(
                                        new Key(row.getLong(1), row.getInt(2)),
                                        new Stay(
                                                HistoryEntries.moment(row, "joined_at", context)
                                                        .orElseThrow(),
                                                HistoryEntries.moment(row, "left_at", context))))
                .forEach(
                        one ->
                                found.computeIfAbsent(one.getKey(), key -> new ArrayList<>())
                                        .add(one.getValue()));
        return found;
    }

    private static Attendee attendee(ResultSet row, StatementContext context) throws SQLException {
        long person = row.getLong("person_id");
        Optional<Long> known = row.wasNull() ? Optional.empty() : Optional.of(person);
        return new Attendee(
                row.getInt("id"),
                known,
                row.getString("name"),
                row.getString("number"),
                row.getString("state"),
                row.getString("reason"),
                Attendance.of(row.getString("attendance")),
                HistoryEntries.moment(row, "came_at", context),
                Duration.ofMillis(row.getLong("talked_ms")),
                List.of());
    }
}
