package planerka.schedule.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.gathering.model.LeaderPolicy;
import planerka.group.GroupDirectory;
import planerka.group.Groups;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.people.PhoneNumber;
import planerka.recurrence.Recurrence;
import planerka.recurrence.Recurrences;
import planerka.schedule.GivenSchedules;
import planerka.schedule.OccurrencePolicy;
import planerka.schedule.Reminder;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleDetails;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.text.Message;
import planerka.web.MovingClock;

/** What schedules tell people before and after a run. */
@OnBothDatabases
class ScheduleAlertsTest {
    private static final Instant EIGHT = Instant.parse("2026-12-01T05:00:00Z");
    private static final Instant NINE = Instant.parse("2026-12-01T06:00:00Z");

    private final MovingClock clock = new MovingClock(EIGHT);
    private final Database database;
    private final Jdbi jdbi;
    private final long group;
    private final GroupDirectory groups;
    private final ScheduleRunner runner;
    private final Heard heard = new Heard();
    private long gatherings;

    ScheduleAlertsTest(DatabaseKind kind) {
        database = kind.empty();
        jdbi = database.jdbi();
        group = GivenSchedules.group(jdbi, "Sales");
        ChangeListeners changes = new ChangeListeners();
        groups =
                GroupDirectory.open(
                        new Groups(jdbi, new People(jdbi, changes), changes),
                        changes,
                        Duration.ofHours(1));
        runner = timetable();
    }

    private ScheduleRunner timetable() {
        ScheduleRunner made =
                new ScheduleRunner(jdbi, database.pool(), call -> ++gatherings, clock);
        made.tellBy(new ScheduleAlerts(jdbi, groups, heard));
        return made;
    }

    @AfterEach
    void close() {
        runner.close();
        groups.close();
    }

    /** What was told, by its key. */
    private static final class Heard implements ScheduleNotifier {
        private final List<String> said = new ArrayList<>();

        @Override
        public void remind(Schedule schedule, Instant at, Message subject, Message text) {
            said.add(subject.key() + " " + subject.arguments().get(1));
        }

        @Override
        public void missed(Schedule schedule) {
            said.add("counted");
        }

        @Override
        public void warn(Schedule schedule, Message subject, Message text) {
            said.add(subject.key());
        }
    }

    @Test
    void people_are_reminded_once_and_not_before_it_is_time() {
        add(GivenSchedules.daily(LocalTime.of(9, 0), GivenSchedules.MOSCOW), 10);
        ScheduleAlerts alerts = new ScheduleAlerts(jdbi, groups, heard);

        alerts.remind(NINE.minusSeconds(601));
        assertThat(heard.said).isEmpty();
        alerts.remind(NINE.minusSeconds(600));
        alerts.remind(NINE.minusSeconds(590));
        new ScheduleAlerts(jdbi, groups, heard).remind(NINE.minusSeconds(300));

        assertThat(heard.said).containsExactly("schedule.tell.reminder 2026-12-01T09:00");
    }

    @Test
    void after_a_run_the_next_one_is_reminded_of() {
        add(GivenSchedules.daily(LocalTime.of(9, 0), GivenSchedules.MOSCOW), 10);
        ScheduleAlerts alerts = new ScheduleAlerts(jdbi, groups, heard);
        alerts.remind(NINE.minusSeconds(60));

        at(NINE);
        alerts.remind(NINE.plus(Duration.ofDays(1)).minusSeconds(60));

        assertThat(heard.said)
                .containsExactly(
                        "schedule.tell.reminder 2026-12-01T09:00",
                        "schedule.tell.reminder 2026-12-02T09:00");
    }

    @Test
    void a_run_that_was_missed_is_spoken_of() {
        add(GivenSchedules.daily(LocalTime.of(9, 0), GivenSchedules.MOSCOW), 0);

        at(NINE.plus(Duration.ofMinutes(6)));

        assertThat(heard.said).containsExactly("counted", "schedule.tell.missed");
        assertThat(gatherings).isZero();
    }

    @Test
    void two_runs_before_its_end_a_series_says_so_once() {
        Recurrence four =
                Recurrences.of(
                        "days 1",
                        "09:00",
                        "Europe/Moscow",
                        Recurrences.span("2026-12-01", "2026-12-04", 0));
        add(four, 0);

        for (int day = 0; day < 4; day++) {
            came(day + 1, 5);
            at(NINE.plus(Duration.ofDays(day)));
        }

        assertThat(gatherings).isEqualTo(4);
        assertThat(heard.said).containsExactly("schedule.tell.ending");
    }

    @Test
    void three_runs_to_which_nobody_comes_are_worth_one_word() {
        add(GivenSchedules.daily(LocalTime.of(9, 0), GivenSchedules.MOSCOW), 0);

        came(1, 5);
        at(NINE);
        for (int day = 1; day < 7; day++) {
            came(day + 1, 1);
            at(NINE.plus(Duration.ofDays(day)));
        }

        assertThat(heard.said).containsExactly("schedule.tell.empty");
    }

    private void at(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
        runner.lookFor(moment);
    }

    private void came(long gathering, int people) {
        jdbi.useHandle(
                handle -> {
                    handle.execute(
                            """
                            insert into gathering (id, group_id, group_name, room, organiser, started_by,
                                caller_name, ring_seconds, confirm, retry_attempts, retry_after_seconds,
                                state, started_at)
                            values (?, ?, 'Sales', '300', '300', 'schedule', '', 15, 'never', 1, 30, 'ended', ?)
                            """,
                            gathering,
                            group,
                            NINE);
                    for (int i = 1; i <= people; i++) {
                        handle.execute(
                                """
                                insert into participant (gathering_id, id, name, number, role, state, joined_at)
                                values (?, ?, 'P', '', 'speak', 'left', ?)
                                """,
                                gathering,
                                i,
                                NINE);
                    }
                });
    }

    private void add(Recurrence when, int remindMinutes) {
        Reminder reminder =
                new Reminder(Duration.ofMinutes(remindMinutes), Set.of(Reminder.Way.MAIL));
        OccurrencePolicy how =
                new OccurrencePolicy(Duration.ofMinutes(5), LeaderPolicy.FIRST_THEN_ALL, reminder);
        runner.schedules()
                .add(new ScheduleDetails(group, new PhoneNumber("300"), when, how))
                .orProblem();
    }
}
