package planerka.gathering.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.gathering.model.GatheringScenario;
import planerka.gathering.model.StartedBy;
import planerka.group.ConfirmPolicy;
import planerka.pbx.PbxEvent;
import planerka.pbx.ami.Traces;

/** Every behaviour of a phone, as a real Asterisk told it, and what is said of the person. */
class PhoneBehaviourTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "700-picks-up,                    never,  joined",
        "700-leader,                      never,  joined",
        "700-listen,                      never,  joined",
        "730-slow,                        never,  joined",
        "732-talks,                       never,  joined",
        "731-leaves,                      never,  left",
        "723-picks-up-and-hangs-up,       never,  left",
        "720-busy,                        never,  busy",
        "721-never-picks-up,              never,  no-answer",
        "722-declines,                    never,  declined",
        "724-voicemail-blocked,           never,  no-answer",
        "728-not-registered,              never,  unreachable not-registered",
        "729-no-such-number,              never,  unreachable no-such-number",
        "729-no-such-number-from-internal, never, unreachable no-such-number",
        "725-confirms,                    always, joined",
        "726-confirm-declines,            always, declined",
        "727-ignores-confirm,             always, ignored",
        "724-voicemail-confirm,           always, ignored",
        "723-confirm-hangs-up,            always, ignored hung-up"
    })
    void ends_in_the_truth(String trace, String confirm, String stands) {
        GatheringScenario story =
                GatheringScenario.begun(
                        StartedBy.DIALLED,
                        GatheringScenario.policy(ConfirmPolicy.of(confirm).orElseThrow(), 1),
                        "700");
        story.walksIn("organiser", "300").sent(1, 1);

        for (PbxEvent event : Traces.told(trace, GatheringScenario.call(1, 1))) {
            PbxEventMapper.of(event).ifPresent(story::on);
        }

        assertThat(story.stands(1)).isEqualTo(stands);
    }
}
