package planerka.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
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
import planerka.people.PhoneNumber;

/** Makes schedules of rows. */
final class ScheduleRows implements RowMapper<Schedule> {
    private ScheduleRows() {}

    /** What the query finds, in its order; the query selects whole rows of the table. */
    static List<Schedule> load(Handle handle, Query found) {
        List<Schedule> bare = found.map(new ScheduleRows()).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, Set<LocalDate>> skips = skips(handle, bare);
        return bare.stream().map(one -> with(one, skips.getOrDefault(one.id(), Set.of()))).toList();
    }

    private static Map<Long, Set<LocalDate>> skips(Handle handle, List<Schedule> bare) {
        Map<Long, Set<LocalDate>> skips = new HashMap<>();
        handle.createQuery(
                        """
                        select schedule_id, on_day from schedule_exception
                        where schedule_id in (<ids>)
                        """)
                .bindList("ids", bare.stream().map(Schedule::id).toList())
                .map((row, context) -> Map.entry(row.getLong(1), row.getObject(2, LocalDate.class)))
                .forEach(
                        skip ->
                                skips.computeIfAbsent(skip.getKey(), id -> new TreeSet<>())
                                        .add(skip.getValue()));
        return skips;
    }

    private static Schedule with(Schedule bare, Set<LocalDate> skipped) {
        Recurrence all = bare.recurrence();
        Recurrence real = new Recurrence(all.days(), all.time(), all.zone(), all.span(), skipped);
        return new Schedule(
                bare.id(), bare.version(), bare.card().at(real), bare.paused(), bare.next());
    }

    @Override
    public Schedule map(ResultSet row, StatementContext context) throws SQLException {
        return new Schedule(
                row.getLong("id"),
                row.getInt("version"),
                card(row),
                row.getBoolean("paused"),
                Optional.ofNullable(
                        context.findColumnMapperFor(Instant.class)
                                .orElseThrow()
                                .map(row, "next_at", context)));
    }

    private static ScheduleCard card(ResultSet row) throws SQLException {
        return new ScheduleCard(
                row.getLong("group_id"),
                new PhoneNumber(row.getString("organiser")),
                recurrence(row),
                Duration.ofSeconds(row.getInt("late_limit_seconds")));
    }

    private static Recurrence recurrence(ResultSet row) throws SQLException {
        Span span =
                new Span(
                        row.getObject("from_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("to_day", LocalDate.class)));
        return new Recurrence(
                WeekDays.parse(row.getString("days")),
                LocalTime.parse(row.getString("at_time")),
                ZoneId.of(row.getString("time_zone")),
                span,
                Set.of());
    }
}
