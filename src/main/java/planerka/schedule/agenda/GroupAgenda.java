package planerka.schedule.agenda;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import planerka.group.GroupSchedules;
import planerka.recurrence.RecurrenceText;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleRows;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.engine.ScheduleRunner;
import planerka.store.InstantMapping;
import planerka.text.Language;

/** What schedules have planned, as the pages of groups ask for it. Thread-safe. */
public final class GroupAgenda implements GroupSchedules {
    private static final int MOST = 50;

    private final Jdbi jdbi;
    private final ScheduleRunner runner;
    private final ScheduleTexts texts;

    public GroupAgenda(Jdbi jdbi, ScheduleRunner runner, ScheduleTexts texts) {
        this.jdbi = jdbi;
        this.runner = runner;
        this.texts = texts;
    }

    /** With one statement that reads no rules: a page lists many groups. */
    @Override
    public Map<Long, Run> soonest(Set<Long> groups) {
        Map<Long, Run> soonest = new HashMap<>();
        if (!groups.isEmpty()) {
            jdbi.useHandle(handle -> read(handle, groups, soonest));
        }
        return soonest;
    }

    private static void read(Handle handle, Set<Long> groups, Map<Long, Run> soonest) {
        handle.createQuery(
                        """
                        select group_id, id, next_at, time_zone from schedule
                        where group_id in (<groups>) and next_at is not null
                        order by next_at, id
                        """)
                .bindList("groups", List.copyOf(groups))
                .map(
                        (row, context) ->
                                Map.entry(
                                        row.getLong("group_id"),
                                        new Run(
                                                row.getLong("id"),
                                                "",
                                                InstantMapping.read(row, "next_at"),
                                                ZoneId.of(row.getString("time_zone")))))
                .forEach(one -> soonest.putIfAbsent(one.getKey(), one.getValue()));
    }

    @Override
    public List<Run> of(long group, Language language) {
        RecurrenceText text = texts.in(language);
        return jdbi.withHandle(handle -> schedules(handle, group)).stream()
                .map(
                        one ->
                                new Run(
                                        one.id(),
                                        text.say(one.recurrence()),
                                        one.next().orElse(null),
                                        one.recurrence().zone()))
                .toList();
    }

    private static List<Schedule> schedules(Handle handle, long group) {
        return ScheduleRows.load(
                handle,
                handle.createQuery(
                                """
                                select * from schedule
                                where group_id = :group and removed_at is null
                                order by case when next_at is null then 1 else 0 end, next_at, id
                                limit :most
                                """)
                        .bind("group", group)
                        .bind("most", MOST));
    }

    @Override
    public void restore(List<Long> schedules) {
        schedules.forEach(
                id -> {
                    runner.schedules().restore(id);
                    runner.changed(id);
                });
    }
}
