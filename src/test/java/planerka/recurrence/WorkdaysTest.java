package planerka.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that keeps to Russia's working days at the turn of 2026 and in February 2027. */
class WorkdaysTest {
    private static final Recurrence WEEK =
            Recurrences.of("weeks 1 MON,TUE,WED,THU,FRI", "09:00", "Europe/Moscow");
    private static final Recurrence MONDAYS =
            Recurrences.of("weeks 1 MON", "09:00", "Europe/Moscow");

    @Test
    void holidays_are_left_out_and_named() {
        List<Occurrence> found = skipping(WEEK).list(Instant.parse("2026-12-30T00:00:00Z"), 2);

        assertThat(days(found)).containsExactly("2026-12-30", "2027-01-11");
        assertThat(found.get(1).omitted())
                .extracting(OccurrenceNote::text)
                .filteredOn(name -> !name.isEmpty())
                .containsOnly("Новогодние каникулы")
                .hasSize(9);
    }

    @Test
    void who_names_the_working_week_means_its_working_saturdays_too() {
        Instant february = Instant.parse("2027-02-18T12:00:00Z");

        assertThat(days(skipping(WEEK).list(february, 3)))
                .containsExactly("2027-02-19", "2027-02-20", "2027-02-24");
        assertThat(days(skipping(MONDAYS).list(february, 1))).containsExactly("2027-03-01");
    }

    @Test
    void a_run_on_a_day_off_can_go_to_the_working_day_after_or_before() {
        Instant february = Instant.parse("2027-02-16T12:00:00Z");

        assertThat(days(keeping(MONDAYS, Workdays.DayOff.NEXT, 0).list(february, 2)))
                .containsExactly("2027-02-24", "2027-03-01");
        List<Occurrence> before = keeping(MONDAYS, Workdays.DayOff.PREVIOUS, 0).list(february, 2);
        assertThat(days(before)).containsExactly("2027-02-20", "2027-03-01");
        assertThat(before.get(0).slot()).isEqualTo("2027-02-22T09:00");
        assertThat(before.get(0).notes())
                .extracting(OccurrenceNote::kind)
                .contains(OccurrenceNote.Kind.SHIFTED);
    }

    @Test
    void on_a_short_day_it_comes_earlier() {
        Occurrence short_ =
                keeping(WEEK, Workdays.DayOff.SKIP, 60)
                        .next(Instant.parse("2027-04-29T12:00:00Z"))
                        .orElseThrow();

        assertThat(short_.local().toLocalDateTime()).isEqualTo("2027-04-30T08:00");
        assertThat(short_.slot()).isEqualTo("2027-04-30T09:00");
        assertThat(short_.notes())
                .extracting(OccurrenceNote::kind)
                .containsExactly(OccurrenceNote.Kind.SHORT);
    }

    @Test
    void days_off_are_not_counted_among_so_many_runs() {
        Recurrence three =
                Recurrences.of(
                        "days 1",
                        "09:00",
                        "Europe/Moscow",
                        Recurrences.span("2026-12-29", null, 3));

        assertThat(days(skipping(three).list(Instant.EPOCH, 9)))
                .containsExactly("2026-12-29", "2026-12-30", "2027-01-11");
    }

    @Test
    void a_year_without_data_is_known_to_be_blind() {
        Recurrence week = skipping(WEEK);

        assertThat(week.isBlind(LocalDate.parse("2027-12-30"))).isFalse();
        assertThat(week.isBlind(LocalDate.parse("2028-01-10"))).isTrue();
        assertThat(WEEK.isBlind(LocalDate.parse("2028-01-10"))).isFalse();
    }

    private static Recurrence skipping(Recurrence when) {
        return keeping(when, Workdays.DayOff.SKIP, 0);
    }

    private static Recurrence keeping(Recurrence when, Workdays.DayOff dayOff, int earlier) {
        return Recurrences.keepingTo(
                new Workdays(Holidays.russia(), dayOff, Duration.ofMinutes(earlier)), when);
    }

    private static List<String> days(List<Occurrence> found) {
        return found.stream().map(one -> one.local().toLocalDate().toString()).toList();
    }
}
