package planerka.schedule.engine;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import planerka.account.GroupScope;
import planerka.store.InstantMapping;

/** Runs that came and were not held. Blocks on the database. Thread-safe. */
public final class Misfires {
    private final Jdbi jdbi;

    public Misfires(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One of them.
     *
     * @param late nobody could be called in time; else the group could not be gathered at all
     */
    public record Miss(long schedule, long group, Instant plannedAt, boolean late) {}

    /** The latest first, so many at most; a pause is no accident. */
    public List<Miss> since(Instant since, GroupScope scope, int most) {
        String sql =
                """
                select o.schedule_id, s.group_id, o.planned_at, o.state
                from occurrence o join schedule s on s.id = o.schedule_id
                where o.state in ('late', 'failed') and o.claimed_at >= :since
                  and o.reason <> 'paused' and s.removed_at is null
                  and (:all or s.group_id in (<groups>))
                order by o.planned_at desc limit :most
                """;
        return jdbi.withHandle(
                handle ->
                        scope.bindTo(handle.createQuery(sql))
                                .bind("since", since)
                                .bind("most", most)
                                .map(
                                        (row, context) ->
                                                new Miss(
                                                        row.getLong("schedule_id"),
                                                        row.getLong("group_id"),
                                                        InstantMapping.read(row, "planned_at"),
                                                        "late".equals(row.getString("state"))))
                                .list());
    }
}
