package planerka.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What lies between two moments, against what is found by going from one run to the next. */
class OccurrenceRangeTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant MONDAY = Instant.parse("2026-11-22T21:00:00Z");
    private static final Instant NEXT_MONDAY = Instant.parse("2026-11-29T21:00:00Z");

    @Test
    void a_week_has_its_runs_and_those_that_are_moved_into_it_or_added() {
        Recurrence when =
                Recurrences.of("weeks 1 MON,FRI", "09:00", "Europe/Moscow")
                        .with(
                                DateOverrides.of(
                                        List.of(
                                                DateOverride.skip(
                                                        LocalDate.of(2026, 11, 23),
                                                        Optional.of(LocalTime.of(9, 0))),
                                                DateOverride.move(
                                                        LocalDate.of(2026, 11, 27),
                                                        Optional.of(LocalTime.of(9, 0)),
                                                        LocalDateTime.of(2026, 12, 1, 9, 0)),
                                                DateOverride.move(
                                                        LocalDate.of(2026, 11, 20),
                                                        Optional.empty(),
                                                        LocalDateTime.of(2026, 11, 24, 10, 0)),
                                                DateOverride.extra(
                                                        LocalDateTime.of(2026, 11, 23, 8, 0)))));

        OccurrenceRange week = when.between(MONDAY, NEXT_MONDAY);

        assertThat(week.runs().stream().map(one -> one.local().toLocalDateTime()))
                .containsExactly(
                        LocalDateTime.of(2026, 11, 23, 8, 0),
                        LocalDateTime.of(2026, 11, 24, 10, 0));
        assertThat(week.omitted().stream().map(one -> one.kind() + " " + one.usual()))
                .containsExactly("SKIPPED 2026-11-23T09:00", "MOVED_AWAY 2026-11-27T09:00");
    }

    @Test
    void its_end_is_not_in_it_and_its_beginning_is() {
        Recurrence midnight = Recurrences.daily("00:00", "Europe/Moscow");

        assertThat(midnight.between(MONDAY, NEXT_MONDAY).runs())
                .hasSize(7)
                .first()
                .matches(one -> one.plannedAt().equals(MONDAY));
    }

    @Test
    void holidays_move_runs_out_of_one_week_into_another() {
        Recurrence when =
                Recurrences.keepingTo(
                        new Workdays(Holidays.russia(), Workdays.DayOff.NEXT, Duration.ZERO),
                        Recurrences.of("weeks 1 FRI", "09:00", "Europe/Moscow"));
        Instant holidays = LocalDate.of(2027, 1, 4).atStartOfDay(MOSCOW).toInstant();
        Instant work = holidays.plus(Duration.ofDays(7));

        assertThat(when.between(holidays, work).runs()).isEmpty();
        assertThat(
                        when.between(work, work.plus(Duration.ofDays(7))).runs().stream()
                                .map(one -> one.day() + " on " + one.local().toLocalDate()))
                .containsExactly(
                        "2027-01-01 on 2027-01-11",
                        "2027-01-08 on 2027-01-11",
                        "2027-01-15 on 2027-01-15");
    }

    @Test
    void weeks_on_end_have_what_going_on_from_run_to_run_finds() {
        for (String zone : List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe")) {
            Recurrence when = Recurrences.of("days 1", "00:30,02:30,12:00", zone);
            Instant from = LocalDate.of(2026, 1, 5).atStartOfDay(when.zone()).toInstant();
            Instant to = from.plus(Duration.ofDays(364));
            List<Occurrence> one = when.between(from, to).runs();

            assertThat(one.stream().map(Occurrence::plannedAt))
                    .containsExactlyElementsOf(
                            when.list(from.minusMillis(1), one.size()).stream()
                                    .map(Occurrence::plannedAt)
                                    .toList());
            assertThat(when.next(one.get(one.size() - 1).plannedAt()).orElseThrow().plannedAt())
                    .isAfterOrEqualTo(to);
        }
    }
}
