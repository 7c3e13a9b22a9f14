package planerka.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.gathering.model.Attendance;
import planerka.history.AttendanceTable.Count;

/** How coming and missing add up over months. */
class AttendanceTotalsTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @ParameterizedTest
    @CsvSource({
        "0,0,0,0,,''",
        "0,0,3,2,,''",
        "1,0,0,0,100,good",
        "0,1,0,0,0,poor",
        "17,2,1,0,89,fair",
        "17,2,0,9,89,fair",
        "9,1,0,0,90,good",
        "7,3,0,0,70,fair",
        "2,1,0,0,67,poor",
        "999,1,0,0,99,good",
        "1,999,0,0,1,poor"
    })
    void the_rate_is_of_the_times_that_count_and_says_all_only_for_all(
            int came, int missed, int excused, int unreached, Integer rate, String grade) {
        AttendanceTotals tally = new AttendanceTotals(came, missed, excused, unreached, 0, 0);

        assertThat(tally.rate().isPresent() ? tally.rate().getAsInt() : null).isEqualTo(rate);
        assertThat(tally.grade()).isEqualTo(grade);
        assertThat(tally.all()).isEqualTo(came + missed + excused + unreached);
    }

    @ParameterizedTest
    @CsvSource({"80,2,40", "81,2,41", "0,3,0", "7200,2,1 00", "600,1,10"})
    void being_late_is_an_average_of_the_times_that_are_known(long late, int timed, String said) {
        SpokenDuration span = new AttendanceTotals(timed, 0, 0, 0, late, timed).lateOnAverage();

        assertThat((span.first() + " " + span.second()).strip()).isEqualTo(said);
        assertThat(new AttendanceTotals(2, 0, 0, 0, 0, 0).lateOnAverage()).isNull();
    }

    @Test
    void what_is_counted_stands_in_its_row_and_month_and_in_the_sums() {
        List<YearMonth> months = List.of(YearMonth.of(2026, 10), YearMonth.of(2026, 11));
        AttendanceTable table =
                AttendanceTable.of(
                        months,
                        List.of(
                                count(1L, "Anna", 0, Attendance.CAME, 3),
                                count(1L, "Anna", 1, Attendance.MISSED, 1),
                                count(null, "700", 1, Attendance.CAME, 2),
                                count(null, "701", 1, Attendance.EXCUSED, 4)));

        assertThat(table.rows())
                .extracting(row -> row.name() + " " + row.all().all())
                .containsExactly("Anna 4", "700 2", "701 4");
        assertThat(table.rows().get(0).byMonth())
                .extracting(AttendanceTotals::came)
                .containsExactly(3, 0);
        assertThat(table.byMonth()).extracting(AttendanceTotals::all).containsExactly(3, 7);
        assertThat(table.all().rate()).hasValue(83);
    }

    private static Count count(Long id, String name, int month, Attendance what, int times) {
        return new Count(
                Optional.ofNullable(id), name, month, AttendanceTotals.of(what, times, 0, 0));
    }

    @Test
    void months_begin_and_end_where_the_reader_s_calendar_says() {
        Months months = Months.last(3, LocalDate.of(2026, 1, 31), MOSCOW);

        assertThat(months.list())
                .containsExactly(
                        YearMonth.of(2025, 11), YearMonth.of(2025, 12), YearMonth.of(2026, 1));
        assertThat(months.begin(0)).isEqualTo(Instant.parse("2025-10-31T21:00:00Z"));
        assertThat(months.end()).isEqualTo(Instant.parse("2026-01-31T21:00:00Z"));
    }
}
