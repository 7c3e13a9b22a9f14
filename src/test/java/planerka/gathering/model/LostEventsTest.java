package planerka.gathering.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.gathering.engine.PbxEventMapper;
import planerka.group.ConfirmPolicy;
import planerka.pbx.ChannelId;
import planerka.pbx.ConfbridgeMember;
import planerka.pbx.PbxEvent;
import planerka.pbx.PbxState;
import planerka.pbx.PbxState.LiveChannel;
import planerka.pbx.ami.Traces;

/**
 * What a real Asterisk told of its phones, with every event lost once, told twice, or told before
 * the one that it followed: who is in the room is known, nobody is called a second time, and nobody
 * hangs in the air.
 */
final class LostEventsTest {
    private static final ChannelId CALL = GatheringScenario.call(1, 1);
    private static final ChannelId ORGANISER = new ChannelId("organiser");

    private static GatheringScenario begun(String confirm) {
        GatheringScenario story =
                GatheringScenario.begun(
                        StartedBy.DIALLED,
                        GatheringScenario.policy(ConfirmPolicy.of(confirm).orElseThrow(), 1),
                        "700");
        story.walksIn(ORGANISER.text(), "300").sent(1, 1).decisions();
        return story;
    }

    private static void tell(GatheringScenario story, List<PbxEvent> events) {
        events.forEach(event -> PbxEventMapper.of(event).ifPresent(story::on));
    }

    /** What the PBX would answer at the end of the trace, if it were asked what lives. */
    private static void lookAround(GatheringScenario story, boolean joined) {
        List<ConfbridgeMember> room = new ArrayList<>();
        Set<LiveChannel> channels = new java.util.HashSet<>();
        room.add(GatheringScenario.occupant(ORGANISER, "300"));
        channels.add(new LiveChannel(ORGANISER, false, true));
        if (joined) {
            room.add(GatheringScenario.occupant(CALL, ""));
            channels.add(new LiveChannel(CALL, false, true));
        }
        PbxState truth = new PbxState(channels, Map.of("300", room));
        // Twice: the word of an end may be on its way when the PBX is looked at.
        story.pass(Duration.ofSeconds(4)).on(new StateSynced(story.tick(), truth, false));
        story.pass(Duration.ofSeconds(4)).on(new StateSynced(story.tick(), truth, false));
    }

    /** The organiser is called first, by this call; the room is empty but for him. */
    private static GatheringScenario led(String lead, String confirm) {
        GatheringScenario story =
                GatheringScenario.led(
                        new LeaderPolicy(LeaderPolicy.Way.of(lead).orElseThrow(), Optional.empty()),
                        GatheringScenario.policy(ConfirmPolicy.of(confirm).orElseThrow(), 2),
                        "300",
                        "701");
        story.sent(1, 1);
        assertThat(story.decisions()).containsExactly(new Decision.Dial(1, 1));
        return story;
    }

    private static void lookAroundLed(GatheringScenario story, boolean joined) {
        Set<LiveChannel> channels = joined ? Set.of(new LiveChannel(CALL, false, true)) : Set.of();
        List<ConfbridgeMember> room =
                joined ? List.of(GatheringScenario.occupant(CALL, "")) : List.of();
        PbxState truth = new PbxState(channels, Map.of("300", room));
        story.pass(Duration.ofSeconds(4)).on(new StateSynced(story.tick(), truth, false));
        story.pass(Duration.ofSeconds(4)).on(new StateSynced(story.tick(), truth, false));
    }

    private static void othersAreCalled(GatheringScenario story, boolean called, String what) {
        List<Decision> dialled =
                story.decisions().stream().filter(Decision.Dial.class::isInstance).toList();
        assertThat(dialled)
                .as(what)
                .isEqualTo(called ? List.of(new Decision.Dial(2, 1)) : List.of());
        assertThat(story.now().stage().isEnded()).as(what).isEqualTo(!called);
        assertThat(story.now().isGivenUp()).as(what).isEqualTo(!called);
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({
        "700-picks-up,        never,  first,  joins",
        "700-picks-up,        never,  nobody, joins",
        "725-confirms,        always, nobody, joins",
        "720-busy,            never,  first,  stays-away",
        "720-busy,            never,  nobody, stays-away",
        "721-never-picks-up,  never,  nobody, stays-away",
        "722-declines,        never,  first,  stays-away",
        "722-declines,        never,  nobody, stays-away",
        "727-ignores-confirm, always, nobody, stays-away",
        "728-not-registered,  never,  nobody, stays-away"
    })
    void the_others_are_called_once_or_not_at_all(
            String trace, String confirm, String lead, String organiser) {
        List<PbxEvent> told = Traces.told(trace, CALL);
        boolean joins = organiser.equals("joins");
        boolean called = joins || lead.equals("first");
        for (int i = 0; i < told.size(); i++) {
            List<PbxEvent> fewer = new ArrayList<>(told);
            fewer.remove(i);
            List<PbxEvent> more = new ArrayList<>(told);
            more.add(i, told.get(i));
            List<PbxEvent> other = new ArrayList<>(told);
            Collections.swap(other, Math.max(0, i - 1), i);
            for (List<PbxEvent> events : List.of(fewer, more, other)) {
                GatheringScenario story = led(lead, confirm);
                tell(story, events);
                lookAroundLed(story, joins);
                othersAreCalled(story, called, told.get(i) + " of " + events);
            }
        }
    }

    private static void isTrue(GatheringScenario story, boolean joined, String what) {
        assertThat(story.participant(1).isInRoom()).as(what).isEqualTo(joined);
        assertThat(story.participant(1).state().isPending()).as(what).isFalse();
        assertThat(story.participant(1).attempts()).as(what).hasSize(1);
        assertThat(story.decisions()).as(what).noneMatch(Decision.Dial.class::isInstance);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "700-picks-up,              never,  joined",
        "731-leaves,                never,  left",
        "720-busy,                  never,  busy",
        "721-never-picks-up,        never,  no-answer",
        "722-declines,              never,  declined",
        "725-confirms,              always, joined",
        "726-confirm-declines,      always, declined",
        "727-ignores-confirm,       always, ignored",
        "723-confirm-hangs-up,      always, ignored hung-up"
    })
    void whatever_is_lost_doubled_or_out_of_order(String trace, String confirm, String stands) {
        List<PbxEvent> told = Traces.told(trace, CALL);
        boolean joined = stands.equals("joined");
        for (int i = 0; i < told.size(); i++) {
            GatheringScenario lost = begun(confirm);
            List<PbxEvent> fewer = new ArrayList<>(told);
            fewer.remove(i);
            tell(lost, fewer);
            lookAround(lost, joined);
            isTrue(lost, joined, "without " + told.get(i));

            GatheringScenario doubled = begun(confirm);
            List<PbxEvent> more = new ArrayList<>(told);
            more.add(i, told.get(i));
            tell(doubled, more);
            assertThat(doubled.stands(1)).as("twice " + told.get(i)).isEqualTo(stands);
            isTrue(doubled, joined, "twice " + told.get(i));
        }
        for (int i = 1; i < told.size(); i++) {
            GatheringScenario crossed = begun(confirm);
            List<PbxEvent> other = new ArrayList<>(told);
            Collections.swap(other, i - 1, i);
            tell(crossed, other);
            lookAround(crossed, joined);
            isTrue(crossed, joined, told.get(i) + " before " + told.get(i - 1));
        }
    }
}
