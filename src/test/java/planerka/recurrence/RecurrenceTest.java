package planerka.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {
    private static final Instant NOVEMBER = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    void the_chosen_days_come_in_order_by_the_zones_own_clock() {
        Recurrence workdays = Recurrences.of("weeks 1 MON,WED", "09:00", "Europe/Moscow");

        assertThat(moments(workdays, NOVEMBER, 3))
                .containsExactly(
                        "2026-11-23T06:00:00Z", "2026-11-25T06:00:00Z", "2026-11-30T06:00:00Z");
    }

    @Test
    void what_has_come_at_this_very_moment_is_not_next() {
        Recurrence daily = daily("Europe/Moscow", "09:00");

        assertThat(moments(daily, Instant.parse("2026-11-23T06:00:00Z"), 1))
                .containsExactly("2026-11-24T06:00:00Z");
    }

    /** Computed by hand from the zones' published rules. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 02:30, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z, gap",
        "Europe/Berlin, 02:30, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z, overlap",
        "America/New_York, 02:30, 2026-03-08T00:00:00Z, 2026-03-08T07:30:00Z, gap",
        "America/New_York, 01:30, 2026-11-01T00:00:00Z, 2026-11-01T05:30:00Z, overlap",
        "Australia/Lord_Howe, 02:15, 2026-10-03T12:00:00Z, 2026-10-03T15:45:00Z, gap",
        "Australia/Lord_Howe, 01:45, 2026-04-04T12:00:00Z, 2026-04-04T14:45:00Z, overlap",
        "America/Santiago, 00:30, 2026-09-05T12:00:00Z, 2026-09-06T04:30:00Z, gap"
    })
    void a_time_that_is_jumped_over_moves_by_the_jump_and_one_shown_twice_comes_once(
            String zone, String time, Instant after, Instant expected, String note) {
        List<Occurrence> found = daily(zone, time).list(after, 2);

        assertThat(found.get(0).plannedAt()).isEqualTo(expected);
        assertThat(found.get(0).notes().get(0).kind().word()).isEqualTo(note);
        assertThat(found.get(1).plannedAt()).isAfter(expected.plusSeconds(20 * 3600));
    }

    @Test
    void nine_oclock_is_nine_in_summer_and_in_winter() {
        Recurrence daily = daily("Europe/Berlin", "09:00");

        assertThat(daily.list(Instant.parse("2026-03-27T12:00:00Z"), 3))
                .extracting(one -> one.local().toLocalTime())
                .containsOnly(LocalTime.of(9, 0));
    }

    @Test
    void a_skipped_day_is_passed_over_and_the_next_one_says_so() {
        Recurrence daily = skipping(daily("Europe/Moscow", "09:00"), "2026-11-24");

        List<Occurrence> found = daily.list(NOVEMBER, 2);

        assertThat(found.get(1).day()).isEqualTo(LocalDate.parse("2026-11-25"));
        assertThat(found.get(1).notes()).isEmpty();
        assertThat(found.get(1).omitted())
                .containsExactly(
                        new OccurrenceNote(
                                OccurrenceNote.Kind.SKIPPED,
                                LocalDateTime.parse("2026-11-24T09:00"),
                                ""));
    }

    @Test
    void nothing_comes_before_the_first_day_or_after_the_last() {
        Recurrence brief =
                Recurrences.of(
                        Recurrences.EVERY_DAY,
                        "09:00",
                        "Europe/Moscow",
                        Recurrences.span("2026-12-01", "2026-12-02", 0));

        assertThat(moments(brief, NOVEMBER, 10))
                .containsExactly("2026-12-01T06:00:00Z", "2026-12-02T06:00:00Z");
    }

    @Test
    void half_a_year_of_skipped_days_is_no_end() {
        Recurrence daily = daily("Europe/Moscow", "09:00");
        for (LocalDate day = LocalDate.parse("2026-11-23");
                day.isBefore(LocalDate.parse("2027-06-01"));
                day = day.plusDays(1)) {
            daily = skipping(daily, day.toString());
        }

        assertThat(moments(daily, NOVEMBER, 1)).containsExactly("2027-06-01T06:00:00Z");
    }

    private static Recurrence skipping(Recurrence when, String day) {
        DateOverride skip = DateOverride.skip(LocalDate.parse(day), Optional.empty());
        return when.with(when.deviations().with(skip));
    }

    private static List<String> moments(Recurrence recurrence, Instant after, int count) {
        return recurrence.list(after, count).stream()
                .map(one -> one.plannedAt().toString())
                .toList();
    }

    private static Recurrence daily(String zone, String time) {
        return Recurrences.daily(time, zone);
    }
}
