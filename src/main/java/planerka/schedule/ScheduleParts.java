package planerka.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** The statements that write a schedule, for its table and that of its exceptions. */
final class ScheduleParts {
    private ScheduleParts() {}

    /** The id; empty if there is no such group, which the statement itself looks for. */
    static Optional<Long> insert(Handle handle, ScheduleCard card, Optional<Instant> next) {
        Optional<Long> id =
                bind(
                                handle.createUpdate(
                                        """
                                        insert into schedule
                                            (group_id, organiser, days, at_time, time_zone,
                                             from_day, to_day, late_limit_seconds, next_at)
                                        select id, :organiser, :days, :time, :zone,
                                               :from, :to, :lateLimit, :next
                                        from call_group where id = :group
                                        """),
                                card)
                        .bindByType("next", next.orElse(null), Instant.class)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .findFirst();
        id.ifPresent(made -> writeSkips(handle, made, card.recurrence()));
        return id;
    }

    /** False if it is gone, or was changed since that version, or there is no such group. */
    static boolean update(Handle handle, long id, int version, ScheduleCard card, Plan plan) {
        boolean done =
                bind(
                                        handle.createUpdate(
                                                """
                                                update schedule
                                                set group_id = :group, organiser = :organiser,
                                                    days = :days, at_time = :time, time_zone = :zone,
                                                    from_day = :from, to_day = :to,
                                                    late_limit_seconds = :lateLimit,
                                                    next_at = case when paused then null
                                                                   when :keep then next_at
                                                                   else :next end,
                                                    version = version + 1
                                                where id = :id and version = :version
                                                  and exists (select 1 from call_group g where g.id = :group)
                                                """),
                                        card)
                                .bind("id", id)
                                .bind("version", version)
                                .bind("keep", plan.kept())
                                .bindByType("next", plan.next().orElse(null), Instant.class)
                                .execute()
                        == 1;
        if (done) {
            handle.execute("delete from schedule_exception where schedule_id = ?", id);
            writeSkips(handle, id, card.recurrence());
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

    static void pause(Handle handle, long id) {
        handle.execute("update schedule set paused = true, next_at = null where id = ?", id);
    }

    /** Does nothing to one that is not paused, or was changed since it was read. */
    static void resume(Handle handle, Schedule seen, Optional<Instant> next) {
        handle.createUpdate(
                        """
                        update schedule set paused = false, next_at = :next
                        where id = :id and paused and version = :version
                        """)
                .bindByType("next", next.orElse(null), Instant.class)
                .bind("id", seen.id())
                .bind("version", seen.version())
                .execute();
    }

    /** From the moment that was seen to the next; false if anything was changed since. */
    static boolean advance(Handle handle, Schedule seen, Optional<Instant> next) {
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
    static void replan(Handle handle, Schedule seen, Optional<Instant> next) {
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

    static boolean groupExists(Handle handle, long group) {
        return handle.createQuery("select count(*) from call_group where id = :id")
                        .bind("id", group)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static void writeSkips(Handle handle, long id, Recurrence recurrence) {
        if (recurrence.skipped().isEmpty()) {
            return;
        }
        PreparedBatch rows =
                handle.prepareBatch(
                        "insert into schedule_exception (schedule_id, on_day) values (:id, :day)");
        for (LocalDate day : recurrence.skipped()) {
            rows.bind("id", id).bind("day", day).add();
        }
        rows.execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, ScheduleCard card) {
        Recurrence when = card.recurrence();
        return statement
                .bind("group", card.group())
                .bind("organiser", card.organiser().digits())
                .bind("days", when.days().toString())
                .bind("time", when.time().toString())
                .bind("zone", when.zone().getId())
                .bind("from", when.span().from())
                .bindByType("to", when.span().to().orElse(null), LocalDate.class)
                .bind("lateLimit", card.lateLimit().toSeconds());
    }
}
