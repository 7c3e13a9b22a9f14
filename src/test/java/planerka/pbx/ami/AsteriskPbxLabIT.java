package planerka.pbx.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import planerka.pbx.CallRequest;
import planerka.pbx.CallerId;
import planerka.pbx.ChannelId;
import planerka.pbx.ConfbridgeMember;
import planerka.pbx.DialStatus;
import planerka.pbx.DialString;
import planerka.pbx.PbxEvent.CallAnswered;
import planerka.pbx.PbxEvent.CallDialEnded;
import planerka.pbx.PbxEvent.CallRefused;
import planerka.pbx.PbxEvent.CallRinging;
import planerka.pbx.PbxEvent.HungUp;
import planerka.pbx.PbxEvent.Joined;
import planerka.pbx.PbxEvent.Left;
import planerka.pbx.PbxEvent.Muted;
import planerka.pbx.PbxEvent.RoomEnded;
import planerka.pbx.PbxEvent.Surveyed;
import planerka.pbx.PbxState;

/** What the PBX's door says of a real Asterisk. */
final class AsteriskPbxLabIT {
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final String ROOM = "9057";

    private final Lab lab = Lab.find();
    private final EventTrace heard = new EventTrace();
    private AsteriskPbx pbx;

    @BeforeEach
    void connect() {
        pbx = new AsteriskPbx(lab.ami(), Clock.systemUTC());
        pbx.listen(heard);
        pbx.start();
        heard.await(Surveyed.class);
    }

    @AfterEach
    void close() {
        heard.all(CallRinging.class).stream()
                .map(CallRinging::call)
                .filter(id -> id.text().startsWith("planerka-9"))
                .forEach(pbx::hangUp);
        pbx.close();
    }

    @Test
    void what_is_said_to_a_room_is_heard_there_and_nobody_is_told_of_who_says_it()
            throws IOException {
        Path log = Path.of(lab.variable("PLANERKA_LAB_PBX_LOG"));
        lab.dial("300", "*101300");
        heard.await(Joined.class);
        int before = Files.readString(log).length();

        pbx.say("300", "ends-soon");

        await().until(
                        () ->
                                Files.readString(log)
                                        .substring(before)
                                        .contains("Playing 'planerka/ends-soon"));
        await().until(() -> Files.readString(log).substring(before).contains("planerka-say"));
        lab.hangUp("300");
        heard.await(RoomEnded.class);
        assertThat(heard.all(Joined.class)).hasSize(1);
        assertThat(heard.all(Left.class)).hasSize(1);
    }

    private static ChannelId fresh() {
        return new ChannelId("planerka-9" + System.nanoTime() + "-" + CALLS.incrementAndGet());
    }

    private CallRequest call(ChannelId id, DialString channel, int ringSeconds) {
        return new CallRequest(
                id,
                channel,
                new CallerId("ПЛАНЁРКА", "300"),
                "planerka-member",
                ROOM,
                Duration.ofSeconds(ringSeconds),
                Map.of("PLANERKA_ROLE", "speak", "PLANERKA_CONFIRM", "no"));
    }

    private ChannelId ring(String number) {
        ChannelId id = fresh();
        pbx.originate(call(id, lab.channel(number), 10));
        return id;
    }

    private Joined joined(ChannelId id) {
        return heard.await(Joined.class, event -> event.who().channel().equals(id));
    }

    private HungUp hungUp(ChannelId id) {
        return heard.await(HungUp.class, event -> event.channel().equals(id));
    }

    @Test
    void a_phone_that_answers_is_shown_who_calls_and_joins_the_room() {
        Instant before = Instant.now();
        ChannelId id = ring("705");

        Joined joined = joined(id);

        assertThat(heard.story(id)).containsExactly("CallRinging", "CallAnswered", "Joined");
        assertThat(joined.room()).isEqualTo(ROOM);
        assertThat(joined.who().callerNumber()).isEqualTo("705");
        await().untilAsserted(
                        () ->
                                assertThat(lab.phone("705", before))
                                        .anyMatch(e -> e.rest().contains("\"ПЛАНЁРКА\"")));
        pbx.hangUp(id);
        hungUp(id);
        heard.await(Left.class, left -> left.channel().equals(id));
        heard.await(RoomEnded.class, ended -> ended.room().equals(ROOM));
    }

    @Test
    void a_busy_phone_is_busy() {
        ChannelId id = ring("720");

        assertThat(hungUp(id).cause()).isEqualTo(17);
        assertThat(dialEnds(id)).containsExactly(DialStatus.BUSY);
        assertThat(heard.all(CallRefused.class)).isEmpty();
    }

    @Test
    void a_phone_that_declines_rang_and_ends_with_cause_21() {
        ChannelId id = ring("722");

        assertThat(hungUp(id).cause()).isEqualTo(21);
        heard.await(CallRinging.class, event -> event.call().equals(id));
    }

    @Test
    void a_phone_that_nobody_picks_up_ends_with_cause_19() {
        ChannelId id = fresh();
        pbx.originate(call(id, lab.channel("721"), 1));

        assertThat(hungUp(id).cause()).isEqualTo(19);
        assertThat(heard.story(id)).containsExactly("CallRinging", "HungUp");
    }

    @Test
    void a_number_that_is_not_there_never_rings() {
        ChannelId id = ring("729");

        hungUp(id);
        assertThat(heard.story(id)).containsExactly("CallDialEnded", "HungUp");
        assertThat(dialEnds(id)).containsExactly(DialStatus.NOANSWER);
    }

    @Test
    void a_phone_that_is_switched_off_is_unavailable() {
        ChannelId id = ring("728");

        hungUp(id);
        assertThat(dialEnds(id)).containsExactly(DialStatus.CHANUNAVAIL);
    }

    @Test
    void a_peer_that_does_not_exist_is_refused() {
        ChannelId id = fresh();
        pbx.originate(call(id, new DialString("PJSIP/nobody"), 5));

        assertThat(heard.await(CallRefused.class).call()).isEqualTo(id);
    }

    @Test
    void the_same_call_twice_rings_once() {
        Instant before = Instant.now();
        ChannelId id = ring("706");
        joined(id);

        pbx.originate(call(id, lab.channel("706"), 10));

        assertThat(heard.await(CallRefused.class).call()).isEqualTo(id);
        assertThat(lab.phone("706", before)).filteredOn(e -> e.what().equals("rang")).hasSize(1);
        pbx.hangUp(id);
        hungUp(id);
    }

    @Test
    void a_ringing_phone_stops_when_hung_up() {
        Instant before = Instant.now();
        ChannelId id = ring("721");
        heard.await(CallRinging.class, event -> event.call().equals(id));

        pbx.hangUp(id);

        hungUp(id);
        await().until(
                        () ->
                                lab.phone("721", before).stream()
                                        .anyMatch(e -> e.what().equals("hungup")));
    }

    @Test
    void who_is_in_the_room_can_be_muted_seen_and_thrown_out() {
        ChannelId one = ring("707");
        ChannelId two = ring("708");
        joined(two);
        String name = joined(one).who().channelName();

        pbx.mute(ROOM, name, true);
        heard.await(Muted.class, event -> event.channel().equals(one) && event.muted());
        assertThat(inRoom()).containsExactlyInAnyOrder(one, two);
        assertThat(lastSurvey().rooms().get(ROOM))
                .filteredOn(ConfbridgeMember::muted)
                .extracting(ConfbridgeMember::channel)
                .containsExactly(one);
        pbx.mute(ROOM, name, false);
        heard.await(Muted.class, event -> event.channel().equals(one) && !event.muted());

        pbx.kick(ROOM, name);

        heard.await(Left.class, event -> event.channel().equals(one));
        assertThat(inRoom()).containsExactly(two);
        pbx.hangUp(two);
        hungUp(two);
    }

    @Test
    void a_locked_room_lets_nobody_in() {
        ChannelId inside = ring("709");
        joined(inside);
        pbx.lock(ROOM, true);

        ChannelId late = ring("710");
        hungUp(late);

        assertThat(heard.story(late)).contains("CallAnswered").doesNotContain("Joined");
        pbx.lock(ROOM, false);
        ChannelId later = ring("711");
        joined(later);
        List.of(inside, later).forEach(pbx::hangUp);
        hungUp(inside);
        hungUp(later);
    }

    @Test
    void the_survey_knows_who_rings_and_who_talks() {
        ChannelId ringing = ring("721");
        ChannelId talking = ring("712");
        heard.await(CallRinging.class, event -> event.call().equals(ringing));
        joined(talking);

        pbx.survey();
        heard.awaitMany(Surveyed.class, event -> true, 2);

        assertThat(lastSurvey().channels())
                .contains(
                        new PbxState.LiveChannel(ringing, true, false),
                        new PbxState.LiveChannel(talking, false, true));
        List.of(ringing, talking).forEach(pbx::hangUp);
        hungUp(ringing);
        hungUp(talking);
    }

    @Test
    void twenty_calls_at_once_are_told_apart() {
        List<ChannelId> calls =
                java.util.stream.IntStream.range(1000, 1020)
                        .mapToObj(number -> ring(String.valueOf(number)))
                        .collect(Collectors.toList());

        calls.forEach(this::joined);

        assertThat(pbx.pingRoundTrip()).isPositive();
        calls.forEach(pbx::hangUp);
        calls.forEach(this::hungUp);
        assertThat(heard.all(CallRefused.class)).isEmpty();
        assertThat(heard.all(CallAnswered.class))
                .extracting(CallAnswered::call)
                .containsAll(calls)
                .doesNotHaveDuplicates();
    }

    private List<DialStatus> dialEnds(ChannelId id) {
        return heard.all(CallDialEnded.class).stream()
                .filter(event -> event.call().equals(id))
                .map(CallDialEnded::status)
                .collect(Collectors.toList());
    }

    private PbxState lastSurvey() {
        List<Surveyed> all = heard.all(Surveyed.class);
        return all.get(all.size() - 1).survey();
    }

    private List<ChannelId> inRoom() {
        int before = heard.all(Surveyed.class).size();
        pbx.survey();
        heard.awaitMany(Surveyed.class, event -> true, before + 1);
        return lastSurvey().rooms().getOrDefault(ROOM, List.of()).stream()
                .map(ConfbridgeMember::channel)
                .collect(Collectors.toList());
    }
}
