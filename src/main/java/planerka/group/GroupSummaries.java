package planerka.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads what the list of groups shows, with three statements however many there are. */
final class GroupSummaries {
    private final Map<Long, Integer> people = new HashMap<>();
    private final Map<Long, List<String>> away = new HashMap<>();

    private GroupSummaries() {}

    /** In the order of the ids. */
    static List<GroupSummary> load(Handle handle, List<Long> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return List.of();
        }
        GroupSummaries read = new GroupSummaries();
        read.count(handle, ids);
        read.lookForAbsent(handle, ids, day);
        Map<Long, GroupSummary> heads = read.heads(handle, ids);
        return ids.stream().filter(heads::containsKey).map(heads::get).toList();
    }

    private void count(Handle handle, List<Long> ids) {
        handle.createQuery(
                        """
                        select group_id, count(*) from group_member
                        where group_id in (<ids>) group by group_id
                        """)
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getLong(1), row.getInt(2)))
                .forEach(one -> people.put(one.getKey(), one.getValue()));
    }

    private void lookForAbsent(Handle handle, List<Long> ids, LocalDate day) {
        handle.createQuery(
                        """
                        select m.group_id, p.name
                        from group_member m join person p on p.id = m.person_id
                        where m.group_id in (<ids>)
                          and exists (select 1 from person_absence a
                                      where a.person_id = m.person_id
                                        and a.from_day <= :day and a.to_day >= :day)
                        order by m.group_id, m.position
                        """)
                .bindList("ids", ids)
                .bind("day", day)
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(
                        one ->
                                away.computeIfAbsent(one.getKey(), id -> new ArrayList<>())
                                        .add(one.getValue()));
    }

    private Map<Long, GroupSummary> heads(Handle handle, List<Long> ids) {
        Map<Long, GroupSummary> heads = new HashMap<>();
        handle.createQuery("select id, name, code, organiser from call_group where id in (<ids>)")
                .bindList("ids", ids)
                .map(
                        (row, context) ->
                                new GroupSummary(
                                        row.getLong("id"),
                                        row.getString("name"),
                                        row.getString("code") == null ? "" : row.getString("code"),
                                        row.getString("organiser") != null,
                                        people.getOrDefault(row.getLong("id"), 0),
                                        away.getOrDefault(row.getLong("id"), List.of())))
                .forEach(head -> heads.put(head.id(), head));
        return heads;
    }
}
