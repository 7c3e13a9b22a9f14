package planerka.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import planerka.people.PhoneNumber;
import planerka.recurrence.DateOverride;
import planerka.recurrence.DateOverrides;

/** The table of what is different on single days. */
final class DateOverrideRows {
    private DateOverrideRows() {}

    /** Of these schedules; those that have none are not in it. */
    static Map<Long, DateOverrides> of(Handle handle, List<Long> schedules) {
        Map<Long, List<DateOverride>> found = new HashMap<>();
        handle.createQuery(
                        """
                        select * from schedule_deviation where schedule_id in (<ids>)
                        order by id
                        """)
                .bindList("ids", schedules)
                .map((row, context) -> Map.entry(row.getLong("schedule_id"), read(row)))
                .forEach(
                        one ->
                                found.computeIfAbsent(one.getKey(), id -> new ArrayList<>())
                                        .add(one.getValue()));
        Map<Long, DateOverrides> all = new HashMap<>();
        found.forEach((schedule, list) -> all.put(schedule, DateOverrides.of(list)));
        return all;
    }

    private static DateOverride read(ResultSet row) throws SQLException {
        return new DateOverride(
                DateOverride.Kind.of(row.getString("kind")),
                row.getObject("on_day", LocalDate.class),
                Optional.ofNullable(row.getString("at_time")).map(LocalTime::parse),
                Optional.ofNullable(row.getString("move_to")).map(LocalDateTime::parse),
                Optional.ofNullable(row.getString("organiser")).map(PhoneNumber::new));
    }

    /** In place of those that are there. */
    static void write(Handle handle, long schedule, DateOverrides overrides) {
        handle.execute("delete from schedule_deviation where schedule_id = ?", schedule);
        if (overrides.byDay().isEmpty()) {
            return;
        }
        PreparedBatch rows =
                handle.prepareBatch(
                        """
                        insert into schedule_deviation
                            (schedule_id, kind, on_day, at_time, move_to, organiser)
                        values (:id, :kind, :day, :time, :to, :organiser)
                        """);
        overrides.all().forEach(one -> bind(rows, schedule, one).add());
        rows.execute();
    }

    private static PreparedBatch bind(PreparedBatch rows, long schedule, DateOverride one) {
        return rows.bind("id", schedule)
                .bind("kind", one.kind().word())
                .bind("day", one.day())
                .bind("time", one.time().map(LocalTime::toString).orElse(null))
                .bind("to", one.to().map(LocalDateTime::toString).orElse(null))
                .bind("organiser", one.organiser().map(PhoneNumber::digits).orElse(null));
    }
}
