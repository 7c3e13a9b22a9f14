package planerka.history;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import planerka.account.GroupScope;

/**
 * The statement that finds gatherings by a filter, the latest first. It begins at the table of what
 * is asked for, a person or a group, and goes along its index: a page is read and nothing more.
 */
final class HistorySql {
    private static final String ALL =
            """
            from gathering g
            where 1 = 1
            """;
    private static final String OF_GROUPS =
            """
            from gathering_group f join gathering g on g.id = f.gathering_id
            where f.group_id in (<groups>)
              and not exists (select 1 from gathering_group e
                              where e.gathering_id = f.gathering_id and e.group_id in (<groups>)
                                and e.group_id < f.group_id)
            """;
    private static final String OF_GROUP =
            """
            from gathering_group f join gathering g on g.id = f.gathering_id
            where f.group_id in (<groups>)
            """;

    /** A leader may be in the list a second time. */
    private static final String OF_PERSON =
            """
            from participant f join gathering g on g.id = f.gathering_id
            where f.person_id = :person
              and not exists (select 1 from participant e
                              where e.gathering_id = f.gathering_id and e.person_id = f.person_id
                                and e.id < f.id)
            """;

    private static final String AND_OF_GROUPS =
            """
              and exists (select 1 from gathering_group s
                          where s.gathering_id = f.gathering_id and s.group_id in (<groups>))
            """;

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, List<?>> lists = new LinkedHashMap<>();
    private final String at;
    private final String id;

    private HistorySql(Filter filter, Optional<Set<Long>> groups) {
        boolean driven = filter.person().isPresent() || groups.isPresent();
        this.at = driven ? "f.started_at" : "g.started_at";
        this.id = driven ? "f.gathering_id" : "g.id";
        filter.person().ifPresent(person -> values.put("person", person));
        groups.ifPresent(some -> lists.put("groups", List.copyOf(some)));
        sql.append(
                filter.person().isPresent() ? OF_PERSON : groups.map(HistorySql::of).orElse(ALL));
        if (filter.person().isPresent() && groups.isPresent()) {
            sql.append(AND_OF_GROUPS);
        }
    }

    private static String of(Set<Long> groups) {
        return groups.size() == 1 ? OF_GROUP : OF_GROUPS;
    }

    /** What the filter asks for, of what the reader may see. */
    static HistorySql of(Filter filter, GroupScope scope, ZoneId zone) {
        HistorySql finder = new HistorySql(filter, groups(filter, scope));
        filter.days().begin(zone).ifPresent(from -> finder.and(">=", "from", from));
        filter.days().end(zone).ifPresent(to -> finder.and("<", "to", to));
        filter.went().ifPresent(went -> finder.andIn("g.turnout", "turnouts", went.turnouts()));
        filter.by().ifPresent(by -> finder.andIn("g.started_by", "doors", List.of(by.word())));
        return finder;
    }

    private static Optional<Set<Long>> groups(Filter filter, GroupScope scope) {
        return filter.group()
                .map(one -> scope.covers(one) ? Set.of(one) : Set.<Long>of())
                .or(scope::groups);
    }

    HistorySql only(long gathering) {
        values.put("only", gathering);
        sql.append("  and g.id = :only\n");
        return this;
    }

    /** Only what is older than the cursor. */
    HistorySql olderThan(Cursor cursor) {
        values.put("at", cursor.at());
        values.put("id", cursor.id());
        sql.append(
                """
                  and %1$s <= :at and (%1$s < :at or %2$s < :id)
                """
                        .formatted(at, id));
        return this;
    }

    /** Whether there can be any result: a reader without groups sees none. */
    boolean isPossible() {
        return lists.values().stream().noneMatch(List::isEmpty);
    }

    Query query(Handle handle, String columns, int limit) {
        Query query =
                handle.createQuery(
                        "select "
                                + columns
                                + "\n"
                                + sql
                                + "order by %s desc, %s desc limit :limit".formatted(at, id));
        lists.forEach(query::bindList);
        values.forEach(query::bind);
        return query.bind("limit", limit);
    }

    private void and(String comparison, String name, Instant moment) {
        sql.append("  and ").append(at).append(' ').append(comparison).append(" :").append(name);
        sql.append('\n');
        values.put(name, moment);
    }

    private void andIn(String column, String name, List<String> words) {
        sql.append("  and ").append(column).append(" in (<").append(name).append(">)\n");
        lists.put(name, words);
    }
}
