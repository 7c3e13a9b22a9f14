package planerka.pbx.ami;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planerka.pbx.CallRequest;
import planerka.pbx.CallerId;
import planerka.pbx.ChannelId;
import planerka.pbx.DialString;

/** The library writes values as they are; so whatever could end a line is refused by our types. */
final class NothingHostileReachesAmiTest {
    private static final ChannelId ID = new ChannelId("planerka-9-1");
    private static final DialString PHONE = new DialString("Local/700@from-internal");
    private static final CallerId CALLER = new CallerId("Planerka", "300");
    private static final Duration RING = Duration.ofSeconds(15);

    static Stream<String> hostile() {
        return Stream.of(
                "1\r\nAction: Originate",
                "1\nAction",
                "1\rAction",
                "1\r\n",
                "1\n",
                "1,2",
                "${SHELL(id)}",
                "$1",
                "\"1",
                "1\\",
                "1<2>",
                "1|2",
                "1&PJSIP/2",
                "1;2\u0000",
                "1\u2028",
                "1\u0085",
                "1".repeat(1024));
    }

    private static void refused(Runnable use) {
        assertThatThrownBy(use::run).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void as_a_channels_id(String text) {
        refused(() -> new ChannelId(text));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void as_what_to_dial(String text) {
        refused(() -> new DialString("PJSIP/" + text));
        refused(() -> new DialString(text));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void as_a_caller(String text) {
        refused(() -> new CallerId(text, "300"));
        refused(() -> new CallerId("Planerka", text));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void as_any_part_of_a_call(String text) {
        refused(() -> new CallRequest(ID, PHONE, CALLER, text, "300", RING, Map.of()));
        refused(() -> new CallRequest(ID, PHONE, CALLER, "members", text, RING, Map.of()));
        refused(
                () ->
                        new CallRequest(
                                ID, PHONE, CALLER, "members", "300", RING, Map.of(text, "1")));
        refused(
                () ->
                        new CallRequest(
                                ID, PHONE, CALLER, "members", "300", RING, Map.of("A", text)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void as_a_room_or_who_is_in_it(String text) {
        String channel = "PJSIP/700-00000001";
        refused(() -> AmiActions.kick(text, channel));
        refused(() -> AmiActions.mute(text, channel, true));
        refused(() -> AmiActions.mute(text, channel, false));
        refused(() -> AmiActions.lock(text, true));
        refused(() -> AmiActions.lock(text, false));
        refused(() -> AmiActions.kick("300", text));
        refused(() -> AmiActions.mute("300", text, true));
        refused(() -> AmiActions.kick("300", "PJSIP/" + text));
    }

    @ParameterizedTest
    @MethodSource("words")
    void as_a_word_that_means_everybody(String word) {
        refused(() -> AmiActions.kick("300", word));
        refused(() -> AmiActions.mute("300", word, true));
    }

    static Stream<String> words() {
        return Stream.of("all", "participants", "", "700");
    }

    @ParameterizedTest
    @MethodSource("lineBreaks")
    void as_settings(String text) {
        refused(() -> AmiSettings.of("127.0.0.1", 5038, text, "secret"));
        refused(() -> AmiSettings.of("127.0.0.1", 5038, "planerka", text));
        refused(() -> AmiSettings.of(text, 5038, "planerka", "secret"));
    }

    static Stream<String> lineBreaks() {
        return Stream.of("a\r\nAction: b", "a\n", "a\r", "a\u0000", "a".repeat(1024));
    }
}
