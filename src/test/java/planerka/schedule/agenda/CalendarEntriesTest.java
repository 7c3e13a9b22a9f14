package planerka.schedule.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import planerka.recurrence.DateOverride;
import planerka.recurrence.DateOverrides;
import planerka.recurrence.Recurrence;
import planerka.recurrence.Recurrences;
import planerka.schedule.GivenSchedules;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.engine.OccurrenceRow;
import planerka.text.Language;
import planerka.text.Messages;

/** What one schedule has on the days of a week. */
class CalendarEntriesTest {
    private static final Instant WEDNESDAY_NOON = Instant.parse("2026-11-25T09:00:00Z");
    private static final Period WEEK = new Period(Period.Kind.WEEK, LocalDate.of(2026, 11, 25));
    private static final Recurrence NINE = Recurrences.daily("09:00", "Europe/Moscow");

    private static final Agenda.Reader READER =
            new Agenda.Reader(
                    WEDNESDAY_NOON,
                    GivenSchedules.MOSCOW,
                    new ScheduleTexts(Messages.load()).in(Language.EN));

    @Test
    void what_has_passed_is_told_as_it_is_known_and_what_comes_as_it_is_planned() {
        List<OccurrenceRow> past =
                List.of(
                        new OccurrenceRow(
                                Instant.parse("2026-11-23T06:00:00Z"), "started", 42L, ""),
                        new OccurrenceRow(Instant.parse("2026-11-24T05:00:00Z"), "late", null, ""));

        assertThat(said(schedule(NINE, Schedule.Pause.NONE), READER, past))
                .containsExactly(
                        "2026-11-23T09:00 started 42",
                        "2026-11-24T08:00 late null",
                        "2026-11-26T09:00 coming null",
                        "2026-11-27T09:00 coming null",
                        "2026-11-28T09:00 coming null",
                        "2026-11-29T09:00 coming null");
    }

    @Test
    void a_pause_lasts_until_its_day() {
        Schedule.Pause pause = new Schedule.Pause(false, Optional.of(LocalDate.of(2026, 11, 28)));

        assertThat(said(schedule(NINE, pause), READER, List.of()))
                .containsExactly(
                        "2026-11-26T09:00 paused null",
                        "2026-11-27T09:00 paused null",
                        "2026-11-28T09:00 coming null",
                        "2026-11-29T09:00 coming null");
    }

    @Test
    void a_run_stands_where_the_reader_lives_it_and_knows_the_time_there() {
        Recurrence late = Recurrences.of("weeks 1 SUN", "23:30", "America/New_York");
        Period monday = new Period(Period.Kind.DAY, LocalDate.of(2026, 11, 30));
        Schedule schedule = schedule(late, Schedule.Pause.NONE);

        CalendarEntry one = entries(schedule, READER, monday, List.of()).get(0);

        assertThat(one.when().here().toLocalDateTime())
                .isEqualTo(LocalDateTime.of(2026, 11, 30, 7, 30));
        assertThat(one.when().there().toLocalDateTime())
                .isEqualTo(LocalDateTime.of(2026, 11, 29, 23, 30));
        assertThat(one.when().isElsewhere()).isTrue();
    }

    @Test
    void a_day_of_25_hours_has_the_hour_that_comes_twice_once() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Agenda.Reader before =
                new Agenda.Reader(Instant.parse("2026-10-20T00:00:00Z"), berlin, READER.text());
        Period sunday = new Period(Period.Kind.DAY, LocalDate.of(2026, 10, 25));
        Recurrence night = Recurrences.of("days 1", "00:30,02:30,23:30", "Europe/Berlin");

        AgendaDays days =
                AgendaDays.of(
                        sunday,
                        entries(schedule(night, Schedule.Pause.NONE), before, sunday, List.of()),
                        before.today(),
                        2);

        assertThat(days.days()).hasSize(1);
        AgendaDays.Day day = days.days().get(0);
        assertThat(day.entries().stream().map(one -> one.when().here().toLocalTime().toString()))
                .containsExactly("00:30", "02:30");
        assertThat(day.entries().get(1).notes().get(0)).contains("twice");
        assertThat(day.more()).isEqualTo(1);
    }

    @Test
    void what_is_left_out_says_why_and_whom_another_one_leads() {
        Recurrence when =
                NINE.with(
                        DateOverrides.of(
                                List.of(
                                        DateOverride.skip(
                                                LocalDate.of(2026, 11, 27), Optional.empty()),
                                        DateOverride.organiser(
                                                LocalDate.of(2026, 11, 28),
                                                Optional.empty(),
                                                new planerka.people.PhoneNumber("305")))));

        List<CalendarEntry> all =
                entries(schedule(when, Schedule.Pause.NONE), READER, WEEK, List.of());

        assertThat(all.stream().map(one -> one.fate().word() + " " + one.whose().organiser()))
                .containsExactly("coming 300", "skipped 300", "coming 305", "coming 300");
        assertThat(all.get(1).notes()).containsExactly("skipped");
    }

    private static Schedule schedule(Recurrence when, Schedule.Pause pause) {
        return new Schedule(7, 0, GivenSchedules.card(1, when), pause, Optional.empty());
    }

    private static List<CalendarEntry> entries(
            Schedule schedule, Agenda.Reader reader, Period period, List<OccurrenceRow> past) {
        return new CalendarEntries(schedule, "Sales", reader.now(), reader.zone(), reader.text())
                        .of(
                                schedule.recurrence()
                                        .between(
                                                period.begin(reader.zone()),
                                                period.end(reader.zone())),
                                past)
                        .stream()
                        .sorted(CalendarEntry.ORDER)
                        .toList();
    }

    private static List<String> said(
            Schedule schedule, Agenda.Reader reader, List<OccurrenceRow> past) {
        return entries(schedule, reader, WEEK, past).stream()
                .map(
                        one ->
                                one.when().here().toLocalDateTime()
                                        + " "
                                        + one.fate().word()
                                        + " "
                                        + one.gathering())
                .toList();
    }
}
