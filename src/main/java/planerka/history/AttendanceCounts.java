package planerka.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import planerka.account.GroupScope;
import planerka.gathering.model.Attendance;
import planerka.history.AttendanceTable.Count;

/** Counts over months what each gathering was for each. Blocks on the database. Thread-safe. */
public final class AttendanceCounts {
    /** A number without a person is shown under its name; a person under their present one. */
    private static final String OF_GROUP =
            """
            select t.id, coalesce(max(w.name), max(t.name)) as name, t.month_at, t.attendance,
                   count(*) as times, sum(t.late) as late, count(t.late) as timed
            from (select p.person_id as id, p.name,
                         case when p.person_id is null then p.name else '' end as nobody, %s as month_at, p.attendance,
                         timestampdiff(second, p.started_at, p.came_at) as late
                  from gathering_group f join participant p on p.gathering_id = f.gathering_id
                  where f.group_id = :group and f.started_at >= :m0 and f.started_at < :end and p.attendance <> '') t
            left join person w on w.id = t.id
            group by t.id, t.nobody, t.month_at, t.attendance
            order by name, t.id, t.month_at
            """;

    private static final String OF_PERSON =
            """
            select t.id, coalesce(max(w.name), max(t.name)) as name, t.month_at, t.attendance,
                   count(*) as times, sum(t.late) as late, count(t.late) as timed
            from (select g.group_id as id, g.group_name as name, %s as month_at, p.attendance,
                         timestampdiff(second, p.started_at, p.came_at) as late
                  from participant p join gathering g on g.id = p.gathering_id
                  where p.person_id = :person and p.started_at >= :m0 and p.started_at < :end and p.attendance <> ''
                  %s) t
            left join call_group w on w.id = t.id
            group by t.id, t.month_at, t.attendance
            order by name, t.id, t.month_at
            """;
    private static final String IN_SCOPE =
            """
            and exists (select 1 from gathering_group s
                        where s.gathering_id = p.gathering_id and s.group_id in (<groups>))
            """;

    private final Jdbi jdbi;

    public AttendanceCounts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All people who were gathered with the group. */
    public AttendanceTable ofGroup(long group, Months months) {
        String sql = OF_GROUP.formatted(monthOf(months));
        return table(
                months,
                jdbi.withHandle(
                        handle -> counts(handle.createQuery(sql).bind("group", group), months)));
    }

    /** All groups that the person was gathered with, as far as the reader sees. */
    public AttendanceTable ofPerson(long person, Months months, GroupScope scope) {
        if (scope.groups().filter(Set::isEmpty).isPresent()) {
            return table(months, List.of());
        }
        String sql = OF_PERSON.formatted(monthOf(months), scope.isAll() ? "" : IN_SCOPE);
        return table(
                months, jdbi.withHandle(handle -> ofPerson(handle, sql, person, months, scope)));
    }

    private static List<Count> ofPerson(
            Handle handle, String sql, long person, Months months, GroupScope scope) {
        Query query = handle.createQuery(sql).bind("person", person);
        scope.groups().ifPresent(groups -> query.bindList("groups", List.copyOf(groups)));
        return counts(query, months);
    }

    private static List<Count> counts(Query query, Months months) {
        for (int i = 0; i < months.list().size(); i++) {
            query.bind("m" + i, months.begin(i));
        }
        return query.bind("end", months.end()).map(AttendanceCounts::count).list();
    }

    /** A month is of the reader's calendar, which no function of the database knows. */
    private static String monthOf(Months months) {
        int last = months.list().size() - 1;
        return IntStream.range(0, last)
                .mapToObj(i -> "when p.started_at < :m" + (i + 1) + " then " + i)
                .collect(Collectors.joining(" ", "case ", " else " + last + " end"));
    }

    private static AttendanceTable table(Months months, List<Count> counts) {
        return AttendanceTable.of(months.list(), counts);
    }

    private static Count count(ResultSet row, StatementContext context) throws SQLException {
        long id = row.getLong("id");
        Optional<Long> known = row.wasNull() ? Optional.empty() : Optional.of(id);
        Attendance what = Attendance.of(row.getString("attendance"));
        AttendanceTotals tally =
                AttendanceTotals.of(
                        what, row.getInt("times"), row.getLong("late"), row.getInt("timed"));
        return new Count(known, row.getString("name"), row.getInt("month_at"), tally);
    }
}
