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
import planerka.recurrence.DateOverride;
import planerka.schedule.GatheringStarter;
import planerka.schedule.GivenSchedules;
import planerka.schedule.OccurrencePolicy;
import planerka.schedule.ScheduleDetails;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.MovingClock;

@OnBothDatabases
class ScheduleRunnerTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant BEFORE = Instant.parse("2026-11-23T05:59:00Z");
    private static final Instant NINE = Instant.parse("2026-11-23T06:00:00Z");

    private final Database database;
    private final MovingClock clock = new MovingClock(BEFORE);
    private final CountingStarter asked = new CountingStarter();
    private final List<ScheduleRunner> open = new ArrayList<>();

    ScheduleRunnerTest(DatabaseKind kind) {
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
        open.forEach(ScheduleRunner::close);
    }

    /** Whom it was asked to gather; says it is not ready as long as it is told to. */
    private static final class CountingStarter implements GatheringStarter {
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
        ScheduleRunner runner = timetable(clock);
        long id = daily(runner, LocalTime.of(9, 0));

        runner.lookFor(at(NINE.minusMillis(1)));
        assertThat(asked.moments).isEmpty();

        runner.lookFor(at(NINE));
        runner.lookFor(at(NINE.plusSeconds(1)));
        runner.ring(id);

        assertThat(asked.moments).containsExactly(NINE);
        assertThat(occurrences()).containsExactly("2026-11-23T06:00:00Z started 1");
        assertThat(next(runner, id)).contains(NINE.plus(1, ChronoUnit.DAYS));
    }

    @Test
    void a_clock_that_runs_a_week_ahead_and_back_loses_no_day() {
        ScheduleRunner runner = timetable(clock);
        daily(runner, LocalTime.of(9, 0));

        runner.lookFor(at(NINE));
        runner.lookFor(at(NINE.plus(7, ChronoUnit.DAYS).plusSeconds(3600)));
        runner.lookFor(at(NINE.plusSeconds(1)));
        runner.lookFor(at(NINE.plus(1, ChronoUnit.DAYS)));

        assertThat(asked.moments).containsExactly(NINE, NINE.plus(1, ChronoUnit.DAYS));
    }

    @Test
    void one_that_is_paused_while_it_waits_for_the_pbx_calls_nobody() {
        ScheduleRunner runner = timetable(clock);
        long id = daily(runner, LocalTime.of(9, 0));
        asked.ready = false;
        runner.lookFor(at(NINE));

        runner.schedules().pause(id);
        asked.ready = true;
        runner.lookFor(at(NINE.plusSeconds(10)));

        assertThat(asked.moments).isEmpty();
        assertThat(occurrences()).containsExactly("2026-11-23T06:00:00Z late null");
    }

    @Test
    void leaving_another_day_out_keeps_what_is_due() {
        ScheduleRunner runner = timetable(clock);
        long id = daily(runner, LocalTime.of(9, 0));
        at(NINE.plusMillis(500));

        runner.schedules()
                .deviate(
                        id,
                        all ->
                                all.with(
                                        DateOverride.skip(
                                                LocalDate.of(2026, 12, 24), Optional.empty())));

        assertThat(next(runner, id)).contains(NINE);
    }

    /** Somebody moves the run that has just been held to a later time of the same day. */
    @Test
    void a_run_that_was_held_and_is_moved_is_not_held_again() {
        ScheduleRunner runner = timetable(clock);
        long id = daily(runner, LocalTime.of(9, 0));
        runner.lookFor(at(NINE));
        LocalDate today = LocalDate.ofInstant(NINE, MOSCOW);
        DateOverride moved = DateOverride.move(today, Optional.empty(), today.atTime(11, 0));

        runner.schedules().deviate(id, all -> all.with(moved));
        runner.lookFor(at(NINE.plus(2, ChronoUnit.HOURS)));

        assertThat(asked.moments).containsExactly(NINE);
        assertThat(next(runner, id)).contains(NINE.plus(1, ChronoUnit.DAYS));
    }

    @Test
    void too_late_calls_nobody_and_is_written_down() {
        ScheduleRunner runner = timetable(clock);
        long id = daily(runner, LocalTime.of(9, 0));

        runner.lookFor(at(NINE.plusSeconds(301)));

        assertThat(asked.moments).isEmpty();
        assertThat(occurrences()).containsExactly("2026-11-23T06:00:00Z late null");
        assertThat(next(runner, id)).contains(NINE.plus(1, ChronoUnit.DAYS));
    }

    @Test
    void after_days_away_only_the_one_that_is_still_in_time_is_gathered() {
        ScheduleRunner runner = timetable(clock);
        long id = daily(runner, LocalTime.of(9, 0));
        Instant thursday = NINE.plus(3, ChronoUnit.DAYS).plusSeconds(60);

        runner.lookFor(at(thursday));
        runner.lookFor(at(thursday.plusSeconds(1)));
        runner.lookFor(at(thursday.plusSeconds(2)));

        assertThat(asked.moments).containsExactly(NINE.plus(3, ChronoUnit.DAYS));
        assertThat(next(runner, id)).contains(NINE.plus(4, ChronoUnit.DAYS));
    }

    @Test
    void while_the_pbx_is_away_it_waits_and_goes_on_when_it_is_back() {
        ScheduleRunner runner = timetable(clock);
        daily(runner, LocalTime.of(9, 0));
        asked.ready = false;
        runner.lookFor(at(NINE));
        runner.lookFor(at(NINE.plusSeconds(10)));
        assertThat(occurrences()).containsExactly("2026-11-23T06:00:00Z claimed null");

        asked.ready = true;
        runner.lookFor(at(NINE.plusSeconds(20)));
        runner.lookFor(at(NINE.plusSeconds(40)));

        assertThat(asked.moments).containsExactly(NINE);
        assertThat(occurrences()).containsExactly("2026-11-23T06:00:00Z started 1");
    }

    @Test
    void what_could_not_be_begun_in_time_is_given_up() {
        ScheduleRunner runner = timetable(clock);
        daily(runner, LocalTime.of(9, 0));
        asked.ready = false;
        runner.lookFor(at(NINE));

        runner.lookFor(at(NINE.plusSeconds(301)));
        asked.ready = true;
        runner.lookFor(at(NINE.plusSeconds(310)));

        assertThat(asked.moments).isEmpty();
        assertThat(occurrences()).containsExactly("2026-11-23T06:00:00Z late null");
    }

    @Test
    void a_failure_is_written_down_and_hurts_no_other_schedule() {
        ScheduleRunner runner = timetable(clock);
        daily(runner, LocalTime.of(9, 0));
        asked.broken = true;
        runner.lookFor(at(NINE));
        asked.broken = false;
        daily(runner, LocalTime.of(9, 1));

        runner.lookFor(at(NINE.plusSeconds(60)));

        assertThat(asked.moments).containsExactly(NINE.plusSeconds(60));
        assertThat(occurrences())
                .containsExactly(
                        "2026-11-23T06:00:00Z failed null", "2026-11-23T06:01:00Z started 1");
    }

    @Test
    void a_clock_that_is_set_back_gathers_nothing_twice() {
        ScheduleRunner runner = timetable(clock);
        daily(runner, LocalTime.of(9, 0));
        runner.lookFor(at(NINE));

        clock.advance(Duration.ofHours(-1));
        runner.lookFor(clock.instant());
        clock.advance(Duration.ofHours(1));
        runner.lookFor(clock.instant());

        assertThat(asked.moments).containsExactly(NINE);
    }

    @Test
    void quartz_and_two_nodes_on_one_database_gather_each_of_a_hundred_once() {
        ScheduleRunner one = timetable(Clock.systemUTC());
        ScheduleRunner other = timetable(Clock.systemUTC());
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
        ScheduleRunner runner = timetable(Clock.systemUTC());
        runner.start();
        await().until(runner::isRunning);
        long id = daily(runner, LocalTime.of(9, 0));
        plan(id, Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS));
        runner.changed(id);

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

    private ScheduleRunner timetable(Clock ticking) {
        ScheduleRunner runner =
                new ScheduleRunner(database.jdbi(), database.pool(), asked, ticking);
        open.add(runner);
        return runner;
    }

    private static long daily(ScheduleRunner runner, LocalTime time) {
        ScheduleDetails card =
                new ScheduleDetails(
                        1,
                        new PhoneNumber("300"),
                        GivenSchedules.daily(time, MOSCOW),
                        OccurrencePolicy.USUAL);
        return runner.schedules().add(card).orProblem().id();
    }

    /** As if that moment were the time of day that was chosen: times are whole minutes. */
    private void plan(long id, Instant soon) {
        database.jdbi()
                .useHandle(
                        handle ->
                                handle.execute(
                                        "update schedule set next_at = ? where id = ?", soon, id));
    }

    private static Optional<Instant> next(ScheduleRunner runner, long id) {
        return runner.schedules().find(id).orElseThrow().next();
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
