package planerka.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planerka.account.GroupScope;
import planerka.gathering.model.LeaderPolicy;
import planerka.people.PhoneNumber;
import planerka.recurrence.DateOverride;
import planerka.recurrence.DateOverrides;
import planerka.recurrence.Occurrence;
import planerka.recurrence.Recurrence;
import planerka.recurrence.Recurrences;
import planerka.schedule.engine.ClockJumpReplanner;
import planerka.schedule.engine.ConcurrentCalls;
import planerka.schedule.engine.DueSchedules;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.MovingClock;
import planerka.web.SaveResult;

@OnBothDatabases
class SchedulesTest {
    private static final int AT_ONCE = 8;
    private static final Instant MORNING = Instant.parse("2026-12-01T05:00:00Z");
    private static final Instant NINE = Instant.parse("2026-12-01T06:00:00Z");
    private static final Instant NINE_TOMORROW = Instant.parse("2026-12-02T06:00:00Z");

    private static final List<DateOverride> EVERY_KIND =
            List.of(
                    DateOverride.skip(LocalDate.of(2026, 12, 31), Optional.empty()),
                    DateOverride.skip(LocalDate.of(2027, 1, 4), Optional.of(LocalTime.of(7, 5))),
                    DateOverride.move(
                            LocalDate.of(2027, 1, 5),
                            Optional.empty(),
                            LocalDateTime.of(2027, 1, 6, 10, 15)),
                    DateOverride.organiser(
                            LocalDate.of(2027, 1, 7), Optional.empty(), new PhoneNumber("302")),
                    DateOverride.extra(LocalDateTime.of(2027, 1, 9, 12, 0)));

    private static final OccurrencePolicy HOW =
            new OccurrencePolicy(
                    Duration.ofSeconds(90),
                    LeaderPolicy.firstOrDeputy(new PhoneNumber("303")),
                    new Reminder(Duration.ofMinutes(10), Set.of(Reminder.Way.values())));

    private final MovingClock clock = new MovingClock(MORNING);
    private final Jdbi jdbi;
    private final Schedules schedules;
    private final ScheduleLists lists;
    private final long group;

    SchedulesTest(DatabaseKind kind) {
        jdbi = kind.empty().jdbi();
        schedules = new Schedules(jdbi, clock);
        lists = new ScheduleLists(jdbi);
        group = GivenSchedules.group(jdbi, "Sales");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "once",
                "days 3",
                "weeks 2 MON,TUE,SUN",
                "month-day 31",
                "month-day -1",
                "month-weekday -1 FRI"
            })
    void a_schedule_comes_back_as_it_was_saved_with_its_next_moment(String rule) {
        Recurrence bare =
                Recurrences.of(
                        rule,
                        "07:05,15:30",
                        "Australia/Lord_Howe",
                        Recurrences.span("2026-12-01", "2027-01-31", 30));
        Recurrence all = bare.with(DateOverrides.of(EVERY_KIND));
        ScheduleDetails card = new ScheduleDetails(group, new PhoneNumber("301"), all, HOW);

        Schedule added = schedules.add(card).orProblem();

        assertThat(schedules.find(added.id())).contains(added);
        assertThat(added.card()).isEqualTo(card);
        assertThat(added.next()).isEqualTo(all.next(MORNING).map(Occurrence::plannedAt));
        assertThat(lists.after(0, 10)).containsExactly(added);
    }

    @Test
    void a_group_that_is_not_there_is_refused_at_the_field() {
        Schedule kept = add();

        SaveResult<Schedule> added = schedules.add(GivenSchedules.card(group + 1));
        SaveResult<Schedule> changed =
                schedules.change(kept.id(), OptionalInt.of(0), GivenSchedules.card(group + 1));

        assertThat(((SaveResult.Refused<Schedule>) added).errors().has("group")).isTrue();
        assertThat(((SaveResult.Refused<Schedule>) changed).errors().has("group")).isTrue();
        assertThat(lists.after(0, 10)).containsExactly(kept);
    }

    @Test
    void the_second_who_saves_one_version_is_told_what_the_first_saved() {
        Schedule seen = add();
        ScheduleDetails ten =
                GivenSchedules.card(
                        group, GivenSchedules.daily(LocalTime.of(10, 0), GivenSchedules.MOSCOW));
        Schedule first = schedules.change(seen.id(), OptionalInt.of(0), ten).orProblem();

        SaveResult<Schedule> second =
                schedules.change(seen.id(), OptionalInt.of(0), GivenSchedules.card(group));

        assertThat(((SaveResult.Stale<Schedule>) second).now()).isEqualTo(first);
        assertThat(first.next()).contains(Instant.parse("2026-12-01T07:00:00Z"));
    }

    @RepeatedTest(3)
    void of_eight_who_change_one_version_one_succeeds() throws Exception {
        Schedule seen = add();

        var saved =
                ConcurrentCalls.run(
                        AT_ONCE,
                        i ->
                                schedules.change(
                                        seen.id(),
                                        OptionalInt.of(0),
                                        GivenSchedules.card(
                                                group,
                                                GivenSchedules.daily(
                                                        LocalTime.of(10 + i, 0),
                                                        GivenSchedules.MOSCOW))));

        assertThat(saved).filteredOn(SaveResult.Done.class::isInstance).hasSize(1);
        assertThat(saved).filteredOn(SaveResult.Stale.class::isInstance).hasSize(AT_ONCE - 1);
        assertThat(schedules.find(seen.id()).orElseThrow().version()).isEqualTo(1);
    }

    @RepeatedTest(3)
    void eight_who_skip_days_at_once_all_have_their_day() throws Exception {
        long id = add().id();

        ConcurrentCalls.run(AT_ONCE, i -> skip(id, LocalDate.of(2026, 12, 10 + i)));

        assertThat(skipped(id))
                .containsExactlyElementsOf(
                        IntStream.range(0, AT_ONCE)
                                .mapToObj(i -> LocalDate.of(2026, 12, 10 + i))
                                .toList());
    }

    @Test
    void a_skipped_day_moves_the_plan_and_skipping_again_changes_nothing() {
        long id = add().id();

        Schedule once = skip(id, LocalDate.of(2026, 12, 1)).orElseThrow();
        Schedule twice = skip(id, LocalDate.of(2026, 12, 1)).orElseThrow();

        assertThat(once.next()).contains(NINE_TOMORROW);
        assertThat(twice).isEqualTo(once);
        assertThat(skip(id + 1, LocalDate.of(2026, 12, 1))).isEmpty();
    }

    @Test
    void what_is_due_now_stays_due_when_something_else_is_changed() {
        Schedule due = add();
        clock.advance(Duration.ofHours(1).plusMillis(500));

        skip(due.id(), LocalDate.of(2026, 12, 24));
        ScheduleDetails patient =
                new ScheduleDetails(
                        group,
                        new PhoneNumber("301"),
                        schedules.find(due.id()).orElseThrow().recurrence(),
                        OccurrencePolicy.lateBy(Duration.ofMinutes(10)));
        Schedule changed = schedules.change(due.id(), OptionalInt.empty(), patient).orProblem();

        assertThat(changed.next()).contains(NINE);
    }

    @Test
    void a_paused_one_has_nothing_planned_and_makes_up_for_nothing() {
        long id = add().id();

        Schedule paused = schedules.pause(id).orElseThrow();
        clock.advance(Duration.ofHours(2));
        Schedule changed =
                schedules.change(id, OptionalInt.of(0), GivenSchedules.card(group)).orProblem();
        Schedule resumed = schedules.resume(id).orElseThrow();

        assertThat(paused.paused()).isTrue();
        assertThat(paused.next()).isEmpty();
        assertThat(changed.next()).isEmpty();
        assertThat(resumed.next()).contains(NINE_TOMORROW);
        assertThat(schedules.resume(id)).contains(resumed);
    }

    @Test
    void one_that_has_come_for_the_last_time_is_over() {
        Recurrence ended =
                Recurrences.of(
                        "weeks 1 MON",
                        "12:00",
                        "Europe/Moscow",
                        Recurrences.span("2026-01-01", "2026-11-30", 0));

        Schedule over = schedules.add(GivenSchedules.card(group, ended)).orProblem();

        assertThat(over.next()).isEmpty();
        assertThat(over.isOver()).isTrue();
    }

    @Test
    void the_soonest_is_listed_first_and_the_paused_last() {
        long late = add(LocalTime.of(18, 0)).id();
        long paused = add(LocalTime.of(9, 0)).id();
        long soon = add(LocalTime.of(10, 0)).id();
        schedules.pause(paused);

        assertThat(new ScheduleSearch(jdbi).page(ScheduleFilter.of(GroupScope.ALL), 0, 10))
                .extracting(Schedule::id)
                .containsExactly(soon, late, paused);
        assertThat(lists.after(late, 1)).extracting(Schedule::id).containsExactly(paused);
    }

    @Test
    void a_removed_one_is_gone_and_so_are_those_of_a_removed_group() {
        Schedule one = add();
        Schedule other = add();

        assertThat(schedules.remove(one.id())).isTrue();
        assertThat(schedules.remove(one.id())).isFalse();
        assertThat(schedules.change(one.id(), OptionalInt.empty(), one.card()))
                .isInstanceOf(SaveResult.Gone.class);
        jdbi.useHandle(handle -> handle.execute("delete from call_group where id = ?", group));

        assertThat(schedules.find(other.id())).isEmpty();
        assertThat(schedules.pause(one.id())).isEmpty();
    }

    @Test
    void a_clock_that_went_back_has_its_days_planned_again() {
        Schedule schedule = add();
        GivenSchedules.plan(jdbi, schedule.id(), Instant.parse("2027-06-01T06:00:00Z"));
        ClockJumpReplanner replanner = new ClockJumpReplanner(lists, new DueSchedules(jdbi));
        List<Long> soon = new ArrayList<>();

        replanner.planAnew(clock.instant(), soon::add);

        assertThat(schedules.find(schedule.id()).orElseThrow().next()).contains(NINE);
        assertThat(soon).isEmpty();
    }

    private Optional<Schedule> skip(long id, LocalDate day) {
        return schedules.deviate(id, all -> all.with(DateOverride.skip(day, Optional.empty())));
    }

    private List<LocalDate> skipped(long id) {
        return schedules.find(id).orElseThrow().recurrence().deviations().all().stream()
                .map(DateOverride::day)
                .toList();
    }

    private Schedule add() {
        return add(LocalTime.of(9, 0));
    }

    private Schedule add(LocalTime time) {
        return schedules
                .add(GivenSchedules.card(group, GivenSchedules.daily(time, GivenSchedules.MOSCOW)))
                .orProblem();
    }
}
