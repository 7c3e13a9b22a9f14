package planerka.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The statements of the tables of calendars. */
public final class CalendarRows {
    private CalendarRows() {}

    static Optional<WorkCalendar> find(Handle handle, long id) {
        return handle.createQuery("select * from work_calendar where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne()
                .map(bare -> bare.with(days(handle, id)));
    }

    static List<WorkCalendar> all(Handle handle) {
        return handle
                .createQuery("select * from work_calendar order by name, id")
                .map((row, context) -> read(row))
                .list()
                .stream()
                .map(bare -> bare.with(days(handle, bare.id())))
                .toList();
    }

    private static WorkCalendar read(ResultSet row) throws SQLException {
        return new WorkCalendar(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("name"),
                weekend(row.getString("weekend")),
                new TreeMap<>());
    }

    private static SortedMap<LocalDate, SpecialDay> days(Handle handle, long id) {
        SortedMap<LocalDate, SpecialDay> days = new TreeMap<>();
        handle.createQuery("select * from work_calendar_day where calendar_id = :id")
                .bind("id", id)
                .map(
                        (row, context) ->
                                Map.entry(row.getObject("on_day", LocalDate.class), day(row)))
                .forEach(one -> days.put(one.getKey(), one.getValue()));
        return days;
    }

    private static SpecialDay day(ResultSet row) throws SQLException {
        return new SpecialDay(
                DayKind.of(row.getString("kind")).orElseThrow(), row.getString("note"));
    }

    static long insert(Handle handle, WorkCalendar calendar) {
        long id =
                handle.createUpdate(
                                "insert into work_calendar (name, weekend) values (:name, :weekend)")
                        .bind("name", calendar.name())
                        .bind("weekend", text(calendar.weekend()))
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one();
        write(handle, id, calendar.days());
        return id;
    }

    static void update(Handle handle, WorkCalendar calendar) {
        handle.createUpdate(
                        """
                        update work_calendar
                        set name = :name, weekend = :weekend, version = version + 1
                        where id = :id
                        """)
                .bind("name", calendar.name())
                .bind("weekend", text(calendar.weekend()))
                .bind("id", calendar.id())
                .execute();
        handle.execute("delete from work_calendar_day where calendar_id = ?", calendar.id());
        write(handle, calendar.id(), calendar.days());
    }

    private static void write(Handle handle, long id, Map<LocalDate, SpecialDay> days) {
        if (days.isEmpty()) {
            return;
        }
        PreparedBatch rows =
                handle.prepareBatch(
                        """
                        insert into work_calendar_day (calendar_id, on_day, kind, note)
                        values (:id, :day, :kind, :note)
                        """);
        days.forEach(
                (day, special) ->
                        rows.bind("id", id)
                                .bind("day", day)
                                .bind("kind", special.kind().word())
                                .bind("note", special.note())
                                .add());
        rows.execute();
    }

    /** Until the transaction ends. */
    static void lock(Handle handle, long id) {
        handle.createQuery("select id from work_calendar where id = :id for update")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
    }

    static int users(Handle handle, long id) {
        return handle.createQuery("select count(*) from schedule where calendar_id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }

    public static String text(Set<DayOfWeek> days) {
        return days.stream().sorted().map(WeekdayWord::of).collect(Collectors.joining(","));
    }

    /** Throws IllegalArgumentException if one of them is no day. */
    public static Set<DayOfWeek> weekend(String text) {
        return Arrays.stream(text.split(","))
                .filter(word -> !word.isBlank())
                .map(word -> day(word.strip()))
                .collect(Collectors.toSet());
    }

    /** In capitals only. */
    private static DayOfWeek day(String word) {
        return WeekdayWord.read(word)
                .filter(day -> WeekdayWord.of(day).equals(word))
                .orElseThrow(IllegalArgumentException::new);
    }
}
