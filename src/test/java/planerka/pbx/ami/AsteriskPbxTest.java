package planerka.pbx.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import planerka.pbx.CallRequest;
import planerka.pbx.CallerId;
import planerka.pbx.ChannelId;
import planerka.pbx.DialStatus;
import planerka.pbx.DialString;
import planerka.pbx.PbxEvent.CallAnswered;
import planerka.pbx.PbxEvent.CallDialEnded;
import planerka.pbx.PbxEvent.CallRefused;
import planerka.pbx.PbxEvent.HungUp;
import planerka.pbx.PbxEvent.Joined;
import planerka.pbx.PbxEvent.Muted;
import planerka.pbx.PbxEvent.Surveyed;

final class AsteriskPbxTest {
    private static final ChannelId CALL = new ChannelId("planerka-9-1");

    private final EventTrace heard = new EventTrace();
    private ScriptedAmi ami;
    private AsteriskPbx pbx;

    @BeforeEach
    void connect() throws IOException {
        ami = new ScriptedAmi();
        pbx = new AsteriskPbx(Fast.settings(ami.port()), Clock.systemUTC());
        pbx.listen(heard);
    }

    @AfterEach
    void close() throws IOException {
        pbx.close();
        ami.close();
    }

    private void started() {
        pbx.start();
        heard.await(Surveyed.class);
    }

    private static CallRequest call(Map<String, String> variables) {
        return new CallRequest(
                CALL,
                new DialString("Local/700@from-internal"),
                new CallerId("ПЛАНЁРКА", "300"),
                "planerka-member",
                "300",
                Duration.ofSeconds(15),
                variables);
    }

    @Test
    void a_call_goes_out_exactly_so() throws Exception {
        started();

        pbx.originate(call(Map.of("PLANERKA_ROLE", "speak", "__CFIGNORE", "TRUE")));

        assertThat(ami.next("Originate").sortedWithoutId())
                .containsExactly(
                        "action: Originate",
                        "async: true",
                        "callerid: \"ПЛАНЁРКА\" <300>",
                        "channel: Local/700@from-internal",
                        "channelid: planerka-9-1",
                        "context: planerka-member",
                        "exten: 300",
                        "otherchannelid: planerka-9-1-2",
                        "priority: 1",
                        "timeout: 15000",
                        "variable: PLANERKA_ROLE=speak",
                        "variable: __CFIGNORE=TRUE");
    }

    @Test
    void a_phone_that_answers_rings_answers_joins_and_leaves_in_this_order() throws Exception {
        started();

        playsBack("answered");

        heard.await(HungUp.class, end -> end.channel().equals(CALL));
        assertThat(heard.story(CALL))
                .containsExactly(
                        "CallRinging",
                        "CallAnswered",
                        "Joined",
                        "Muted",
                        "Muted",
                        "Left",
                        "HungUp");
        Joined joined = heard.all(Joined.class).get(0);
        assertThat(joined.room()).isEqualTo("9056");
        assertThat(joined.who().channelName()).startsWith("Local/704@originate-skipvm-");
        assertThat(joined.who().callerNumber()).isEqualTo("704");
        assertThat(heard.all(Muted.class)).extracting(Muted::muted).containsExactly(true, false);
        assertThat(heard.all(CallRefused.class)).isEmpty();
    }

    @Test
    void a_busy_phone_is_busy_and_never_refused() throws Exception {
        started();

        playsBack("busy");

        heard.await(HungUp.class, end -> end.channel().equals(CALL) && end.cause() == 17);
        assertThat(heard.story(CALL)).containsExactly("CallDialEnded", "HungUp");
        assertThat(heard.all(CallDialEnded.class))
                .filteredOn(end -> end.call().equals(CALL))
                .extracting(CallDialEnded::status)
                .containsExactly(DialStatus.BUSY);
        nothingIsRefused();
    }

    @Test
    void a_number_that_is_not_there_ends_without_having_rung() throws Exception {
        started();

        // Here Asterisk said "failure" before the channel's end.
        playsBack("no-such-number");

        heard.await(HungUp.class, end -> end.channel().equals(CALL));
        assertThat(heard.story(CALL)).containsExactly("CallDialEnded", "HungUp");
        nothingIsRefused();
    }

    @Test
    void a_phone_that_nobody_picks_up_rings_and_ends_with_cause_19() throws Exception {
        started();

        playsBack("no-answer");

        heard.await(HungUp.class, end -> end.channel().equals(CALL) && end.cause() == 19);
        assertThat(heard.all(CallAnswered.class)).isEmpty();
        nothingIsRefused();
    }

    @Test
    void a_phone_that_declines_ends_with_cause_21() throws Exception {
        started();

        playsBack("declined");

        heard.await(HungUp.class, end -> end.channel().equals(CALL) && end.cause() == 21);
        nothingIsRefused();
    }

    @Test
    void a_call_that_never_gets_a_channel_is_refused() throws Exception {
        started();
        pbx.originate(call(Map.of()));
        String action = ami.next("Originate").id();

        ami.say(failure(action));

        assertThat(heard.await(CallRefused.class).call()).isEqualTo(CALL);
    }

    @Test
    void a_failure_that_comes_before_its_channel_is_no_refusal() throws Exception {
        started();
        pbx.originate(call(Map.of()));
        String action = ami.next("Originate").id();

        ami.say(failure(action));
        ami.say("Event: Newchannel\nChannel: Local/700@x-1;1\nUniqueid: planerka-9-1");

        nothingIsRefused();
    }

    @Test
    void an_action_that_the_pbx_does_not_take_is_refused_in_its_words() {
        ami.answer("originate", "Response: Error\nMessage: Extension does not exist.");
        started();

        pbx.originate(call(Map.of()));

        assertThat(heard.await(CallRefused.class).reason()).isEqualTo("Extension does not exist.");
    }

    @Test
    void commands_go_out_exactly_so() throws Exception {
        started();
        pbx.hangUp(CALL);
        pbx.kick("300", "Local/700@x-0000001;1");
        pbx.mute("300", "PJSIP/700-0000001", true);
        pbx.mute("300", "PJSIP/700-0000001", false);
        pbx.lock("300", true);
        pbx.lock("300", false);

        assertThat(lines("Hangup")).containsExactly("action: Hangup", "channel: planerka-9-1");
        assertThat(lines("ConfbridgeKick"))
                .containsExactly(
                        "action: ConfbridgeKick",
                        "channel: Local/700@x-0000001;1",
                        "conference: 300");
        assertThat(lines("ConfbridgeMute")).contains("channel: PJSIP/700-0000001");
        assertThat(lines("ConfbridgeUnmute")).contains("channel: PJSIP/700-0000001");
        assertThat(lines("ConfbridgeLock"))
                .containsExactly("action: ConfbridgeLock", "conference: 300");
        assertThat(lines("ConfbridgeUnlock"))
                .containsExactly("action: ConfbridgeUnlock", "conference: 300");
    }

    @Test
    void a_listener_that_fails_hears_the_next_event() throws Exception {
        pbx.close();
        EventTrace second = new EventTrace();
        pbx = new AsteriskPbx(Fast.settings(ami.port()), Clock.systemUTC());
        pbx.listen(
                event -> {
                    second.accept(event);
                    throw new IllegalStateException("broken on purpose");
                });
        pbx.start();
        second.await(Surveyed.class);

        ami.say("Event: Hangup\nChannel: PJSIP/1-1\nUniqueid: 1.1\nCause: 16");

        second.await(HungUp.class);
    }

    private List<String> lines(String action) throws InterruptedException {
        return ami.next(action).sortedWithoutId();
    }

    private void playsBack(String recording) throws InterruptedException {
        pbx.originate(call(Map.of()));
        String action = ami.next("Originate").id();
        ami.say(EventTrace.recorded(recording).replace("{action}", action));
    }

    private static String failure(String action) {
        return "Event: OriginateResponse\nActionID: "
                + action
                + "\nResponse: Failure\nChannel: Local/700@x\nReason: 0\nUniqueid: planerka-9-1";
    }

    /** Refusals come after some beats, so some more beats must pass before none is none. */
    private void nothingIsRefused() throws InterruptedException {
        for (int beat = 0; beat < 6; beat++) {
            ami.next("Ping");
        }
        await().untilAsserted(() -> assertThat(heard.all(CallRefused.class)).isEmpty());
    }
}
