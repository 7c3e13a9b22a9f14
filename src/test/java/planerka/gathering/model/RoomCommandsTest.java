package planerka.gathering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static planerka.gathering.model.GatheringScenario.call;
import static planerka.gathering.model.GatheringScenario.name;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.group.ConfirmPolicy;
import planerka.group.Role;
import planerka.pbx.ChannelId;
import planerka.pbx.ConfbridgeMember;
import planerka.pbx.PbxState;
import planerka.pbx.PbxState.LiveChannel;

/** Who only listens is not heard, whatever happens; and what a recording does to a gathering. */
class RoomCommandsTest {
    private static final String IN = name(call(1, 1));

    private final GatheringScenario story =
            GatheringScenario.dialled("700", "701").walksIn("o", "300").joins(1, 1);

    private GatheringScenario moved(boolean listens) {
        return story.on(new RoomCommands.Listen(story.tick(), 1, listens));
    }

    private GatheringScenario muted(boolean muted) {
        return story.on(new RoomEvents.Muted(story.tick(), call(1, 1), muted));
    }

    private GatheringScenario held(boolean held) {
        return story.on(new RoomEvents.Held(story.tick(), call(1, 1), held));
    }

    private Role role(int participant) {
        return story.participant(participant).who().role();
    }

    @Test
    void who_is_made_a_listener_in_the_room_is_muted_and_heard_again_as_a_speaker() {
        story.decisions();

        moved(true);
        assertThat(story.decisions()).containsExactly(new Decision.Mute(IN, true));
        assertThat(role(1)).isEqualTo(Role.LISTEN);
        muted(true);
        moved(false);

        assertThat(story.decisions()).containsExactly(new Decision.Mute(IN, false));
        assertThat(role(1)).isEqualTo(Role.SPEAK);
    }

    @Test
    void a_listener_who_presses_the_key_to_be_heard_is_muted_at_once() {
        moved(true);
        muted(true).decisions();

        muted(false);

        assertThat(story.decisions()).containsExactly(new Decision.Mute(IN, true));
    }

    @ParameterizedTest
    @CsvSource({"true, 2", "false, 1"})
    void all_are_muted_with_the_listeners_and_heard_again_without_them(boolean mute, int told) {
        story.joins(2, 1);
        moved(true).decisions();

        story.on(new RoomCommands.Mute(story.tick(), Optional.empty(), mute));

        assertThat(story.decisions()).hasSize(told);
    }

    @Test
    void to_unmute_a_listener_by_himself_does_nothing() {
        moved(true).decisions();

        story.on(new RoomCommands.Mute(story.tick(), Optional.of(1), false));

        assertThat(story.decisions()).isEmpty();
    }

    @Test
    void a_listener_stays_one_when_he_leaves_and_comes_back() {
        moved(true);
        story.leaves(call(1, 1)).decisions();

        story.walksIn("again", "700");
        assertThat(story.decisions())
                .containsExactly(new Decision.Mute(name(new ChannelId("again")), true));

        story.leaves(new ChannelId("again"));
        story.on(new GatheringCommands.Recall(story.tick(), 1)).decisions();
        story.joins(1, 2);
        assertThat(story.decisions()).containsExactly(new Decision.Mute(name(call(1, 2)), true));
    }

    @Test
    void who_is_made_a_listener_while_his_phone_rings_is_muted_when_he_comes() {
        story.rings(2, 1).on(new RoomCommands.Listen(story.tick(), 2, true)).decisions();

        story.joins(2, 1);

        assertThat(story.decisions()).containsExactly(new Decision.Mute(name(call(2, 1)), true));
    }

    @Test
    void who_is_let_speak_while_his_phone_rings_is_heard_when_he_comes() {
        story.on(new RoomCommands.Listen(story.tick(), 2, true));
        story.rings(2, 1).on(new RoomCommands.Listen(story.tick(), 2, false)).decisions();

        ConfbridgeMember asListener =
                new ConfbridgeMember(call(2, 1), name(call(2, 1)), "", "", true, false);
        story.on(new RoomEvents.Joined(story.tick(), asListener));

        assertThat(story.decisions()).containsExactly(new Decision.Mute(name(call(2, 1)), false));
    }

    @Test
    void who_was_muted_and_is_found_in_the_room_after_a_restart_stays_muted() {
        ConfbridgeMember muted =
                new ConfbridgeMember(call(2, 1), name(call(2, 1)), "", "", true, false);
        story.picksUp(2, 1).decisions();

        story.on(new RoomEvents.Joined(story.tick(), muted, true));

        assertThat(story.decisions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void who_put_the_room_on_hold_is_what_he_was_made_when_he_is_back(boolean listens) {
        if (!listens) {
            moved(true);
            muted(true);
        }
        held(true);
        muted(true).decisions();

        moved(listens);
        assertThat(story.decisions()).containsExactly(new Decision.Mute(IN, true));
        held(false);

        List<Decision> heard = List.of(new Decision.Mute(IN, false));
        assertThat(story.decisions()).isEqualTo(listens ? List.of() : heard);
    }

    @Test
    void a_leader_stays_a_leader() {
        Participant leads = GatheringScenario.waiting(1, "700").as(Role.LEADER);
        GatheringScenario led =
                GatheringScenario.of(
                        GatheringScenario.gathering(
                                StartedBy.DIALLED,
                                LeaderPolicy.TOGETHER,
                                GatheringScenario.policy(ConfirmPolicy.NEVER, 1),
                                List.of(leads)));

        led.on(new RoomCommands.Listen(led.tick(), 1, true));

        assertThat(led.participant(1).who().role()).isEqualTo(Role.LEADER);
    }

    @Test
    void who_was_taken_out_is_said_to_have_been() {
        story.on(new RoomCommands.Kick(story.tick(), 1)).leaves(call(1, 1));

        assertThat(story.stands(1)).isEqualTo("left kicked");
    }

    // Recording

    private GatheringScenario records(boolean on) {
        return story.on(new RoomCommands.Record(story.tick(), on));
    }

    private GatheringScenario recorder(boolean on) {
        return story.on(new RecordingChanged(story.tick(), GatheringScenario.ID, on));
    }

    @Test
    void a_recording_is_on_when_the_recorder_is_there_and_everybody_is_told() {
        story.decisions();

        records(true);
        assertThat(story.decisions()).containsExactly(new Decision.Record(true));
        assertThat(story.now().stage().recording()).isFalse();
        recorder(true);

        assertThat(story.now().stage().recording()).isTrue();
        assertThat(story.decisions()).containsExactly(new Decision.Say(Prompt.RECORDED));
        assertThat(story.now().roll().inRoom()).isEqualTo(2);
        records(true);
        assertThat(story.decisions()).isEmpty();
        records(false);
        assertThat(story.decisions()).containsExactly(new Decision.Record(false));
        recorder(false);
        assertThat(story.now().stage().recording()).isFalse();
    }

    @Test
    void the_recorder_of_another_gathering_is_not_ours() {
        story.on(new RecordingChanged(story.tick(), GatheringScenario.ID + 1, true));

        assertThat(story.now().stage().recording()).isFalse();
    }

    @Test
    void an_empty_room_is_not_recorded() {
        GatheringScenario empty = GatheringScenario.dialled("700");
        empty.decisions();

        empty.on(new RoomCommands.Record(empty.tick(), true));

        assertThat(empty.decisions()).isEmpty();
    }

    @Test
    void the_recorder_goes_with_the_last_one_so_that_the_room_can_close() {
        story.rings(2, 1);
        recorder(true).decisions();

        story.leaves(call(1, 1)).leaves(new ChannelId("o"));

        assertThat(story.decisions()).containsExactly(new Decision.Record(false));
        assertThat(story.now().stage().isEnded()).isFalse();
        story.on(new RoomEvents.Closed(story.tick()));
        assertThat(story.now().stage().isEnded()).isTrue();
    }

    @Test
    void the_end_ends_the_recording() {
        recorder(true).decisions();

        story.ends();

        assertThat(story.decisions()).contains(new Decision.Record(false));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void after_a_restart_the_pbx_says_whether_it_is_recorded(boolean on) {
        recorder(!on).decisions();
        Set<LiveChannel> live =
                on
                        ? Set.of(new LiveChannel(new ChannelId("planerka-rec-42"), false, true))
                        : Set.of();
        PbxState state =
                new PbxState(
                        live,
                        Map.of(
                                "300",
                                List.of(
                                        GatheringScenario.occupant(new ChannelId("o"), "300"),
                                        GatheringScenario.occupant(call(1, 1), ""))));

        story.on(new StateSynced(story.tick(), state, false));

        assertThat(story.now().stage().recording()).isEqualTo(on);
        assertThat(story.decisions()).doesNotContain(new Decision.Say(Prompt.RECORDED));
    }
}
