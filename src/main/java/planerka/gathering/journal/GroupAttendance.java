package planerka.gathering.journal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import planerka.group.GroupHistory;
import planerka.store.InstantMapping;

/** How groups were gathered lately, counted in the journal. Thread-safe. */
public final class GroupAttendance implements GroupHistory {
    private final Jdbi jdbi;

    public GroupAttendance(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Map<Long, PastGathering> last(Set<Long> groups) {
        return groups.isEmpty() ? Map.of() : jdbi.withHandle(handle -> last(handle, groups));
    }

    private static Map<Long, PastGathering> last(Handle handle, Set<Long> groups) {
        Map<Long, Long> lastOf = new HashMap<>();
        handle.createQuery(
                        """
                        select g.group_id, max(g.id)
                        from gathering g
                        join (select group_id, max(started_at) as latest from gathering
                              where group_id in (<groups>) group by group_id) l
                          on l.group_id = g.group_id and l.latest = g.started_at
                        group by g.group_id
                        """)
                .bindList("groups", List.copyOf(groups))
                .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                .forEach(one -> lastOf.put(one.getKey(), one.getValue()));
        Map<Long, PastGathering> held = held(handle, List.copyOf(lastOf.values()));
        Map<Long, PastGathering> byGroup = new HashMap<>();
        lastOf.forEach((group, gathering) -> byGroup.put(group, held.get(gathering)));
        return byGroup;
    }

    @Override
    public Optional<Long> running(long group) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select gathering_id from gathering_group
                                        where live_group = :group
                                        """)
                                .bind("group", group)
                                .mapTo(Long.class)
                                .findOne());
    }

    @Override
    public List<PastGathering> lately(long group, int most) {
        return jdbi.withHandle(
                handle -> List.copyOf(held(handle, latest(handle, group, most)).values()));
    }

    private static List<Long> latest(Handle handle, long group, int most) {
        return handle.createQuery(
                        """
                        select id from gathering where group_id = :group
                        order by started_at desc limit :most
                        """)
                .bind("group", group)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    /** By id, the latest first. */
    private static Map<Long, PastGathering> held(Handle handle, List<Long> ids) {
        Map<Long, PastGathering> held = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return held;
        }
        handle.createQuery(
                        """
                        select g.id, g.started_at, g.ended_at,
                               count(p.joined_at) as came,
                               count(case when p.joined_at is not null
                                            or p.state not in ('excused', 'skipped')
                                          then p.id end) as invited
                        from gathering g left join participant p on p.gathering_id = g.id
                        where g.id in (<ids>)
                        group by g.id, g.started_at, g.ended_at
                        order by g.started_at desc, g.id desc
                        """)
                .bindList("ids", ids)
                .map(
                        (row, context) ->
                                new PastGathering(
                                        row.getLong("id"),
                                        InstantMapping.read(row, "started_at"),
                                        row.getTimestamp("ended_at") != null,
                                        row.getInt("came"),
                                        row.getInt("invited")))
                .forEach(one -> held.put(one.gathering(), one));
        return held;
    }
}
