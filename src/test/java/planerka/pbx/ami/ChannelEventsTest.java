package planerka.pbx.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import org.asteriskjava.manager.event.HangupEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.pbx.ChannelId;
import planerka.pbx.PbxEvent;

/**
 * The ends of one declined call behind an exchange that plays tones, as a real Asterisk told them:
 * its two halves and the phone's own line, in changing order.
 */
class ChannelEventsTest {
    private static final String CALL = "planerka-7-1-1";

    private final AmiEventMapper mapper = new AmiEventMapper(Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({
        "planerka-7-1-1, 0, none",
        "planerka-7-1-1-2, 34, none",
        "1795466831.8, 21, planerka-7-1-1"
    })
    void only_the_phones_own_line_tells_why_the_call_ended(
            String channel, int cause, String linked) {
        PbxEvent.HungUp heard = heard(channel, cause);

        assertThat(heard.cause()).isEqualTo(cause);
        assertThat(heard.linked().map(ChannelId::text).orElse("none")).isEqualTo(linked);
    }

    @Test
    void a_call_of_somebody_else_that_looks_alike_is_no_half_of_ours() {
        assertThat(new ChannelId("planerka-7-1-12").isHalfOf(new ChannelId(CALL))).isFalse();
    }

    private PbxEvent.HungUp heard(String channel, int cause) {
        HangupEvent event = new HangupEvent(this);
        event.setUniqueId(channel);
        event.setLinkedId(CALL);
        event.setCause(cause);
        Optional<PbxEvent> meaning = mapper.translate(event);
        return (PbxEvent.HungUp) meaning.orElseThrow();
    }
}
