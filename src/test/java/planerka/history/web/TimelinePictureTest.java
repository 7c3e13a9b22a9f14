package planerka.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.gathering.model.Attendance;
import planerka.history.Attendee;
import planerka.history.Call;
import planerka.history.Stay;

/** Where everything is in the picture of a gathering. */
class TimelinePictureTest {
    private static final Instant NINE = Instant.parse("2026-11-23T06:00:00Z");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Test
    void a_call_that_was_answered_leads_into_the_room_and_a_second_time_is_drawn_too() {
        Timeline.Part anna =
                part(
                        "Anna",
                        List.of(new Call(at(0), when(1), when(5), when(50))),
                        List.of(stay(10, 50), stay(80, 100)));

        assertThat(bars(anna))
                .containsExactly(
                        "called 0.000% 1.000%",
                        "rang 1.000% 9.000%", "in 10.000% 40.000%", "in 80.000% 20.000%");
    }

    @Test
    void a_call_by_which_nobody_came_has_an_end_of_its_own() {
        Timeline.Part boris =
                part(
                        "Boris",
                        List.of(
                                new Call(at(0), when(2), Optional.empty(), when(20)),
                                new Call(at(50), Optional.empty(), Optional.empty(), when(51))),
                        List.of());

        assertThat(bars(boris))
                .containsExactly(
                        "called 0.000% 2.000%",
                        "rang 2.000% 18.000%",
                        "lost 20.000% 2",
                        "called 50.000% 1.000%",
                        "lost 51.000% 2");
    }

    @Test
    void what_has_no_end_lasts_until_the_end_and_nothing_leaves_the_picture() {
        Timeline.Part vera =
                part(
                        "Vera",
                        List.of(
                                new Call(
                                        at(0),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())),
                        List.of(new Stay(at(60), Optional.empty()), stay(90, 500)));

        assertThat(bars(vera)).contains("in 60.000% 40.000%", "in 90.000% 10.000%");
    }

    @Test
    void forty_people_stand_below_one_another_and_long_names_are_shortened() {
        List<Timeline.Part> forty =
                IntStream.range(0, 40)
                        .mapToObj(i -> part("😀".repeat(40), List.of(), List.of(stay(1, 2))))
                        .toList();
        TimelinePicture picture = TimelinePicture.of(new Timeline(at(0), at(100), forty), MOSCOW);

        assertThat(picture.height()).isEqualTo(TimelinePicture.TOP + 40 * TimelinePicture.LINE + 4);
        assertThat(picture.lines())
                .extracting(TimelinePicture.Line::y)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(picture.lines().get(0).name()).isEqualTo("😀".repeat(23) + "…");
        assertThat(picture.lines().get(0).told().name()).isEqualTo("😀".repeat(40));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:00:03Z,4,Europe/Moscow,06:00:03 06:00:04 06:00:05 06:00:06",
        "2026-11-23T06:00:03Z,100,Europe/Moscow,06:00:30 06:01",
        "2026-11-23T06:00:00Z,900,Europe/Moscow,06:00 06:05 06:10",
        "2026-11-23T06:07:00Z,3600,Europe/Moscow,06:15 06:30 06:45",
        "2026-11-23T06:00:00Z,36000,Asia/Kolkata,06:30 08:30 10:30 12:30 14:30",
        "2026-11-23T06:00:00Z,0,Europe/Moscow,06:00"
    })
    void marks_are_round_on_the_reader_s_clock_and_few(
            Instant from, long seconds, String zone, String marks) {
        List<Axis.Mark> found = new Axis(from, from.plusSeconds(seconds)).marks(ZoneId.of(zone));

        assertThat(found.stream().map(mark -> mark.at().toString().substring(11)).toList())
                .isEqualTo(
                        List.of(marks.split(" ")).stream()
                                .map(time -> time.length() == 5 ? time + ":00Z" : time + "Z")
                                .toList());
    }

    private static List<String> bars(Timeline.Part part) {
        return TimelinePicture.of(new Timeline(at(0), at(100), List.of(part)), MOSCOW)
                .lines()
                .get(0)
                .bars()
                .stream()
                .map(bar -> bar.kind() + " " + bar.x() + " " + bar.width())
                .toList();
    }

    private static Timeline.Part part(String name, List<Call> calls, List<Stay> stays) {
        Attendance what = stays.isEmpty() ? Attendance.MISSED : Attendance.CAME;
        Attendee who =
                new Attendee(
                        1,
                        Optional.of(1L),
                        name,
                        "700",
                        "left",
                        "",
                        what,
                        Optional.empty(),
                        Duration.ZERO,
                        stays);
        return new Timeline.Part(who, calls);
    }

    private static Stay stay(int from, int to) {
        return new Stay(at(from), when(to));
    }

    private static Instant at(int second) {
        return NINE.plus(Duration.ofSeconds(second));
    }

    private static Optional<Instant> when(int second) {
        return Optional.of(at(second));
    }
}
