package planerka.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import planerka.people.PhoneNumber;

/** The statements that write a schedule, for its table and that of its exceptions. */
public final class ScheduleWrites {
    private ScheduleWrites() {}

    /**
     * Keeps the group from being removed until the transaction ends; false if it is removed
     * already. Comes before any change of a schedule: a removal locks the group's row first, too,
     * so the two never deadlock.
     */
    static boolean holdGroup(Handle handle, long group) {
        return handle.createQuery(
                        """
                        select id from call_group
                        where id = :id and removed_at is null for update
                        """)
                .bind("id", group)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /** The id; of a group that is held. */
    static long insert(Handle handle, ScheduleDetails card, Optional<Instant> next) {
        long id =
                bind(
                                handle.createUpdate(
                                        """
                                        insert into schedule
                                            (group_id, organiser, rule, times, time_zone,
                                             from_day, to_day, run_count, calendar_id, day_off,
                                             short_earlier_minutes, late_limit_seconds,
                                             lead_way, deputy, remind_minutes, remind_by, next_at)
                                        values
                                            (:group, :organiser, :rule, :times, :zone,
                                             :from, :to, :count, :calendar, :dayOff,
                                             :earlier, :lateLimit,
                                             :lead, :deputy, :remind, :remindBy, :next)
                                        """),
                                card)
                        .bindByType("next", next.orElse(null), Instant.class)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one();
        DateOverrideRows.write(handle, id, card.recurrence().deviations());
        return id;
    }

    /** Into a group that is held, or its own; false if it is gone or was changed since. */
    static boolean update(
            Handle handle, long id, int version, ScheduleDetails card, NextOccurrenceChange plan) {
        boolean done =
                bind(
                                        handle.createUpdate(
                                                """
                                                update schedule
                                                set group_id = :group, organiser = :organiser,
                                                    rule = :rule, times = :times, time_zone = :zone,
                                                    from_day = :from, to_day = :to, run_count = :count,
                                                    calendar_id = :calendar, day_off = :dayOff,
                                                    short_earlier_minutes = :earlier,
                                                    late_limit_seconds = :lateLimit,
                                                    lead_way = :lead, deputy = :deputy,
                                                    remind_minutes = :remind, remind_by = :remindBy,
                                                    next_at = case when paused then null
                                                                   when :keep then next_at
                                                                   else :next end,
                                                    version = version + 1
                                                where id = :id and version = :version
                                                  and removed_at is null
                                                """),
                                        card)
                                .bind("id", id)
                                .bind("version", version)
                                .bind("keep", plan.kept())
                                .bindByType("next", plan.next().orElse(null), Instant.class)
                                .execute()
                        == 1;
        if (done) {
            DateOverrideRows.write(handle, id, card.recurrence().deviations());
        }
        return done;
    }

    /** Until the transaction ends. */
    static void lock(Handle handle, long id) {
        handle.createQuery("select id from schedule where id = :id for update")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
    }

    static void pause(Handle handle, Schedule seen, Schedule.Pause pause, Optional<Instant> next) {
        handle.createUpdate(
                        """
                        update schedule
                        set paused = :paused, paused_until = :until, next_at = :next
                        where id = :id
                        """)
                .bind("paused", pause.paused())
                .bindByType("until", pause.until().orElse(null), LocalDate.class)
                .bindByType("next", next.orElse(null), Instant.class)
                .bind("id", seen.id())
                .execute();
    }

    /** From the moment that was seen to the next; false if anything was changed since. */
    public static boolean advance(Handle handle, Schedule seen, Optional<Instant> next) {
        return handle.createUpdate(
                                """
                                update schedule set next_at = :next
                                where id = :id and version = :version and next_at = :seen
                                """)
                        .bindByType("next", next.orElse(null), Instant.class)
                        .bind("id", seen.id())
                        .bind("version", seen.version())
                        .bind("seen", seen.next().orElseThrow())
                        .execute()
                == 1;
    }

    /** Whatever moment was seen; nothing happens if the schedule was changed or paused since. */
    public static void replan(Handle handle, Schedule seen, Optional<Instant> next) {
        handle.createUpdate(
                        """
                        update schedule set next_at = :next
                        where id = :id and version = :version and not paused
                        """)
                .bindByType("next", next.orElse(null), Instant.class)
                .bind("id", seen.id())
                .bind("version", seen.version())
                .execute();
    }

    /** Not one whose group is removed, which comes back with it only. */
    static void restore(Handle handle, long id) {
        Optional<Long> group =
                handle.createQuery("select group_id from schedule where id = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .findOne();
        if (group.filter(one -> holdGroup(handle, one)).isPresent()) {
            handle.execute("update schedule set removed_at = null where id = ?", id);
        }
    }

    private static <S extends SqlStatement<S>> S bind(S statement, ScheduleDetails card) {
        OccurrencePolicy manner = card.manner();
        return RecurrenceRow.bind(statement, card.recurrence())
                .bind("group", card.group())
                .bind("organiser", card.organiser().digits())
                .bind("lateLimit", card.lateLimit().toSeconds())
                .bind("lead", manner.lead().way().word())
                .bind("deputy", manner.lead().deputy().map(PhoneNumber::digits).orElse(null))
                .bind("remind", manner.reminder().before().toMinutes())
                .bind("remindBy", manner.reminder().words());
    }
}
