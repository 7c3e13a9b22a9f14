package planerka.gathering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static planerka.gathering.model.GatheringScenario.call;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import planerka.group.ConfirmPolicy;
import planerka.group.EndPolicy;

/** A conference that is to last half an hour. */
final class EndTimeTest {
    private static final EndPolicy HALF_AN_HOUR =
            new EndPolicy(Duration.ZERO, false, Duration.ofMinutes(30));

    private final GatheringScenario story = story(HALF_AN_HOUR);

    private static GatheringScenario story(EndPolicy closing) {
        GatheringScenario begun =
                GatheringScenario.begun(
                        StartedBy.DIALLED,
                        GatheringScenario.policy(ConfirmPolicy.NEVER, 1, closing),
                        "700");
        begun.walksIn("o", "300").joins(1, 1).decisions();
        return begun;
    }

    @Test
    void five_minutes_before_the_end_everybody_is_warned_once() {
        story.pass(Duration.ofMinutes(24));
        assertThat(story.decisions()).isEmpty();

        story.pass(Duration.ofMinutes(1)).pass(Duration.ofSeconds(1));

        assertThat(story.decisions()).containsExactly(new Decision.Say(Prompt.ENDS_SOON));
    }

    @Test
    void at_the_end_everybody_is_taken_out() {
        story.pass(Duration.ofMinutes(26)).decisions();

        story.pass(Duration.ofMinutes(4));

        assertThat(story.decisions())
                .contains(
                        new Decision.Kick(GatheringScenario.name(call(1, 1))),
                        new Decision.Kick("PJSIP/o"));
        assertThat(story.now().stage().isEnded()).isTrue();
        assertThat(story.stands(1)).isEqualTo("left");
    }

    @Test
    void a_quarter_of_an_hour_more_is_warned_of_again() {
        story.pass(Duration.ofMinutes(26)).decisions();

        story.on(new GatheringCommands.Extend(story.tick())).pass(Duration.ofMinutes(10));
        assertThat(story.decisions()).isEmpty();
        story.pass(Duration.ofMinutes(4));

        assertThat(story.decisions()).containsExactly(new Decision.Say(Prompt.ENDS_SOON));
        assertThat(story.now().stage().isEnded()).isFalse();
    }

    @Test
    void the_next_moment_is_woken_for() {
        Transition step =
                story.now()
                        .on(
                                new GatheringCommands.TimePassed(
                                        GatheringScenario.NINE.plus(Duration.ofMinutes(26))));

        assertThat(step.decisions())
                .contains(new Decision.WakeAt(GatheringScenario.NINE.plus(Duration.ofMinutes(30))));
    }

    @Test
    void one_that_is_short_ends_without_a_warning() {
        GatheringScenario brief = story(new EndPolicy(Duration.ZERO, false, Duration.ofMinutes(5)));

        brief.pass(Duration.ofMinutes(4));

        assertThat(brief.decisions()).isEmpty();
    }

    @Test
    void one_without_an_end_cannot_be_extended() {
        GatheringScenario endless = story(new EndPolicy(Duration.ZERO, false, Duration.ZERO));

        endless.on(new GatheringCommands.Extend(endless.tick())).pass(Duration.ofHours(9));

        assertThat(endless.now().stage().endsAt()).isEmpty();
        assertThat(endless.now().stage().isEnded()).isFalse();
    }
}
