package planerka.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import planerka.calendar.WorkCalendar;
import planerka.calendar.WorkCalendars;
import planerka.gathering.model.LeaderPolicy;
import planerka.people.PhoneNumber;
import planerka.recurrence.DateOverrides;
import planerka.store.InstantMapping;

/** Makes schedules of rows. */
public final class ScheduleRows implements RowMapper<Schedule> {
    private final Handle handle;
    private final Map<Long, Optional<WorkCalendar>> calendars = new HashMap<>();

    private ScheduleRows(Handle handle) {
        this.handle = handle;
    }

    /** What the query finds, in its order; the query selects whole rows of the table. */
    public static List<Schedule> load(Handle handle, Query found) {
        List<Schedule> bare = found.map(new ScheduleRows(handle)).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, DateOverrides> special =
                DateOverrideRows.of(handle, bare.stream().map(Schedule::id).toList());
        return bare.stream()
                .map(one -> with(one, special.getOrDefault(one.id(), DateOverrides.NONE)))
                .toList();
    }

    private static Schedule with(Schedule bare, DateOverrides overrides) {
        ScheduleDetails card = bare.card().at(bare.recurrence().with(overrides));
        return new Schedule(bare.id(), bare.version(), card, bare.pause(), bare.next());
    }

    @Override
    public Schedule map(ResultSet row, StatementContext context) throws SQLException {
        return new Schedule(
                row.getLong("id"),
                row.getInt("version"),
                card(row),
                new Schedule.Pause(
                        row.getBoolean("paused"),
                        Optional.ofNullable(row.getObject("paused_until", LocalDate.class))),
                InstantMapping.find(row, "next_at"));
    }

    private ScheduleDetails card(ResultSet row) throws SQLException {
        return new ScheduleDetails(
                row.getLong("group_id"),
                new PhoneNumber(row.getString("organiser")),
                RecurrenceRow.read(row, calendar(row.getLong("calendar_id"))),
                manner(row));
    }

    private static OccurrencePolicy manner(ResultSet row) throws SQLException {
        return new OccurrencePolicy(
                Duration.ofSeconds(row.getInt("late_limit_seconds")),
                new LeaderPolicy(
                        LeaderPolicy.Way.of(row.getString("lead_way")).orElseThrow(),
                        Optional.ofNullable(row.getString("deputy")).map(PhoneNumber::new)),
                new Reminder(
                        Duration.ofMinutes(row.getInt("remind_minutes")),
                        Reminder.ways(row.getString("remind_by"))));
    }

    private Optional<WorkCalendar> calendar(long id) {
        return id == 0
                ? Optional.empty()
                : calendars.computeIfAbsent(id, one -> WorkCalendars.find(handle, one));
    }
}
