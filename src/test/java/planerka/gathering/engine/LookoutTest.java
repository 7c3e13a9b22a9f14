package planerka.gathering.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import planerka.gathering.model.Story;
import planerka.pbx.ChannelId;
import planerka.pbx.PbxEvent;

/** When the PBX is asked what lives. */
final class LookoutTest {
    private static final Instant NINE = Story.NINE;

    private final Lookout lookout = new Lookout();

    private static PbxEvent ringing(ChannelId call) {
        return new PbxEvent.CallRinging(NINE, call);
    }

    @Test
    void soon_after_the_last_word_of_a_few_people() {
        lookout.sent(NINE);
        assertThat(lookout.isTime(10, 0, NINE.plusSeconds(1))).isFalse();
        lookout.heard(ringing(Story.call(1, 1)), NINE.plusSeconds(1));

        assertThat(lookout.isTime(10, 0, NINE.plusSeconds(2))).isFalse();
        assertThat(lookout.isTime(10, 0, NINE.plusSeconds(3))).isTrue();
        assertThat(lookout.isTime(10, 0, NINE.plusSeconds(5))).isTrue();
    }

    @Test
    void the_calls_of_others_do_not_put_it_off() {
        lookout.heard(ringing(new ChannelId("1795436187.19")), NINE.plusSeconds(5));

        assertThat(lookout.isTime(10, 0, NINE.plusSeconds(5))).isTrue();
    }

    @Test
    void not_while_calls_wait_to_go_out_and_not_with_hundreds_of_people() {
        assertThat(lookout.isTime(10, 1, NINE)).isFalse();
        assertThat(lookout.isTime(500, 0, NINE)).isFalse();
    }
}
