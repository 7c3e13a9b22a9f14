package planerka.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;
import planerka.people.PhoneNumber;
import planerka.recurrence.Recurrence;
import planerka.recurrence.Recurrences;

/** Schedules for tests: nine o'clock in Moscow on every day, led from 300. */
public final class GivenSchedules {
    public static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    static final Duration LIMIT = Duration.ofMinutes(5);

    private GivenSchedules() {}

    public static long group(Jdbi jdbi, String name) {
        return jdbi.withHandle(
                handle ->
                        handle.createUpdate(
                                        "insert into call_group (name, organiser) values (:name, '300')")
                                .bind("name", name)
                                .executeAndReturnGeneratedKeys("id")
                                .mapTo(Long.class)
                                .one());
    }

    public static Recurrence daily(LocalTime time, ZoneId zone) {
        return Recurrences.daily(time.toString(), zone.getId());
    }

    public static ScheduleDetails card(long group, Recurrence recurrence) {
        return new ScheduleDetails(
                group, new PhoneNumber("300"), recurrence, OccurrencePolicy.lateBy(LIMIT));
    }

    public static ScheduleDetails card(long group) {
        return card(group, daily(LocalTime.of(9, 0), MOSCOW));
    }

    /** As if it had been made long ago: its plan is this moment. */
    public static void plan(Jdbi jdbi, long schedule, Instant at) {
        jdbi.useHandle(
                handle ->
                        handle.execute(
                                "update schedule set next_at = ? where id = ?", at, schedule));
    }

    public static String state(Jdbi jdbi, long schedule, Instant planned) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select state from occurrence
                                        where schedule_id = :id and planned_at = :at
                                        """)
                                .bind("id", schedule)
                                .bind("at", planned)
                                .mapTo(String.class)
                                .findOne()
                                .orElse("none"));
    }

    static OptionalInt version(Schedule schedule) {
        return OptionalInt.of(schedule.version());
    }
}
