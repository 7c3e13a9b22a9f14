package planerka.pbx.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import planerka.pbx.CallRequest;
import planerka.pbx.CallerId;
import planerka.pbx.ChannelId;
import planerka.pbx.ConfbridgeMember;
import planerka.pbx.DialString;
import planerka.pbx.PbxEvent.CallRefused;
import planerka.pbx.PbxEvent.HungUp;
import planerka.pbx.PbxEvent.LinkLost;
import planerka.pbx.PbxEvent.Surveyed;
import planerka.pbx.PbxState;
import planerka.pbx.PbxState.LiveChannel;
import planerka.pbx.PbxStatus;

final class AmiLinkTest {
    private final EventTrace heard = new EventTrace();
    private ScriptedAmi ami;
    private AsteriskPbx pbx;

    @BeforeEach
    void open() throws IOException {
        ami = new ScriptedAmi();
        pbx = listening(Fast.settings(ami.port()));
    }

    @AfterEach
    void close() throws IOException {
        pbx.close();
        ami.close();
    }

    private AsteriskPbx listening(AmiSettings settings) {
        AsteriskPbx fresh = new AsteriskPbx(settings, Clock.systemUTC());
        fresh.listen(heard);
        return fresh;
    }

    private void started() {
        pbx.start();
        heard.await(Surveyed.class);
    }

    private static CallRequest call(String id) {
        return new CallRequest(
                new ChannelId(id),
                new DialString("PJSIP/700"),
                new CallerId("", "300"),
                "planerka-member",
                "300",
                Duration.ofSeconds(15),
                Map.of());
    }

    private static String hangup(String uniqueId) {
        return "Event: Hangup\nChannel: PJSIP/1-1\nUniqueid: " + uniqueId + "\nCause: 16";
    }

    @Test
    void without_a_user_nothing_is_tried_and_every_call_is_refused() {
        pbx.close();
        pbx = listening(AmiSettings.of("127.0.0.1", ami.port(), "", ""));
        pbx.start();

        pbx.originate(call("planerka-9-1"));

        assertThat(heard.await(CallRefused.class).reason()).isEqualTo("no AMI user is set");
        assertThat(pbx.status().state()).isEqualTo(PbxStatus.State.NOT_SET);
        assertThat(ami.logins()).isZero();
    }

    @Test
    void after_the_login_comes_what_lives_in_the_pbx() {
        ami.answer("coreshowchannels", CHANNELS);
        ami.answer("confbridgelistrooms", ROOMS);
        ami.answer("confbridgelist", AmiLinkTest::people);

        started();

        PbxState state = heard.await(Surveyed.class).survey();
        assertThat(state.channels())
                .isEqualTo(
                        Set.of(
                                new LiveChannel(new ChannelId("g42-722-1"), true, false),
                                new LiveChannel(new ChannelId("1795435171.21"), false, true)));
        assertThat(state.rooms())
                .isEqualTo(
                        Map.of(
                                "300",
                                List.of(
                                        new ConfbridgeMember(
                                                new ChannelId("1795435171.21"),
                                                "PJSIP/farm-00000005",
                                                "300",
                                                "",
                                                true,
                                                false))));
        assertThat(pbx.status().isConnected()).isTrue();
    }

    @Test
    void only_events_of_calls_are_asked_for_and_no_version() throws Exception {
        started();

        assertThat(ami.next("Login").header("events")).isEqualTo("call");
        assertThat(ami.next("CoreShowChannels").id()).contains("survey");
    }

    @Test
    void what_happens_during_a_survey_is_told_after_it() throws Exception {
        ami.answer("confbridgelistrooms", "Response: Success\nEventList: start");
        pbx.start();
        String id = ami.next("ConfbridgeListRooms").id();

        ami.say(hangup("1.7"));
        ami.say("Event: ConfbridgeListRoomsComplete\nActionID: " + id);

        heard.await(HungUp.class);
        assertThat(heard.all())
                .extracting(e -> e.getClass().getSimpleName())
                .containsExactly("Surveyed", "HungUp");
    }

    @Test
    void a_survey_that_gets_stuck_is_begun_again() {
        ami.answer("coreshowchannels", "Response: Success");
        pbx.start();
        await().until(() -> ami.logins() == 1);
        ami.answer("coreshowchannels", ScriptedAmi.NO_CHANNELS);

        heard.await(Surveyed.class);
    }

    @Test
    void a_survey_comes_when_it_is_asked_for() {
        started();

        pbx.survey();

        heard.awaitMany(Surveyed.class, e -> true, 2);
        assertThat(heard.all(LinkLost.class)).isEmpty();
    }

    @Test
    void a_refused_login_is_tried_again_seldom_and_works_once_the_secret_is_right() {
        ami.secret("another");
        pbx.start();
        await().until(() -> pbx.status().state() == PbxStatus.State.REFUSED);

        assertThat(pbx.status().detail()).isEqualTo("Authentication failed");
        ami.secret("right");
        heard.await(Surveyed.class);
        assertThat(ami.logins()).isBetween(2, 3);
    }

    @Test
    void a_pbx_that_forbids_the_survey_refuses_us() {
        ami.answer("coreshowchannels", "Response: Error\nMessage: Permission denied");
        pbx.start();

        await().until(() -> pbx.status().state() == PbxStatus.State.REFUSED);

        assertThat(pbx.status().detail()).contains("Permission denied");
    }

    @Test
    void a_link_that_falls_silent_is_lost_and_made_anew() {
        pbx.close();
        pbx = listening(Fast.settings(ami.port(), Duration.ofMillis(300)));
        started();

        ami.goDeaf(true);
        heard.await(LinkLost.class);
        assertThat(pbx.status().isConnected()).isFalse();
        ami.goDeaf(false);

        heard.awaitMany(Surveyed.class, e -> true, 2);
    }

    @Test
    void a_pbx_that_reads_no_more_is_lost_and_lets_no_caller_wait() {
        pbx.close();
        pbx = listening(Fast.settings(ami.port(), Duration.ofMillis(300)));
        started();

        ami.stopReading();
        // Far more than the buffers between us hold.
        for (int number = 0; number < 30_000; number++) {
            pbx.originate(call("planerka-9-" + number));
        }

        heard.await(LinkLost.class);
    }

    @Test
    void a_listener_that_is_too_slow_hears_of_a_loss_and_how_things_stand_now() throws Exception {
        pbx.close();
        CountDownLatch stuck = new CountDownLatch(1);
        pbx = new AsteriskPbx(Fast.settings(ami.port()), Clock.systemUTC(), 10);
        pbx.listen(
                event -> {
                    heard.accept(event);
                    assertThatCode(stuck::await).doesNotThrowAnyException();
                });
        started();

        for (int number = 0; number < 15; number++) {
            ami.say(hangup("1." + number));
        }
        // The survey that the overflow asked for.
        ami.next("CoreShowChannels");
        ami.next("CoreShowChannels");
        stuck.countDown();

        heard.awaitMany(Surveyed.class, e -> true, 2);
        assertThat(heard.all())
                .extracting(e -> e.getClass().getSimpleName())
                .startsWith("Surveyed", "LinkLost");
        assertThat(ami.logins()).isEqualTo(1);
    }

    @Test
    void a_link_that_is_cut_is_lost_then_surveyed() {
        started();

        ami.cut();

        heard.awaitMany(Surveyed.class, e -> true, 2);
        assertThat(heard.all())
                .extracting(e -> e.getClass().getSimpleName())
                .containsExactly("Surveyed", "LinkLost", "Surveyed");
        assertThat(ami.logins()).isEqualTo(2);
    }

    @Test
    void a_pbx_that_comes_up_later_is_found() throws IOException {
        int port = ami.port();
        ami.close();
        pbx.start();
        await().until(() -> pbx.status().detail().contains("refused"));

        ami = new ScriptedAmi(port);

        heard.await(Surveyed.class);
    }

    @Test
    void without_a_link_a_call_is_refused_at_once() throws IOException {
        ami.close();
        pbx.start();

        pbx.originate(call("planerka-9-1"));

        assertThat(heard.await(CallRefused.class).reason()).contains("down");
    }

    @Test
    void a_call_whose_answer_was_lost_with_the_link_is_not_called_refused() throws Exception {
        ami.answer("originate", "Response: Success");
        started();
        ami.goDeaf(true);
        pbx.originate(call("planerka-9-1"));
        ami.next("Originate");

        ami.goDeaf(false);
        ami.cut();

        heard.awaitMany(Surveyed.class, e -> true, 2);
        assertThat(heard.all(CallRefused.class)).isEmpty();
    }

    @Test
    void the_ping_says_how_slow_the_pbx_is() {
        started();
        await().until(() -> pbx.pingRoundTrip().toNanos() > 0);

        ami.goDeaf(true);

        await().until(() -> pbx.pingRoundTrip().toMillis() > 500);
    }

    @Test
    void closing_leaves_no_thread_and_can_be_repeated() {
        started();

        pbx.close();
        pbx.close();

        await().untilAsserted(() -> assertThat(threadsOfOurs()).isEmpty());
    }

    @Test
    void closing_does_not_wait_for_a_pbx_that_hangs() throws Exception {
        ami.greet(false);
        pbx.start();
        await().until(() -> !threadsOfOurs().isEmpty());

        pbx.close();

        await().untilAsserted(() -> assertThat(threadsOfOurs()).isEmpty());
    }

    @Test
    void nobody_listens_twice_and_nothing_starts_unheard() {
        assertThatThrownBy(() -> pbx.listen(heard)).isInstanceOf(IllegalStateException.class);
        try (AsteriskPbx unheard = new AsteriskPbx(Fast.settings(ami.port()), Clock.systemUTC())) {
            assertThatThrownBy(unheard::start).isInstanceOf(IllegalStateException.class);
        }
    }

    private static List<String> threadsOfOurs() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("pbx-") || name.startsWith("Asterisk-Java"))
                .collect(Collectors.toList());
    }

    private static String people(AmiMessage asked) {
        return """
                Response: Success
                EventList: start

                Event: ConfbridgeList
                Conference: %s
                Admin: No
                Muted: Yes
                Channel: PJSIP/farm-00000005
                CallerIDNum: 300
                CallerIDName: <unknown>
                Uniqueid: 1795435171.21

                Event: ConfbridgeListComplete
                EventList: Complete
                ListItems: 1"""
                .formatted(asked.header("conference"));
    }

    private static final String CHANNELS =
            """
            Response: Success
            EventList: start
            Message: Channels will follow

            Event: CoreShowChannel
            Channel: Local/722@originate-skipvm-00000013;1
            ChannelState: 5
            ChannelStateDesc: Ringing
            Uniqueid: g42-722-1
            Linkedid: g42-722-1

            Event: CoreShowChannel
            Channel: PJSIP/farm-00000005
            ChannelState: 6
            ChannelStateDesc: Up
            Uniqueid: 1795435171.21
            Linkedid: 1795435171.21

            Event: CoreShowChannelsComplete
            EventList: Complete
            ListItems: 2""";

    private static final String ROOMS =
            """
            Response: Success
            EventList: start
            Message: Confbridge conferences will follow

            Event: ConfbridgeListRooms
            Conference: 300
            Parties: 1
            Marked: 1
            Locked: No
            Muted: No

            Event: ConfbridgeListRooms
            Conference: not-ours
            Parties: 1
            Marked: 1
            Locked: No
            Muted: No

            Event: ConfbridgeListRoomsComplete
            EventList: Complete
            ListItems: 2""";
}
