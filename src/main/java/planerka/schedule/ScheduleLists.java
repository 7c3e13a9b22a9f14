package planerka.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import planerka.store.InstantMapping;

/** Schedules in any order asked for, removed ones apart. Blocks on the database. Thread-safe. */
public final class ScheduleLists {
    /** At one moment; more cannot be gathered at once anyway. */
    private static final int MOST_AT_ONCE = 500;

    private final Jdbi jdbi;

    public ScheduleLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Schedule> find(long id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    /** Which groups they gather, by their ids. */
    public Map<Long, Long> groupsOf(Set<Long> schedules) {
        Map<Long, Long> groups = new HashMap<>();
        if (!schedules.isEmpty()) {
            jdbi.useHandle(
                    handle ->
                            handle.createQuery(
                                            """
                                            select id, group_id from schedule
                                            where id in (<ids>) and removed_at is null
                                            """)
                                    .bindList("ids", List.copyOf(schedules))
                                    .map(
                                            (row, context) ->
                                                    Map.entry(row.getLong(1), row.getLong(2)))
                                    .forEach(one -> groups.put(one.getKey(), one.getValue())));
        }
        return groups;
    }

    /** The one of this id, even if it was removed. */
    public Optional<Schedule> evenRemoved(long id) {
        return list("where id = :id", query -> query.bind("id", id)).stream().findFirst();
    }

    static Optional<Schedule> find(Handle handle, long id) {
        Query query =
                handle.createQuery("select * from schedule where id = :id and removed_at is null")
                        .bind("id", id);
        return ScheduleRows.load(handle, query).stream().findFirst();
    }

    private List<Schedule> list(String which, UnaryOperator<Query> bound) {
        return jdbi.withHandle(
                handle ->
                        ScheduleRows.load(
                                handle,
                                bound.apply(
                                        handle.createQuery("select * from schedule " + which))));
    }

    /** Those with ids above, lowest first, so many at most. */
    public List<Schedule> after(long id, int limit) {
        return list(
                "where id > :after and removed_at is null order by id limit :limit",
                query -> query.bind("after", id).bind("limit", limit));
    }

    /** Those of these groups that are not paused or over, the soonest first. */
    public List<Schedule> ofGroups(Set<Long> groups, int most) {
        return groups.isEmpty()
                ? List.of()
                : list(
                        """
                        where group_id in (<groups>) and next_at is not null
                        order by next_at, id limit :most
                        """,
                        query -> query.bindList("groups", List.copyOf(groups)).bind("most", most));
    }

    /** Those whose next moment lies between these two. */
    public List<Schedule> planned(Instant from, Instant to) {
        return list(
                "where next_at > :from and next_at < :to order by next_at, id limit :most",
                query -> query.bind("from", from).bind("to", to).bind("most", MOST_AT_ONCE));
    }

    /** Others that are not paused, with an organiser of theirs or some of these people. */
    public List<Schedule> sharing(List<Schedule> some, Set<Long> people, int most) {
        if (some.isEmpty()) {
            return List.of();
        }
        List<Long> ids = people.isEmpty() ? List.of(0L) : List.copyOf(people);
        List<String> organisers =
                some.stream().map(one -> one.card().organiser().digits()).distinct().toList();
        return list(
                """
                where next_at is not null and id not in (<some>)
                  and (organiser in (<organisers>) or group_id in
                    (select group_id from group_member where person_id in (<people>)))
                order by next_at, id limit :most
                """,
                query ->
                        query.bindList("some", some.stream().map(Schedule::id).toList())
                                .bindList("organisers", organisers)
                                .bindList("people", ids)
                                .bind("most", most));
    }

    /**
     * Those that are to remind of their next run by now, and have not yet. Most of those that come
     * within a day have time still, and are not read as a whole.
     */
    public List<Schedule> reminding(Instant now, Instant until) {
        return timely(now, until).stream().flatMap(one -> asPlanned(one).stream()).toList();
    }

    /** It may have been moved since. */
    private Optional<Schedule> asPlanned(Reminding one) {
        return find(one.schedule()).filter(now -> now.next().equals(Optional.of(one.next())));
    }

    private List<Reminding> timely(Instant now, Instant until) {
        return jdbi.withHandle(
                handle ->
                        handle
                                .createQuery(
                                        """
                                        select id, next_at, remind_minutes from schedule
                                        where next_at > :now and next_at <= :until
                                          and remind_minutes > 0 and remind_by <> ''
                                          and (reminded_at is null or reminded_at <> next_at)
                                        """)
                                .bind("now", now)
                                .bind("until", until)
                                .map(
                                        (row, context) ->
                                                new Reminding(
                                                        row.getLong("id"),
                                                        InstantMapping.read(row, "next_at"),
                                                        row.getInt("remind_minutes")))
                                .stream()
                                .filter(one -> one.isTime(now))
                                .toList());
    }

    private record Reminding(long schedule, Instant next, int minutes) {
        private boolean isTime(Instant now) {
            return !next.minus(Duration.ofMinutes(minutes)).isAfter(now);
        }
    }

    /** The ids of those that keep to this calendar. */
    public List<Long> byCalendar(long calendar) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select id from schedule
                                        where calendar_id = :calendar and removed_at is null
                                        """)
                                .bind("calendar", calendar)
                                .mapTo(Long.class)
                                .list());
    }

    /** How many people came into the room at the last runs, the latest first. */
    public List<Integer> attendance(long schedule, int most) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select (select count(*) from participant p
                                                where p.gathering_id = o.gathering_id
                                                  and p.joined_at is not null)
                                        from occurrence o
                                        where o.schedule_id = :schedule and o.state = 'started'
                                        order by o.planned_at desc limit :most
                                        """)
                                .bind("schedule", schedule)
                                .bind("most", most)
                                .mapTo(Integer.class)
                                .list());
    }
}
