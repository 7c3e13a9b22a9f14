package planerka.schedule.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleWrites;

/** What all schedules together have planned. Every method blocks on the database. Thread-safe. */
public final class DueSchedules {
    private final Jdbi jdbi;

    public DueSchedules(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The ids of those whose planned moment has come and is not taken yet, the oldest first. */
    List<Long> due(Instant now) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select id from schedule where next_at <= :now
                                        order by next_at, id
                                        """)
                                .bind("now", now)
                                .mapTo(Long.class)
                                .list());
    }

    /**
     * Plans this moment for the schedule, unless it was changed since it was seen, and forgets
     * which moments after now were too late: for a clock that was wrong. Those that were gathered
     * stay taken.
     */
    void replan(Schedule seen, Instant next, Instant now) {
        jdbi.useTransaction(
                handle -> {
                    ScheduleWrites.replan(handle, seen, Optional.of(next));
                    handle.execute(
                            """
                            delete from occurrence
                            where schedule_id = ? and planned_at > ? and state = 'late'
                            """,
                            seen.id(),
                            now);
                });
    }
}
