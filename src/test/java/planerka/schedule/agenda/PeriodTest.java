package planerka.schedule.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.text.Language;

class PeriodTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "day, 2026-11-25, 2026-11-25, 2026-11-25, 2026-11-24, 2026-11-26",
        "week, 2026-11-23, 2026-11-23, 2026-11-29, 2026-11-16, 2026-11-30",
        "week, 2026-11-29, 2026-11-23, 2026-11-29, 2026-11-16, 2026-11-30",
        "week, 2027-01-01, 2026-12-28, 2027-01-03, 2026-12-21, 2027-01-04",
        "month, 2026-11-30, 2026-10-26, 2026-12-06, 2026-10-01, 2026-12-01",
        "month, 2027-01-31, 2026-12-28, 2027-01-31, 2026-12-01, 2027-02-01",
        "month, 2027-02-01, 2027-02-01, 2027-02-28, 2027-01-01, 2027-03-01",
    })
    void a_period_begins_on_monday_and_has_neighbours(
            String kind,
            LocalDate day,
            LocalDate first,
            LocalDate last,
            LocalDate before,
            LocalDate after) {
        Period period = new Period(Period.Kind.of(kind).orElseThrow(), day);

        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.before().day()).isEqualTo(before);
        assertThat(period.after().day()).isEqualTo(after);
    }

    @Test
    void a_month_is_whole_weeks_and_knows_which_days_only_fill_them() {
        Period month = new Period(Period.Kind.MONTH, LocalDate.of(2026, 12, 15));

        assertThat(Period.weeks(month.days())).hasSize(5).allMatch(week -> week.size() == 7);
        assertThat(month.days().stream().filter(month::isFilling))
                .containsExactly(
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 1, 2),
                        LocalDate.of(2027, 1, 3));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29, 23", "2026-10-25, 25", "2026-11-25, 24"})
    void a_day_on_which_the_clocks_change_is_as_long_as_it_is(LocalDate day, int hours) {
        Period period = new Period(Period.Kind.DAY, day);

        assertThat(Duration.between(period.begin(BERLIN), period.end(BERLIN)))
                .isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "week|2026-11-25|23–29 ноября 2026|23–29 November 2026",
                "week|2026-12-01|30 ноября – 6 декабря 2026|30 November – 6 December 2026",
                "week|2027-01-01|28 декабря 2026 – 3 января 2027|28 December 2026 – 3 January 2027",
                "month|2026-12-01|декабрь 2026|December 2026",
                "day|2026-12-01|вторник, 1 декабря 2026|Tuesday, 1 December 2026",
            })
    void it_is_said_in_both_languages(String kind, LocalDate day, String ru, String en) {
        Period period = new Period(Period.Kind.of(kind).orElseThrow(), day);

        assertThat(PeriodText.of(period, Language.RU)).isEqualTo(ru);
        assertThat(PeriodText.of(period, Language.EN)).isEqualTo(en);
    }
}
