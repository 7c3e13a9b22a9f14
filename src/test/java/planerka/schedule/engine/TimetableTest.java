package planerka.schedule.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.people.PhoneNumber;
import planerka.recurrence.Deviation;
import planerka.schedule.Collector;
import planerka.schedule.Given;
import planerka.schedule.Manner;
import planerka.schedule.ScheduleCard;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.MovingClock;

@OnBothDatabases
class TimetableTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant BEFORE = Instant.parse("2026-11-23T05:59:00Z");
    private static final Instant NINE = Instant.parse("2026-11-23T06:00:00Z");

    private final Database database;
    private final MovingClock clock = new MovingClock(BEFORE);
    private final Asked asked = new Asked();
    private final List<Timetable> open = new ArrayList<>();

    TimetableTest(DatabaseKind kind) {
        database = kind.empty();
        database.jdbi()
                .useHandle(
                        handle ->
                                handle.execute(
                                        """
                                        insert into call_group (id, name, caller_name, ring_seconds, confirm,
                                                                retry_attempts, retry_after_seconds)
                                        values (1, 'Sales', 'PLANERKA', 15, 'never', 1, 30)
                                        """));
    }

    @AfterEach
    void close() {
        open.forEach(Timetable::close);
    }

    /** Whom it was asked to gather; says it is not ready as long as it is told to. */
    private static final class Asked implements Collector {
        private final List<Instant> moments = Collections.synchronizedList(new ArrayList<>());
        private volatile boolean ready = true;
        private volatile boolean broken;

        @Override
        public long gather(Call call) {
            if (broken) {
                throw new IllegalStateException("the group is gone");
            }
            if (!ready) {
                throw new NotReady("the PBX is away", "gathering.not-ready.pbx");
            }
            moments.add(call.plannedAt().orElseThrow());
            return moments.size();
        }
    }

    @Test
    void what_is_due_is_gathered_once_and_the_next_is_planned() {
        Timetable timetable = timetable(clock);
        long id = daily(timetable, LocalTime.of(9, 0));

        timetable.lookFor(at(NINE.minusMillis(1)));
        assertThat(asked.moments).isEmpty();

        timetable.lookFor(at(NINE));
        timetable.lookFor(at(NINE.plusSeconds(1)));
        timetable.ring(id);

        assertThat(asked.moments).containsExactly(NINE);
        assertThat(occurrences()).containsExactly("2026-11-23T06:00:00Z started 1");
        assertThat(next(timetable, id)).contains(NINE.plus(1, ChronoUnit.DAYS));
    }

    @Test
    void a_clock_that_runs_a_week_ahead_and_back_loses_no_day() {
        Timetable timetable = timetable(clock);
        daily(timetable, LocalTime.of(9, 0));

        timetable.lookFor(at(NINE));
        timetable.lookFor(at(NINE.plus(7, ChronoUnit.DAYS).plusSeconds(3600)));
        timetable.lookFor(at(NINE.plusSeconds(1)));
        timetable.lookFor(at(NINE.plus(1, ChronoUnit.DAYS)));

        assertThat(asked.moments).containsExactly(NINE, NINE.plus(1, ChronoUnit.DAYS));
    }

    @Test
    void one_that_is_paused_while_it_waits_for_the_pbx_calls_nobody() {
        Timetable timetable = timetable(clock);
        long id = daily(timetable, LocalTime.of(9, 0));
        asked.ready = false;
        timetable.lookFor(at(NINE));

        timetable.schedules().pause(id);
        asked.ready = true;
        timetable.lookFor(at(NINE.plusSeconds(10)));

        assertThat(asked.moments).isEmpty();
        assertThat(occurrences()).containsExactly("2026-11-23T06:00:00Z late null");
    }

    @Test
    void leaving_another_day_out_keeps_what_is_due() {
        Timetable timetable = timetable(clock);
        long id = daily(timetable, LocalTime.of(9, 0));
        at(NINE.plusMillis(500));

        timetable
                .schedules()
                .deviate(
                        id,
                        all ->
                                all.with(
                                        Deviation.skip(
                                                LocalDate.of(2026, 12, 24), Optional.empty())));

        assertThat(next(timetable, id)).contains(NINE);
    }

    /** Somebody moves the run that has just been held to a later time of the same day. */
    @Test
    void a_run_that_was_held_and_is_moved_is_not_held_again() {
        Timetable timetable = timetable(clock);
        long id = daily(timetable, LocalTime.of(9, 0));
        timetable.lookFor(at(NINE));
        LocalDate today = LocalDate.ofInstant(NINE, MOSCOW);
        Deviation moved = Deviation.move(today, Optional.empty(), today.atTime(11, 0));

        timetable.schedules().deviate(id, all -> all.with(moved));
        timetable.lookFor(at(NINE.plus(2, ChronoUnit.HOURS)));

        assertThat(asked.moments).containsExactly(NINE);
        assertThat(next(timetable, id)).contains(NINE.plus(1, ChronoUnit.DAYS));
    }

    @Test
    void too_late_calls_nobody_and_is_written_down() {
        Timetable timetable = timetable(clock);
        long id = daily(timetable, LocalTime.of(9, 0));

        timetable.lookFor(at(NINE.plusSeconds(301)));

        assertThat(asked.moments).isEmpty();
        assertThat(occurrences()).containsExactly("2026-11-23T06:00:00Z late null");
        assertThat(next(timetable, id)).contains(NINE.plus(1, ChronoUnit.DAYS));
    }

    @Test
    void after_days_away_only_the_one_that_is_still_in_time_is_gathered() {
        Timetable timetable = timetable(clock);
        long id = daily(timetable, LocalTime.of(9, 0));
        Instant thursday = NINE.plus(3, ChronoUnit.DAYS).plusSeconds(60);

        timetable.lookFor(at(thursday));
        timetable.lookFor(at(thursday.plusSeconds(1)));
        timetable.lookFor(at(thursday.plusSeconds(2)));

        assertThat(asked.moments).containsExactly(NINE.plus(3, ChronoUnit.DAYS));
        assertThat(next(timetable, id)).contains(NINE.plus(4, ChronoUnit.DAYS));
    }

    @Test
    void while_the_pbx_is_away_it_waits_and_goes_on_when_it_is_back() {
        Timetable timetable = timetable(clock);
        daily(timetable, LocalTime.of(9, 0));
        asked.ready = false;
        timetable.lookFor(at(NINE));
        timetable.lookFor(at(NINE.plusSeconds(10)));
        assertThat(occurrences()).containsExactly("2026-11-23T06:00:00Z claimed null");

        asked.ready = true;
        timetable.lookFor(at(NINE.plusSeconds(20)));
        timetable.lookFor(at(NINE.plusSeconds(40)));

        assertThat(asked.moments).containsExactly(NINE);
        assertThat(occurrences()).containsExactly("2026-11-23T06:00:00Z started 1");
    }

    @Test
    void what_could_not_be_begun_in_time_is_given_up() {
        Timetable timetable = timetable(clock);
        daily(timetable, LocalTime.of(9, 0));
        asked.ready = false;
        timetable.lookFor(at(NINE));

        timetable.lookFor(at(NINE.plusSeconds(301)));
        asked.ready = true;
        timetable.lookFor(at(NINE.plusSeconds(310)));

        assertThat(asked.moments).isEmpty();
        assertThat(occurrences()).containsExactly("2026-11-23T06:00:00Z late null");
    }

    @Test
    void a_failure_is_written_down_and_hurts_no_other_schedule() {
        Timetable timetable = timetable(clock);
        daily(timetable, LocalTime.of(9, 0));
        asked.broken = true;
        timetable.lookFor(at(NINE));
        asked.broken = false;
        daily(timetable, LocalTime.of(9, 1));

        timetable.lookFor(at(NINE.plusSeconds(60)));

        assertThat(asked.moments).containsExactly(NINE.plusSeconds(60));
        assertThat(occurrences())
                .containsExactly(
                        "2026-11-23T06:00:00Z failed null", "2026-11-23T06:01:00Z started 1");
    }

    @Test
    void a_clock_that_is_set_back_gathers_nothing_twice() {
        Timetable timetable = timetable(clock);
        daily(timetable, LocalTime.of(9, 0));
        timetable.lookFor(at(NINE));

        clock.advance(Duration.ofHours(-1));
        timetable.lookFor(clock.instant());
        clock.advance(Duration.ofHours(1));
        timetable.lookFor(clock.instant());

        assertThat(asked.moments).containsExactly(NINE);
    }

    @Test
    void quartz_and_two_nodes_on_one_database_gather_each_of_a_hundred_once() {
        Timetable one = timetable(Clock.systemUTC());
        Timetable other = timetable(Clock.systemUTC());
        Instant soon = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i < 100; i++) {
            plan(daily(i % 2 == 0 ? one : other, LocalTime.of(9, 0)), soon);
        }
        one.start();
        other.start();

        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                occurrences().stream().filter(o -> o.contains("started")).count()
                                        == 100);
        assertThat(asked.moments).hasSize(100);
    }

    @Test
    void quartz_rings_by_itself() {
        Timetable timetable = timetable(Clock.systemUTC());
        timetable.start();
        await().until(timetable::isRunning);
        long id = daily(timetable, LocalTime.of(9, 0));
        plan(id, Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS));
        timetable.changed(id);

        Map<String, Integer> triggers =
                database.jdbi()
                        .withHandle(
                                handle ->
                                        handle
                                                .createQuery(
                                                        "select trigger_name from QRTZ_TRIGGERS")
                                                .mapTo(String.class)
                                                .stream()
                                                .collect(
                                                        Collectors.toMap(name -> name, name -> 1)));
        assertThat(triggers).containsOnlyKeys(String.valueOf(id));
        await().atMost(Duration.ofSeconds(20)).until(() -> asked.moments.size() == 1);
    }

    private Instant at(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
        return moment;
    }

    private Timetable timetable(Clock ticking) {
        Timetable timetable = new Timetable(database.jdbi(), database.pool(), asked, ticking);
        open.add(timetable);
        return timetable;
    }

    private static long daily(Timetable timetable, LocalTime time) {
        ScheduleCard card =
                new ScheduleCard(
                        1, new PhoneNumber("300"), Given.daily(time, MOSCOW), Manner.USUAL);
        return timetable.schedules().add(card).orProblem().id();
    }

    /** As if that moment were the time of day that was chosen: times are whole minutes. */
    private void plan(long id, Instant soon) {
        database.jdbi()
                .useHandle(
                        handle ->
                                handle.execute(
                                        "update schedule set next_at = ? where id = ?", soon, id));
    }

    private static Optional<Instant> next(Timetable timetable, long id) {
        return timetable.schedules().find(id).orElseThrow().next();
    }

    private List<String> occurrences() {
        return database.jdbi()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                "select * from occurrence order by planned_at, schedule_id")
                                        .map(
                                                (row, context) ->
                                                        context.findColumnMapperFor(Instant.class)
                                                                        .orElseThrow()
                                                                        .map(
                                                                                row,
                                                                                "planned_at",
                                                                                context)
                                                                + " "
                                                                + row.getString("state")
                                                                + " "
                                                                + row.getString("gathering_id"))
                                        .list());
    }
}
