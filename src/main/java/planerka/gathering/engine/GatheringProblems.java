package planerka.gathering.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import planerka.account.GroupScope;
import planerka.gathering.journal.ArchiveRows;

/**
 * What went wrong with gatherings of late, as far as somebody should do something about it. Every
 * method blocks on the database. Thread-safe.
 */
public final class GatheringProblems {
    private final Jdbi jdbi;

    public GatheringProblems(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Nobody came to lead, so nobody else was called. */
    public record NotHeld(long gathering, String group, Instant at) {}

    /**
     * A person who was called in vain at a number that is still theirs, and has not come since.
     *
     * @param unknown the exchange does not know the number; else the phone is switched off
     */
    public record OutOfReach(
            long person, String name, String number, boolean unknown, int times, Instant last) {}

    /** The latest first, so many at most. */
    public List<NotHeld> notHeld(Instant since, GroupScope scope, int most) {
        String sql =
                """
                select distinct g.id, g.group_name, g.started_at
                from gathering g join participant p on p.gathering_id = g.id
                where g.started_at >= :since and g.ended_at is not null and p.reason = 'no-organiser'
                  and (:all or exists (select 1 from gathering_group mine
                       where mine.gathering_id = g.id and mine.group_id in (<groups>)))
                order by g.started_at desc limit :most
                """;
        return jdbi.withHandle(
                handle ->
                        scope.bindTo(handle.createQuery(sql))
                                .bind("since", since)
                                .bind("most", most)
                                .map(GatheringProblems::notHeld)
                                .list());
    }

    /** People who could not be reached twice, or whose number does not exist; the latest first. */
    public List<OutOfReach> outOfReach(Instant since, GroupScope scope, int most) {
        String sql =
                """
                select * from (
                    select p.person_id, max(p.name) as name, p.number,
                           sum(case when p.reason = 'no-such-number' then 1 else 0 end) as unknown_times,
                           sum(case when p.reason = 'not-registered' then 1 else 0 end) as off_times,
                           max(case when p.reason in ('no-such-number', 'not-registered')
                               then g.started_at end) as last_bad,
                           max(case when p.joined_at is not null then g.started_at end) as last_good
                    from gathering g
                    join participant p on p.gathering_id = g.id
                    join person_number n on n.person_id = p.person_id and n.number = p.number
                    where g.started_at >= :since
                      and (:all or exists (select 1 from gathering_group mine
                           where mine.gathering_id = g.id and mine.group_id in (<groups>)))
                    group by p.person_id, p.number) called
                where (unknown_times > 0 or off_times > 1)
                  and (last_good is null or last_good < last_bad)
                order by last_bad desc, person_id limit :most
                """;
        return jdbi.withHandle(
                handle ->
                        scope.bindTo(handle.createQuery(sql))
                                .bind("since", since)
                                .bind("most", most)
                                .map(GatheringProblems::outOfReach)
                                .list());
    }

    private static NotHeld notHeld(ResultSet row, StatementContext context) throws SQLException {
        return new NotHeld(
                row.getLong("id"),
                row.getString("group_name"),
                ArchiveRows.moment(row, "started_at", context).orElseThrow());
    }

    private static OutOfReach outOfReach(ResultSet row, StatementContext context)
            throws SQLException {
        return new OutOfReach(
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("number"),
                row.getInt("unknown_times") > 0,
                row.getInt("unknown_times") + row.getInt("off_times"),
                ArchiveRows.moment(row, "last_bad", context).orElseThrow());
    }
}
