package planerka.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule by a calendar on the wall: 23 November 2026 is a Monday. */
class RulesTest {
    private static final Instant BEFORE = Instant.parse("2026-11-20T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "once | 2026-11-23",
                "days 1 | 2026-11-23 2026-11-24 2026-11-25 2026-11-26",
                "days 10 | 2026-11-23 2026-12-03 2026-12-13 2026-12-23",
                "weeks 1 MON,FRI | 2026-11-23 2026-11-27 2026-11-30 2026-12-04",
                "weeks 2 MON,SUN | 2026-11-23 2026-11-29 2026-12-07 2026-12-13",
                "weeks 3 WED | 2026-11-25 2026-12-16 2027-01-06 2027-01-27",
                "month-day 1 | 2026-12-01 2027-01-01 2027-02-01 2027-03-01",
                "month-day 31 | 2026-12-31 2027-01-31 2027-03-31 2027-05-31",
                "month-day -1 | 2026-11-30 2026-12-31 2027-01-31 2027-02-28",
                "month-weekday 1 MON | 2026-12-07 2027-01-04 2027-02-01 2027-03-01",
                "month-weekday 3 WED | 2026-12-16 2027-01-20 2027-02-17 2027-03-17",
                "month-weekday 5 TUE | 2026-12-29 2027-03-30 2027-06-29 2027-08-31",
                "month-weekday -1 FRI | 2026-11-27 2026-12-25 2027-01-29 2027-02-26",
                "cron 0 9 * * 1-5 | 2026-11-23 2026-11-24 2026-11-25 2026-11-26",
                "cron 0 9 * * 0 | 2026-11-29 2026-12-06 2026-12-13 2026-12-20",
                "cron 0 9 * * SUN | 2026-11-29 2026-12-06 2026-12-13 2026-12-20",
                "cron 0 9 29 2 * | 2028-02-29 2032-02-29 2036-02-29 2040-02-29",
                "cron 0 9 13 * FRI | 2026-11-27 2026-12-04 2026-12-11 2026-12-13",
                "cron 0 9 */10 * * | 2026-12-01 2026-12-11 2026-12-21 2026-12-31",
                "cron 0 9 1 1,7 * | 2027-01-01 2027-07-01 2028-01-01 2028-07-01"
            })
    void a_rule_has_these_days(String rule, String days) {
        Recurrence when = from("2026-11-23", rule, "09:00");

        assertThat(days(when)).isEqualTo(days);
    }

    @Test
    void a_fortnight_is_counted_from_the_week_of_the_first_day_whatever_day_that_is() {
        Recurrence sunday = from("2026-11-29", "weeks 2 MON", "09:00");

        assertThat(days(sunday)).startsWith("2026-12-07 2026-12-21");
    }

    @Test
    void several_times_a_day_come_in_their_order() {
        Recurrence when = from("2026-11-23", "days 1", "14:30,09:00");

        assertThat(when.list(BEFORE, 3))
                .extracting(one -> one.local().toLocalDateTime().toString())
                .containsExactly("2026-11-23T09:00", "2026-11-23T14:30", "2026-11-24T09:00");
    }

    @Test
    void a_cron_expression_has_its_own_times() {
        Rule rule = Rule.of(Cron.parse(" 15,45  9-10 * * * "));

        assertThat(rule.times().toString()).isEqualTo("[09:15, 09:45, 10:15, 10:45]");
        assertThat(rule.days().toString()).isEqualTo("cron 15,45 9-10 * * *");
    }

    @Test
    void it_is_over_after_so_many_runs_and_one_that_is_skipped_counts() {
        Recurrence three =
                Recurrences.of(
                        "days 1",
                        "09:00,15:00",
                        "Europe/Moscow",
                        Recurrences.span("2026-11-23", null, 3));
        DateOverride skip =
                DateOverride.skip(LocalDate.parse("2026-11-24"), java.util.Optional.empty());

        assertThat(three.list(BEFORE, 10))
                .extracting(one -> one.slot().toString())
                .containsExactly("2026-11-23T09:00", "2026-11-23T15:00", "2026-11-24T09:00");
        assertThat(three.with(three.deviations().with(skip)).list(BEFORE, 10)).hasSize(2);
    }

    @Test
    void the_thirty_first_of_february_never_comes() {
        assertThat(from("2026-11-23", "cron 0 9 31 2 *", "09:00").everComes()).isFalse();
        assertThat(from("2026-11-23", "cron 0 9 29 2 *", "09:00").everComes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "days 0",
                "days 367",
                "weeks 1",
                "weeks 53 MON",
                "weeks 1 MONDAY",
                "month-day 0",
                "month-day 32",
                "month-weekday 6 MON",
                "month-weekday 0 MON",
                "month-weekday 1",
                "cron 0 9 * *",
                "cron 0 0 9 * * *",
                "cron 60 9 * * *",
                "cron soon",
                "never",
                ""
            })
    void what_is_no_rule_is_refused(String text) {
        assertThatThrownBy(() -> DayRule.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rule_that_comes_every_few_minutes_is_refused() {
        assertThatThrownBy(() -> Cron.parse("* * * * *")).isInstanceOf(Cron.TooOften.class);
        assertThat(Cron.parse("*/15 * * * *").times()).hasSize(Cron.MOST_TIMES);
    }

    private static Recurrence from(String first, String rule, String times) {
        return Recurrences.of(rule, times, "Europe/Moscow", Recurrences.span(first, null, 0));
    }

    private static String days(Recurrence when) {
        List<Occurrence> found = when.list(BEFORE, 4);
        return found.stream()
                .map(one -> one.local().toLocalDate().toString())
                .collect(Collectors.joining(" "));
    }
}
