package planerka.gathering.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import planerka.gathering.model.GatheringScenario;
import planerka.pbx.ChannelId;
import planerka.pbx.PbxEvent;

/** When the PBX is asked what lives. */
final class ResyncTimerTest {
    private static final Instant NINE = GatheringScenario.NINE;

    private final ResyncTimer resync = new ResyncTimer();

    private static PbxEvent ringing(ChannelId call) {
        return new PbxEvent.CallRinging(NINE, call);
    }

    @Test
    void soon_after_the_last_word_of_a_few_people() {
        resync.sent(NINE);
        assertThat(resync.isTime(10, 0, NINE.plusSeconds(1))).isFalse();
        resync.heard(ringing(GatheringScenario.call(1, 1)), NINE.plusSeconds(1));

        assertThat(resync.isTime(10, 0, NINE.plusSeconds(2))).isFalse();
        assertThat(resync.isTime(10, 0, NINE.plusSeconds(3))).isTrue();
        assertThat(resync.isTime(10, 0, NINE.plusSeconds(5))).isTrue();
    }

    @Test
    void the_calls_of_others_do_not_put_it_off() {
        resync.heard(ringing(new ChannelId("1795436187.19")), NINE.plusSeconds(5));

        assertThat(resync.isTime(10, 0, NINE.plusSeconds(5))).isTrue();
    }

    @Test
    void not_while_calls_wait_to_go_out_and_not_with_hundreds_of_people() {
        assertThat(resync.isTime(10, 1, NINE)).isFalse();
        assertThat(resync.isTime(500, 0, NINE)).isFalse();
    }
}
