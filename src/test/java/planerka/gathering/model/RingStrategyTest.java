package planerka.gathering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static planerka.gathering.model.GatheringScenario.call;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import planerka.group.RingStrategy;
import planerka.people.PhoneNumber;

/** Several numbers at once, and phones that were busy and become free. */
final class RingStrategyTest {
    private static final RingStrategy AT_ONCE = new RingStrategy(true, Duration.ZERO, false);
    private static final RingStrategy WHEN_FREE = new RingStrategy(false, Duration.ZERO, true);

    private static GatheringScenario reaching(RingStrategy reach, String... numbers) {
        return GatheringScenario.begun(
                        StartedBy.DIALLED, GatheringScenario.reaching(reach), numbers)
                .walksIn("o", "300");
    }

    @Test
    void all_numbers_ring_and_who_comes_in_by_one_is_not_rung_at_the_other() {
        GatheringScenario story = reaching(AT_ONCE, "700/79001234567");
        assertThat(story.decisions())
                .containsExactly(new Decision.Dial(1, 1), new Decision.Dial(1, 2));

        story.rings(1, 2).joins(1, 1);

        assertThat(story.decisions()).containsExactly(new Decision.Cancel(call(1, 2)));
        story.on(new CallEvents.HungUp(story.tick(), call(1, 2), 16));
        assertThat(story.stands(1)).isEqualTo("joined");
    }

    @Test
    void who_declines_at_one_phone_is_left_in_peace_at_the_other() {
        GatheringScenario story = reaching(AT_ONCE, "700/79001234567").rings(1, 2);
        story.decisions();

        story.declines(1, 1);

        assertThat(story.stands(1)).isEqualTo("declined");
        assertThat(story.decisions()).containsExactly(new Decision.Cancel(call(1, 2)));
    }

    @Test
    void he_is_still_called_while_one_of_his_phones_rings() {
        GatheringScenario story = reaching(AT_ONCE, "700/79001234567").rings(1, 2);

        story.busy(1, 1);

        assertThat(story.stands(1)).isEqualTo("ringing");
        story.on(new CallEvents.HungUp(story.tick(), call(1, 2), 19));
        assertThat(story.stands(1)).isEqualTo("no-answer");
    }

    @Test
    void who_picks_up_both_phones_is_in_the_room_once() {
        GatheringScenario story = reaching(AT_ONCE, "700/79001234567").picksUp(1, 2).joins(1, 1);
        story.decisions();

        story.on(new RoomEvents.Joined(story.tick(), GatheringScenario.occupant(call(1, 2), "")));

        assertThat(story.decisions())
                .containsExactly(new Decision.Kick(GatheringScenario.name(call(1, 2))));
        story.leaves(call(1, 2));
        assertThat(story.stands(1)).isEqualTo("joined");
        assertThat(story.participant(1).sitsAt(call(1, 1))).isTrue();
    }

    @Test
    void missing_ones_are_called_again_at_all_numbers() {
        GatheringScenario story = reaching(AT_ONCE, "700/79001234567").busy(1, 1).busy(1, 2);
        story.decisions();

        story.on(new GatheringCommands.Recall(story.tick(), 1));

        assertThat(story.decisions())
                .containsExactly(new Decision.Dial(1, 3), new Decision.Dial(1, 4));
    }

    @Test
    void a_busy_phone_is_called_when_it_becomes_free() {
        GatheringScenario story = reaching(WHEN_FREE, "700", "701").busy(1, 1).joins(2, 1);
        story.decisions();

        story.pass(Duration.ofMinutes(3)).on(freed(story, "700"));

        assertThat(story.decisions()).containsExactly(new Decision.Dial(1, 2));
        story.joins(1, 2);
        assertThat(story.stands(1)).isEqualTo("joined");
    }

    @Test
    void the_phone_that_was_busy_rings_even_if_another_was_tried_since() {
        GatheringScenario story =
                reaching(WHEN_FREE, "700/79001234567").busy(1, 1).neverPicksUp(1, 2);
        story.decisions();

        story.pass(Duration.ofMinutes(3)).on(freed(story, "700"));

        assertThat(story.decisions()).containsExactly(new Decision.Dial(1, 3));
        assertThat(story.participant(1).lastCall().orElseThrow().dialled().digits())
                .isEqualTo("700");
    }

    @Test
    void a_phone_that_refuses_all_calls_is_not_called_for_ever() {
        GatheringScenario story = reaching(WHEN_FREE, "700").busy(1, 1);

        story.on(freed(story, "700")).busy(1, 2).on(freed(story, "700")).busy(1, 3);
        story.decisions();
        story.on(freed(story, "700"));

        assertThat(story.decisions()).isEmpty();
    }

    @Test
    void nobody_is_waited_for_where_the_group_does_not_say_so() {
        GatheringScenario story = reaching(RingStrategy.USUAL, "700").busy(1, 1);
        story.decisions();

        story.pass(Duration.ofMinutes(3)).on(freed(story, "700"));

        assertThat(story.decisions()).isEmpty();
    }

    @Test
    void who_did_not_answer_is_not_called_when_he_hangs_up() {
        GatheringScenario story = reaching(WHEN_FREE, "700").neverPicksUp(1, 1);
        story.decisions();

        story.pass(Duration.ofMinutes(3)).on(freed(story, "700"));

        assertThat(story.decisions()).isEmpty();
    }

    @Test
    void a_number_rings_shorter_where_another_one_follows() {
        GatheringPolicy policy =
                GatheringScenario.reaching(new RingStrategy(false, Duration.ofSeconds(8), false));
        Invitee who = GatheringScenario.waiting(1, "700/79001234567").who();

        assertThat(policy.ring(who, who.numbers().get(0))).hasSeconds(8);
        assertThat(policy.ring(who, who.numbers().get(1))).hasSeconds(15);
    }

    private static GatheringCommands.Freed freed(GatheringScenario story, String number) {
        return new GatheringCommands.Freed(story.tick(), new PhoneNumber(number));
    }
}
