package planerka.gathering.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import planerka.gathering.model.Participant.Presence;
import planerka.group.ConfirmPolicy;
import planerka.group.Role;
import planerka.people.PhoneNumber;

/** What counts as having come, having missed it, and as neither. */
class AttendanceTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "left,-,yes,yes,came",
                "left,dropped,yes,yes,came",
                "left,kicked,yes,yes,came",
                "joined,came-by-himself,no,yes,came",
                "busy,-,yes,no,missed",
                "no-answer,-,yes,no,missed",
                "declined,-,yes,no,missed",
                "ignored,hung-up,yes,no,missed",
                "unreachable,not-registered,no,no,missed",
                "no-answer,cancelled,yes,no,missed",
                "no-answer,cancelled,no,no,''",
                "excused,absent,no,no,excused",
                "unreachable,no-such-number,no,no,unreached",
                "failed,no-number,no,no,unreached",
                "failed,not-allowed,no,no,unreached",
                "failed,outside-not-allowed,no,no,unreached",
                "failed,congestion,no,no,unreached",
                "failed,refused,no,no,unreached",
                "failed,link-lost,no,no,unreached",
                "failed,database-away,no,no,unreached",
                "failed,room-full,yes,no,unreached",
                "skipped,duplicate,no,no,''",
                "skipped,deputy,no,no,''",
                "skipped,no-organiser,no,no,''",
                "skipped,cancelled,no,no,''",
                "waiting,-,no,no,''",
                "ringing,-,yes,no,''"
            })
    void every_end_of_a_call_counts_as_one_of_four_things_or_not_at_all(
            String state, String reason, String rang, String joined, String attendance) {
        Participant who = participant(state, reason, rang.equals("yes"), joined.equals("yes"));

        assertThat(Attendance.of(who, begun(StartedBy.SCHEDULE, true)).word())
                .isEqualTo(attendance);
    }

    @ParameterizedTest
    @CsvSource({"DIALLED,true,came", "DIALLED,false,''", "WEB,true,''", "SCHEDULE,true,''"})
    void who_gathers_by_phone_came_and_elsewhere_he_stands_in_the_list_a_second_time(
            StartedBy by, boolean opened, String attendance) {
        Participant who = participant("skipped", "organiser", false, false);

        assertThat(Attendance.of(who, begun(by, opened)).word()).isEqualTo(attendance);
    }

    @ParameterizedTest
    @EnumSource(Attendance.class)
    void its_word_is_read_again(Attendance one) {
        assertThat(Attendance.of(one.word())).isEqualTo(one);
    }

    @Test
    void a_gathering_is_full_lacks_somebody_or_was_not_held() {
        GatheringScenario story = GatheringScenario.dialled("700", "701");
        assertThat(GatheringResult.of(story.now())).isEqualTo(GatheringResult.RUNNING);
        story.walksIn("organiser", "300").joins(1, 1).busy(2, 1);
        assertThat(GatheringResult.of(story.ends().now())).isEqualTo(GatheringResult.MISSING);

        GatheringScenario full =
                GatheringScenario.dialled("700").walksIn("organiser", "300").joins(1, 1);
        assertThat(GatheringResult.of(full.ends().now())).isEqualTo(GatheringResult.FULL);

        GatheringScenario nobody = GatheringScenario.dialled("700").neverPicksUp(1, 1);
        assertThat(GatheringResult.of(nobody.ends().now())).isEqualTo(GatheringResult.NOT_HELD);

        GatheringScenario leaderless =
                GatheringScenario.led(
                        LeaderPolicy.FIRST_OR_NOBODY,
                        GatheringScenario.policy(ConfirmPolicy.NEVER, 1),
                        "300",
                        "700");
        assertThat(GatheringResult.of(leaderless.neverPicksUp(1, 1).pass(MINUTE).now()))
                .isEqualTo(GatheringResult.NOT_HELD);
    }

    private static Participant participant(
            String state, String reason, boolean rang, boolean joined) {
        Invitee who =
                new Invitee(
                        Optional.of(1L),
                        "Anna",
                        List.of(new PhoneNumber("700")),
                        Role.SPEAK,
                        Optional.empty());
        ParticipantStatus status =
                new ParticipantStatus(ParticipantState.of(state), Reason.of(reason));
        Presence presence =
                new Presence(
                        Optional.empty(),
                        Optional.of(GatheringScenario.NINE).filter(at -> rang),
                        Optional.of(GatheringScenario.NINE).filter(at -> joined),
                        Optional.empty(),
                        Duration.ZERO);
        return new Participant(1, who, status, presence, List.of());
    }

    private static Gathering begun(StartedBy by, boolean opened) {
        Gathering begun =
                GatheringScenario.gathering(
                        by, GatheringScenario.policy(ConfirmPolicy.NEVER, 1), "700");
        return opened ? begun.with(begun.stage().withOpened()) : begun;
    }
}
