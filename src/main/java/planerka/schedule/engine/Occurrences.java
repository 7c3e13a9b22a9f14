package planerka.schedule.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleWrites;
import planerka.store.DuplicateKey;

/**
 * The table of planned moments that came. The first insert of a row wins the occurrence; nobody
 * looks before. Every method blocks on the database. Thread-safe.
 */
public final class Occurrences {
    private static final int LONGEST_REASON = 200;
    private final Jdbi jdbi;

    Occurrences(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** True for exactly one of all requests with the same schedule and moment. */
    boolean claim(OccurrenceClaim claim, OccurrenceClaim.State state) {
        return jdbi.withHandle(handle -> insert(handle, claim, Optional.empty(), state));
    }

    /**
     * Takes the moment that the schedule has planned, and plans the following one, at once or not
     * at all. False if it was taken before, or the run was held at another moment, or the schedule
     * was changed since it was read.
     */
    boolean claimPlanned(
            Schedule seen,
            OccurrenceClaim claim,
            OccurrenceClaim.State state,
            Optional<Instant> next) {
        // The schedule's row first: rivals queue up there, and cannot lock one another out.
        return jdbi.inTransaction(
                handle ->
                        ScheduleWrites.advance(handle, seen, next)
                                && insert(handle, claim, slot(seen, claim, state), state));
    }

    /** One to which nobody is called may still be held, moved to another time. */
    private static Optional<LocalDateTime> slot(
            Schedule seen, OccurrenceClaim claim, OccurrenceClaim.State state) {
        return state == OccurrenceClaim.State.LATE
                ? Optional.empty()
                : seen.slotAt(claim.plannedAt());
    }

    /** A taken key leaves the transaction alive, so that a plan that was behind moves on. */
    private static boolean insert(
            Handle handle,
            OccurrenceClaim claim,
            Optional<LocalDateTime> slot,
            OccurrenceClaim.State state) {
        try {
            handle.createUpdate(
                            """
                            insert into occurrence (schedule_id, planned_at, slot, claimed_at, state)
                            values (:schedule, :planned, :slot, :now, :state)
                            """)
                    .bind("schedule", claim.schedule())
                    .bind("planned", claim.plannedAt())
                    .bind("slot", slot.map(LocalDateTime::toString).orElse(null))
                    .bind("now", claim.claimedAt())
                    .bind("state", state.word())
                    .execute();
            return true;
        } catch (RuntimeException failure) {
            if (DuplicateKey.in(failure)) {
                return false;
            }
            throw failure;
        }
    }

    /** Takes it from a claimant that was not heard of again; true for one at most. */
    boolean takeOver(OccurrenceClaim lost, Instant now) {
        return jdbi.withHandle(
                handle ->
                        handle.execute(
                                        """
                                        update occurrence set claimed_at = ?
                                        where schedule_id = ? and planned_at = ?
                                          and state = 'claimed' and claimed_at = ?
                                        """,
                                        now,
                                        lost.schedule(),
                                        lost.plannedAt(),
                                        lost.claimedAt())
                                == 1);
    }

    /** Claimed, and no word since then for so long. */
    List<OccurrenceClaim> open(Instant now, Duration silence) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select schedule_id, planned_at, claimed_at from occurrence
                                        where state = 'claimed' and claimed_at <= :before
                                        order by planned_at
                                        """)
                                .bind("before", now.minus(silence))
                                .map((row, context) -> OccurrenceClaim.read(row, context))
                                .list());
    }

    /** What came of the last ones, the latest first. */
    public List<OccurrenceRow> latest(long schedule, int most) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select * from occurrence where schedule_id = :schedule
                                        order by planned_at desc limit :most
                                        """)
                                .bind("schedule", schedule)
                                .bind("most", most)
                                .map(OccurrenceRow::read)
                                .list());
    }

    /** By schedule: what came of all from one moment until before another. */
    public Map<Long, List<OccurrenceRow>> between(List<Long> schedules, Instant from, Instant to) {
        Map<Long, List<OccurrenceRow>> found = new HashMap<>();
        jdbi.useHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select * from occurrence
                                        where schedule_id in (<ids>)
                                          and planned_at >= :from and planned_at < :to
                                        """)
                                .bindList("ids", schedules)
                                .bind("from", from)
                                .bind("to", to)
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getLong("schedule_id"),
                                                        OccurrenceRow.read(row, context)))
                                .forEach(one -> put(found, one.getKey(), one.getValue())));
        return found;
    }

    private static void put(
            Map<Long, List<OccurrenceRow>> found, long schedule, OccurrenceRow one) {
        found.computeIfAbsent(schedule, id -> new ArrayList<>()).add(one);
    }

    void started(OccurrenceClaim claim, long gathering) {
        end(claim, OccurrenceClaim.State.STARTED, gathering, "");
    }

    void ended(OccurrenceClaim claim, OccurrenceClaim.State state, String reason) {
        end(claim, state, null, reason);
    }

    private void end(
            OccurrenceClaim claim, OccurrenceClaim.State state, Long gathering, String reason) {
        jdbi.useHandle(
                handle ->
                        handle.execute(
                                """
                                update occurrence set state = ?, gathering_id = ?, reason = ?,
                                    slot = case when ? then slot else null end
                                where schedule_id = ? and planned_at = ? and state = 'claimed'
                                """,
                                state.word(),
                                gathering,
                                reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
                                state == OccurrenceClaim.State.STARTED,
                                claim.schedule(),
                                claim.plannedAt()));
    }
}
