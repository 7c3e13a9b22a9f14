package planerka.gathering.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planerka.group.ConfirmPolicy;
import planerka.group.Role;
import planerka.people.PhoneNumber;

/** Somebody is called into a gathering that runs; who is in the list is never in it twice. */
class InviteCommandTest {
    private final GatheringScenario story =
            GatheringScenario.dialled("700", "720", "722/79001234567").walksIn("o", "300");

    private static Invitee somebody(Optional<Long> person, String numbers) {
        List<PhoneNumber> all = Stream.of(numbers.split("/")).map(PhoneNumber::new).toList();
        return new Invitee(person, "Somebody", all, Role.SPEAK, Optional.empty());
    }

    private GatheringScenario call(Optional<Long> person, String numbers) {
        return story.on(new InviteCommand(story.tick(), somebody(person, numbers)));
    }

    @ParameterizedTest
    @CsvSource({"9, 701/79007654321", ", 701"})
    void who_is_not_in_the_list_comes_into_it_and_is_called(Long person, String numbers) {
        story.decisions();

        call(Optional.ofNullable(person), numbers);

        assertThat(story.decisions()).containsExactly(new Decision.Dial(4, 1));
        assertThat(story.participant(4).who().name()).isEqualTo("Somebody");
        assertThat(story.participant(4).lastCall().orElseThrow().dialled().digits())
                .isEqualTo("701");
        assertThat(story.now().roll().groups()).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({"2, 720", ", 720", "2, 799"})
    void who_is_in_the_list_and_not_in_the_room_is_called_again(Long person, String number) {
        story.busy(2, 1).decisions();

        call(Optional.ofNullable(person), number);

        assertThat(story.decisions()).containsExactly(new Decision.Dial(2, 2));
        assertThat(story.now().participants()).hasSize(3);
        assertThat(story.participant(2).lastCall().orElseThrow().dialled().digits())
                .isEqualTo(number);
    }

    @Test
    void who_declined_at_his_desk_can_be_called_at_his_mobile() {
        story.declines(3, 1).decisions();

        call(Optional.empty(), "79001234567");

        assertThat(story.decisions()).containsExactly(new Decision.Dial(3, 2));
        assertThat(story.participant(3).lastCall().orElseThrow().dialled().digits())
                .isEqualTo("79001234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"700", "720", "300"})
    void who_is_in_or_on_his_way_is_left_alone(String number) {
        story.joins(1, 1).rings(2, 1).decisions();

        call(Optional.empty(), number);

        assertThat(story.decisions()).isEmpty();
        assertThat(story.now().participants()).hasSize(3);
    }

    @Test
    void who_is_absent_today_is_called_if_somebody_wants_him_now() {
        Participant away =
                GatheringScenario.waiting(1, "700")
                        .status(new ParticipantStatus(ParticipantState.EXCUSED, Reason.ABSENT));
        GatheringScenario told =
                GatheringScenario.of(
                        GatheringScenario.gathering(
                                StartedBy.DIALLED,
                                LeaderPolicy.TOGETHER,
                                GatheringScenario.policy(ConfirmPolicy.NEVER, 1),
                                List.of(away)));
        told.walksIn("o", "300").decisions();

        told.on(new InviteCommand(told.tick(), somebody(Optional.of(1L), "700")));

        assertThat(told.decisions()).containsExactly(new Decision.Dial(1, 1));
    }

    @Test
    void while_the_leader_is_waited_for_who_is_added_waits_like_the_others() {
        GatheringScenario led =
                GatheringScenario.led(
                        LeaderPolicy.FIRST_THEN_ALL,
                        GatheringScenario.policy(ConfirmPolicy.NEVER, 1),
                        "300",
                        "700");
        led.rings(1, 1).decisions();

        led.on(new InviteCommand(led.tick(), somebody(Optional.empty(), "701")));
        assertThat(led.decisions()).isEmpty();
        assertThat(led.stands(3)).isEqualTo("waiting leader-first");
        led.joins(1, 1);

        assertThat(led.decisions()).contains(new Decision.Dial(3, 1));
    }

    @Test
    void a_conference_that_is_over_calls_nobody() {
        story.joins(1, 1).ends().decisions();

        call(Optional.empty(), "701");

        assertThat(story.decisions()).isEmpty();
    }

    @Test
    void somebody_without_a_number_cannot_be_asked_for() {
        Invitee nobody = new Invitee(Optional.of(9L), "N", List.of(), Role.SPEAK, Optional.empty());

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new InviteCommand(story.tick(), nobody))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
