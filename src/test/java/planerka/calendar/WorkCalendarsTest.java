package planerka.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import planerka.calendar.web.CalendarYear;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.SaveResult;

@OnBothDatabases
class WorkCalendarsTest {
    private static final long RUSSIA = 1;
    private static final LocalDate NEW_YEAR = LocalDate.parse("2029-01-01");

    private final Jdbi jdbi;
    private final WorkCalendars calendars;

    WorkCalendarsTest(DatabaseKind kind) {
        jdbi = kind.empty().jdbi();
        calendars = new WorkCalendars(jdbi);
    }

    /** As counted by the yearly calendars that the labour ministry publishes. */
    @Test
    void russias_years_have_as_many_working_days_as_the_state_says() {
        WorkCalendar russia = calendars.find(RUSSIA).orElseThrow();

        assertThat(CalendarYear.of(russia, 2026, planerka.text.Language.RU).workdays())
                .isEqualTo(247);
        assertThat(CalendarYear.of(russia, 2027, planerka.text.Language.RU).workdays())
                .isEqualTo(247);
        assertThat(russia.kind(LocalDate.parse("2027-02-20"))).isEqualTo(DayKind.SHORT);
        assertThat(russia.years()).containsExactly(2026, 2027);
        assertThat(russia.covers(2028)).isFalse();
    }

    @Test
    void a_calendar_comes_back_as_it_was_saved() {
        WorkCalendar made = calendars.add(plant());

        assertThat(calendars.find(made.id())).contains(made);
        assertThat(made.days()).isEqualTo(plant().days());
        assertThat(made.weekend()).containsExactly(DayOfWeek.SUNDAY);
        assertThat(calendars.all()).contains(made);
        assertThat(calendars.remove(made.id())).isTrue();
        assertThat(calendars.find(made.id())).isEmpty();
    }

    @Test
    void the_second_who_saves_one_version_is_told_and_a_change_is_heard_of() {
        List<Long> heard = new ArrayList<>();
        WorkCalendar seen = calendars.add(plant());
        calendars.onChange(heard::add);

        SaveResult<WorkCalendar> first = rename(seen, "A");
        SaveResult<WorkCalendar> second = rename(seen, "B");

        assertThat(first.orProblem().name()).isEqualTo("A");
        assertThat(((SaveResult.Stale<WorkCalendar>) second).now()).isEqualTo(first.orProblem());
        assertThat(heard).containsExactly(seen.id());
    }

    @Test
    void a_calendar_that_a_schedule_keeps_to_is_not_removed() {
        WorkCalendar kept = calendars.add(plant());
        jdbi.useHandle(
                handle -> {
                    handle.execute(
                            "insert into call_group (id, name, organiser) values (1, 'S', '300')");
                    handle.execute(
                            """
                            insert into schedule
                                (group_id, organiser, time_zone, from_day, calendar_id)
                            values (1, '300', 'UTC', '2026-01-01', ?)
                            """,
                            kept.id());
                });

        assertThat(calendars.remove(kept.id())).isFalse();
        assertThat(calendars.users(kept.id())).isEqualTo(1);
        assertThat(calendars.find(kept.id())).contains(kept);
    }

    private SaveResult<WorkCalendar> rename(WorkCalendar seen, String name) {
        return calendars.change(
                seen.id(),
                OptionalInt.of(seen.version()),
                before -> before.named(name, before.weekend()));
    }

    private static WorkCalendar plant() {
        return new WorkCalendar(
                0,
                0,
                "Plant",
                EnumSet.of(DayOfWeek.SUNDAY),
                new TreeMap<>(
                        Map.of(
                                NEW_YEAR,
                                new SpecialDay(DayKind.OFF, "New Year"),
                                NEW_YEAR.plusDays(6),
                                new SpecialDay(DayKind.WORK, ""))));
    }
}
