package planerka.schedule;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Searches schedules, among those that the user may see. Every method blocks on the database.
 * Thread-safe.
 */
public final class ScheduleSearch {
    private final Jdbi jdbi;

    public ScheduleSearch(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private List<Schedule> list(ScheduleFilter filter, String which, UnaryOperator<Query> bound) {
        String sql = "select * from schedule where " + which.formatted(filter.sql());
        return jdbi.withHandle(
                handle ->
                        ScheduleRows.load(
                                handle, filter.bind(bound.apply(handle.createQuery(sql)))));
    }

    /** Those with ids above, lowest first, so many at most. */
    public List<Schedule> after(ScheduleFilter filter, long id, int limit) {
        return list(
                filter,
                "id > :after and removed_at is null %s order by id limit :limit",
                query -> query.bind("after", id).bind("limit", limit));
    }

    /** A page of all: the soonest first, then those that are paused or over. */
    public List<Schedule> page(ScheduleFilter filter, int skip, int limit) {
        return list(
                filter,
                """
                removed_at is null %s
                order by case when next_at is null then 1 else 0 end, next_at, id
                limit :limit offset :skip
                """,
                query -> query.bind("limit", limit).bind("skip", skip));
    }

    public int count(ScheduleFilter filter) {
        String sql = "select count(*) from schedule where removed_at is null" + filter.sql();
        return jdbi.withHandle(
                handle -> filter.bind(handle.createQuery(sql)).mapTo(Integer.class).one());
    }

    /** Those that were removed lately, the latest first. */
    public List<Schedule> removed(ScheduleFilter filter, int most) {
        return list(
                filter,
                """
                removed_at is not null
                  and group_id in (select id from call_group where removed_at is null) %s
                order by removed_at desc, id limit :most
                """,
                query -> query.bind("most", most));
    }

    /** Those that come next, the soonest first, so many at most. */
    public List<Schedule> coming(ScheduleFilter filter, int most) {
        return list(
                filter,
                "next_at is not null %s order by next_at, id limit :most",
                query -> query.bind("most", most));
    }
}
