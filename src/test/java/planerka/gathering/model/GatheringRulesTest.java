package planerka.gathering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static planerka.gathering.model.GatheringScenario.call;
import static planerka.gathering.model.GatheringScenario.name;
import static planerka.gathering.model.GatheringScenario.occupant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import planerka.group.ConfirmPolicy;
import planerka.group.EndPolicy;
import planerka.group.Role;
import planerka.pbx.ChannelId;
import planerka.pbx.PbxState;
import planerka.pbx.PbxState.LiveChannel;
import planerka.people.PhoneNumber;

/** Who is called when, and when a gathering is over. */
class GatheringRulesTest {

    @Test
    void who_dialled_is_on_his_way_so_everybody_else_is_called_at_once() {
        GatheringScenario story = GatheringScenario.dialled("700", "701");

        assertThat(story.decisions())
                .containsExactly(new Decision.Dial(1, 1), new Decision.Dial(2, 1));
    }

    @ParameterizedTest
    @EnumSource(
            value = StartedBy.class,
            names = {"SCHEDULE", "WEB", "API"})
    void where_nobody_dialled_the_organiser_is_called_first(StartedBy by) {
        GatheringScenario story =
                GatheringScenario.begun(
                        by, GatheringScenario.policy(ConfirmPolicy.NEVER, 1), "300", "700", "701");
        assertThat(story.decisions()).containsExactly(new Decision.Dial(1, 1));

        story.rings(1, 1);
        assertThat(story.decisions()).isEmpty();
        story.joins(1, 1);

        assertThat(story.decisions())
                .containsExactly(new Decision.Dial(2, 1), new Decision.Dial(3, 1));
    }

    @Test
    void when_the_organiser_does_not_answer_the_others_are_called_all_the_same() {
        GatheringScenario story =
                GatheringScenario.begun(
                        StartedBy.SCHEDULE,
                        GatheringScenario.policy(ConfirmPolicy.NEVER, 1),
                        "300",
                        "700");
        story.decisions();

        story.neverPicksUp(1, 1);

        assertThat(story.stands(1)).isEqualTo("no-answer");
        assertThat(story.decisions()).containsExactly(new Decision.Dial(2, 1));
    }

    @Test
    void recall_calls_only_those_who_are_not_there_and_did_not_decline() {
        GatheringScenario story =
                GatheringScenario.dialled("700", "720", "722", "721").walksIn("o", "300");
        story.joins(1, 1).busy(2, 1).declines(3, 1).rings(4, 1);
        story.decisions();

        story.on(new GatheringCommands.RecallMissing(story.tick(), Optional.empty()));

        assertThat(story.decisions()).containsExactly(new Decision.Dial(2, 2));
    }

    @Test
    void who_declined_is_called_again_only_when_somebody_says_so_of_him() {
        GatheringScenario story =
                GatheringScenario.dialled("722").walksIn("o", "300").declines(1, 1);
        story.decisions();

        story.on(new GatheringCommands.Recall(story.tick(), 1));

        assertThat(story.decisions()).containsExactly(new Decision.Dial(1, 2));
    }

    @Test
    void who_asks_from_his_own_phone_is_not_called_for_asking() {
        GatheringScenario story =
                GatheringScenario.dialled("700", "701").walksIn("o", "300").busy(1, 1).busy(2, 1);
        story.decisions();

        story.on(
                new GatheringCommands.RecallMissing(
                        story.tick(), Optional.of(new PhoneNumber("700"))));

        assertThat(story.decisions()).containsExactly(new Decision.Dial(2, 2));
    }

    @Test
    void a_busy_phone_is_called_again_after_the_pause_and_no_more_often_than_was_said() {
        GatheringScenario story =
                GatheringScenario.begun(
                                StartedBy.DIALLED,
                                GatheringScenario.policy(ConfirmPolicy.NEVER, 2),
                                "720")
                        .walksIn("o", "300")
                        .busy(1, 1);
        story.decisions();
        assertThat(story.now().stage().state()).isEqualTo(GatheringState.State.COLLECTING);

        story.pass(Duration.ofSeconds(29));
        assertThat(story.decisions()).isEmpty();
        story.pass(Duration.ofSeconds(1));
        assertThat(story.decisions()).containsExactly(new Decision.Dial(1, 2));
        story.busy(1, 2).pass(Duration.ofMinutes(5));

        assertThat(story.decisions()).isEmpty();
        assertThat(story.now().stage().state()).isEqualTo(GatheringState.State.RUNNING);
    }

    @ParameterizedTest
    @CsvSource({
        "17, busy",
        "19, no-answer",
        "26, no-answer",
        "3, unreachable not-registered",
        "34, failed congestion"
    })
    void when_the_desk_phone_is_of_no_use_the_mobile_rings(int cause, String last) {
        GatheringScenario story = GatheringScenario.dialled("700/79001234567").walksIn("o", "300");
        assertThat(story.decisions()).containsExactly(new Decision.Dial(1, 1));

        story.sent(1, 1).on(new CallEvents.HungUp(story.tick(), call(1, 1), cause));

        assertThat(story.decisions()).containsExactly(new Decision.Dial(1, 2));
        assertThat(story.participant(1).lastCall().orElseThrow().dialled().digits())
                .isEqualTo("79001234567");
        story.sent(1, 2).on(new CallEvents.HungUp(story.tick(), call(1, 2), cause));
        assertThat(story.stands(1)).isEqualTo(last);
        assertThat(story.decisions()).isEmpty();
    }

    @Test
    void who_has_no_number_that_may_be_dialled_is_not_dialled_by_any_button() {
        Participant forbidden =
                Participant.invited(
                        2,
                        new Invitee(Optional.of(2L), "N", List.of(), Role.SPEAK, Optional.empty()),
                        new ParticipantStatus(ParticipantState.FAILED, Reason.NOT_ALLOWED));
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").joins(1, 1);
        story.on(new GatheringCommands.Add(story.tick(), 2, List.of(forbidden)));
        story.decisions();

        story.on(new GatheringCommands.RecallMissing(story.tick(), Optional.empty()));
        story.on(new GatheringCommands.Recall(story.tick(), 2));

        assertThat(story.decisions()).isEmpty();
        assertThat(story.stands(2)).isEqualTo("failed not-allowed");
    }

    @Test
    void who_declined_at_his_desk_is_not_called_at_his_mobile() {
        GatheringScenario story = GatheringScenario.dialled("722/79001234567").walksIn("o", "300");
        story.decisions();

        story.declines(1, 1);

        assertThat(story.stands(1)).isEqualTo("declined");
        assertThat(story.decisions()).isEmpty();
    }

    @Test
    void a_second_round_begins_with_the_first_number_again() {
        GatheringScenario story =
                GatheringScenario.begun(
                                StartedBy.DIALLED,
                                GatheringScenario.policy(ConfirmPolicy.NEVER, 2),
                                "720/721")
                        .walksIn("o", "300")
                        .busy(1, 1)
                        .neverPicksUp(1, 2);
        story.decisions();

        story.pass(Duration.ofSeconds(30));

        assertThat(story.decisions()).containsExactly(new Decision.Dial(1, 3));
        assertThat(story.participant(1).lastCall().orElseThrow().dialled().digits())
                .isEqualTo("720");
        story.busy(1, 3).neverPicksUp(1, 4).pass(Duration.ofMinutes(5));
        assertThat(story.participant(1).attempts()).hasSize(4);
    }

    @Test
    void who_comes_in_by_himself_while_his_phone_rings_is_rung_no_more() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").rings(1, 1);
        story.decisions();

        story.walksIn("his-own", "700");

        assertThat(story.stands(1)).isEqualTo("joined came-by-himself");
        assertThat(story.decisions()).containsExactly(new Decision.Cancel(call(1, 1)));
    }

    @Test
    void two_answers_of_one_call_are_one() {
        GatheringScenario story =
                GatheringScenario.dialled("700").walksIn("o", "300").joins(1, 1).joins(1, 1);

        assertThat(story.stands(1)).isEqualTo("joined");
        assertThat(story.now().roll().inRoom()).isEqualTo(2);
    }

    @Test
    void a_hang_up_that_is_heard_before_the_leaving_says_the_same() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").joins(1, 1);

        story.on(new CallEvents.HungUp(story.tick(), call(1, 1), 16));
        story.on(new RoomEvents.Left(story.tick(), call(1, 1)));

        assertThat(story.stands(1)).isEqualTo("left");
    }

    @Test
    void whose_line_breaks_is_called_back_once() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").joins(1, 1);
        story.decisions();

        story.leaves(call(1, 1));
        assertThat(story.decisions()).isEmpty();
        story.on(new CallEvents.LineEnded(story.tick(), call(1, 1), 44));
        assertThat(story.decisions()).containsExactly(new Decision.Dial(1, 2));

        story.joins(1, 2).leaves(call(1, 2));
        story.on(new CallEvents.LineEnded(story.tick(), call(1, 2), 44));
        assertThat(story.stands(1)).isEqualTo("left dropped");
        assertThat(story.decisions()).isEmpty();
    }

    /** The PBX says it in any order: all three were seen on Asterisk 22. */
    @Test
    void a_broken_line_is_noticed_whenever_the_pbx_says_so() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").joins(1, 1);
        story.on(new CallEvents.LineEnded(story.tick(), call(1, 1), 44));
        assertThat(story.stands(1)).isEqualTo("joined");
        story.decisions();

        story.leaves(call(1, 1)).on(new CallEvents.HungUp(story.tick(), call(1, 1), 16));

        assertThat(story.decisions()).containsExactly(new Decision.Dial(1, 2));
    }

    @Test
    void a_broken_line_is_noticed_though_the_word_of_leaving_was_lost() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").joins(1, 1);
        story.on(new CallEvents.LineEnded(story.tick(), call(1, 1), 44));
        story.decisions();

        story.on(new CallEvents.HungUp(story.tick(), call(1, 1), 16));

        assertThat(story.decisions()).containsExactly(new Decision.Dial(1, 2));
    }

    @Test
    void a_tone_that_the_exchange_plays_does_not_hide_that_he_declined() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").rings(1, 1);

        story.on(new CallEvents.LineEnded(story.tick(), call(1, 1), 21))
                .on(
                        new CallEvents.DialEnded(
                                story.tick(), call(1, 1), planerka.pbx.DialStatus.CONGESTION))
                .on(new CallEvents.HungUp(story.tick(), call(1, 1), 34));

        assertThat(story.stands(1)).isEqualTo("declined");
    }

    @Test
    void nor_if_the_phone_is_heard_last() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").rings(1, 1);
        story.on(
                new CallEvents.DialEnded(
                        story.tick(), call(1, 1), planerka.pbx.DialStatus.CONGESTION));

        story.on(new CallEvents.HungUp(story.tick(), call(1, 1), 34))
                .on(new CallEvents.LineEnded(story.tick(), call(1, 1), 21));

        assertThat(story.stands(1)).isEqualTo("declined");
    }

    @Test
    void what_somebody_says_is_added_up_even_if_he_leaves_in_the_middle_of_a_word() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").joins(1, 1);

        story.on(new RoomEvents.Talking(story.tick(), call(1, 1), true))
                .pass(Duration.ofSeconds(2))
                .on(new RoomEvents.Talking(story.tick(), call(1, 1), false))
                .pass(Duration.ofMinutes(1))
                .on(new RoomEvents.Talking(story.tick(), call(1, 1), true))
                .pass(Duration.ofSeconds(3))
                .leaves(call(1, 1));

        assertThat(story.participant(1).presence().talked())
                .isBetween(Duration.ofSeconds(5), Duration.ofMillis(5_300));
    }

    @Test
    void who_hangs_up_is_not_called_back_and_the_cause_is_kept() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").joins(1, 1);
        story.decisions();

        story.leaves(call(1, 1)).on(new CallEvents.LineEnded(story.tick(), call(1, 1), 16));

        assertThat(story.decisions()).isEmpty();
        assertThat(story.stands(1)).isEqualTo("left");
        assertThat(
                        story.participant(1)
                                .lastCall()
                                .orElseThrow()
                                .progress()
                                .ending()
                                .orElseThrow()
                                .cause())
                .hasValue(16);
    }

    @Test
    void what_is_heard_of_other_calls_changes_nothing() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").rings(1, 1);
        Gathering before = story.now();

        story.on(new CallEvents.HungUp(story.tick(), new ChannelId("1795436187.19"), 17));
        story.on(new CallEvents.HungUp(story.tick(), call(1, 2), 17));
        story.on(new CallEvents.HungUp(story.tick(), call(9, 1), 17));
        story.on(new CallEvents.Rang(story.tick(), new CallId(41, 1, 1).channel()));
        story.on(new RoomEvents.Left(story.tick(), new ChannelId("nobody")));

        assertThat(story.now()).isEqualTo(before);
    }

    @Test
    void more_people_are_added_and_those_who_are_there_stay_as_they_are() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").joins(1, 1);
        story.decisions();
        Participant same = story.participant(1);

        story.on(
                new GatheringCommands.Add(
                        story.tick(),
                        2,
                        List.of(
                                GatheringScenario.waiting(1, "700"),
                                GatheringScenario.waiting(2, "701"))));

        assertThat(story.participant(1)).isEqualTo(same);
        assertThat(story.decisions()).containsExactly(new Decision.Dial(2, 1));
        assertThat(story.now().roll().groups()).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void who_puts_the_room_on_hold_is_muted_until_he_is_back() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").joins(1, 1);
        story.decisions();

        story.on(new RoomEvents.Held(story.tick(), call(1, 1), true));
        assertThat(story.decisions()).containsExactly(new Decision.Mute(name(call(1, 1)), true));
        story.on(new RoomEvents.Muted(story.tick(), call(1, 1), true));
        assertThat(story.participant(1).presence().seat().orElseThrow().held()).isTrue();
        story.on(new RoomEvents.Held(story.tick(), call(1, 1), true));
        assertThat(story.decisions()).isEmpty();

        story.on(new RoomEvents.Held(story.tick(), call(1, 1), false));
        assertThat(story.decisions()).containsExactly(new Decision.Mute(name(call(1, 1)), false));
    }

    @Test
    void who_was_muted_before_he_put_the_room_on_hold_stays_muted() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").joins(1, 1);
        story.on(new RoomEvents.Muted(story.tick(), call(1, 1), true));
        story.decisions();

        story.on(new RoomEvents.Held(story.tick(), call(1, 1), true));
        story.on(new RoomEvents.Held(story.tick(), call(1, 1), false));

        assertThat(story.decisions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "never, , 700, false",
        "never, always, 700, true",
        "always, never, 700, false",
        "outside, , 700, false",
        "outside, , 79001234567, true",
        "always, outside, 700, false",
        "never, outside, 79001234567, true"
    })
    void what_is_decided_for_one_goes_before_what_is_decided_for_all(
            String all, String one, String number, boolean asked) {
        GatheringPolicy policy = GatheringScenario.policy(ConfirmPolicy.of(all).orElseThrow(), 1);
        Invitee who =
                new Invitee(
                        Optional.empty(),
                        "N",
                        List.of(),
                        Role.SPEAK,
                        Optional.ofNullable(one).flatMap(ConfirmPolicy::of));

        assertThat(policy.asksToConfirm(who, new PhoneNumber(number))).isEqualTo(asked);
    }

    @Test
    void mute_kick_and_lock_are_told_to_the_room() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").joins(1, 1);
        story.decisions();

        story.on(new RoomCommands.Mute(story.tick(), Optional.of(1), true));
        story.on(new RoomCommands.Kick(story.tick(), 1));
        story.on(new RoomCommands.Lock(story.tick(), true));

        assertThat(story.decisions())
                .containsExactly(
                        new Decision.Mute(name(call(1, 1)), true),
                        new Decision.Kick(name(call(1, 1))),
                        new Decision.Lock(true));
        assertThat(story.now().stage().locked()).isTrue();
    }

    @Test
    void the_end_hangs_up_every_phone_and_everybodys_last_state_is_true() {
        GatheringScenario story =
                GatheringScenario.dialled("700", "721", "720").walksIn("o", "300");
        story.joins(1, 1).rings(2, 1).busy(3, 1);
        story.decisions();

        story.on(new GatheringCommands.End(story.tick()));

        assertThat(story.decisions())
                .containsExactlyInAnyOrder(
                        new Decision.Cancel(call(1, 1)),
                        new Decision.Kick(name(call(1, 1))),
                        new Decision.Cancel(call(2, 1)),
                        new Decision.Kick(name(new ChannelId("o"))));
        assertThat(story.stands(1)).isEqualTo("left");
        assertThat(story.stands(2)).isEqualTo("no-answer cancelled");
        assertThat(story.stands(3)).isEqualTo("busy");
        assertThat(story.now().stage().isEnded()).isTrue();
    }

    @Test
    void when_everybody_has_left_and_nobody_rings_it_is_over() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").joins(1, 1);

        story.leaves(new ChannelId("o"));
        assertThat(story.now().stage().isEnded()).isFalse();
        story.leaves(call(1, 1));

        assertThat(story.now().stage().isEnded()).isTrue();
    }

    @Test
    void the_last_one_is_let_go_after_a_minute_by_himself() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").joins(1, 1);
        story.leaves(call(1, 1));
        story.decisions();

        story.pass(Duration.ofSeconds(59));
        assertThat(story.now().stage().isEnded()).isFalse();
        story.pass(Duration.ofSeconds(1));

        assertThat(story.now().stage().isEnded()).isTrue();
        assertThat(story.decisions()).containsExactly(new Decision.Kick(name(new ChannelId("o"))));
    }

    @Test
    void who_is_not_alone_any_more_begins_anew() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").joins(1, 1);
        story.leaves(call(1, 1)).pass(Duration.ofSeconds(50));
        story.walksIn("late", "701").pass(Duration.ofSeconds(50));
        story.leaves(new ChannelId("late")).pass(Duration.ofSeconds(50));

        assertThat(story.now().stage().isEnded()).isFalse();
    }

    @Test
    void who_waits_for_others_from_the_start_may_wait() {
        GatheringScenario story =
                GatheringScenario.dialled("721").walksIn("o", "300").neverPicksUp(1, 1);

        story.pass(Duration.ofHours(1));

        assertThat(story.now().stage().isEnded()).isFalse();
    }

    @Test
    void where_it_ends_with_the_leader_his_leaving_ends_it() {
        EndPolicy withLeader = new EndPolicy(Duration.ZERO, true, Duration.ZERO);
        GatheringScenario story =
                GatheringScenario.begun(
                        StartedBy.DIALLED,
                        GatheringScenario.policy(ConfirmPolicy.NEVER, 1, withLeader),
                        "700",
                        "701",
                        "721");
        story.walksIn("o", "300").joins(1, 1).joins(2, 1).rings(3, 1);
        story.decisions();

        story.leaves(new ChannelId("o"));

        assertThat(story.now().stage().isEnded()).isTrue();
        assertThat(story.decisions()).contains(new Decision.Cancel(call(3, 1)));
    }

    @Test
    void when_the_organiser_leaves_an_empty_room_the_phones_stop_ringing() {
        GatheringScenario story = GatheringScenario.dialled("721").walksIn("o", "300").rings(1, 1);
        story.leaves(new ChannelId("o"));
        story.decisions();

        story.on(new RoomEvents.Closed(story.tick()));

        assertThat(story.decisions()).containsExactly(new Decision.Cancel(call(1, 1)));
        assertThat(story.stands(1)).isEqualTo("no-answer cancelled");
        assertThat(story.now().stage().isEnded()).isTrue();
    }

    @Test
    void when_he_leaves_others_behind_the_phones_ring_on() {
        GatheringScenario story =
                GatheringScenario.dialled("700", "721").walksIn("o", "300").joins(1, 1).rings(2, 1);
        story.decisions();

        story.leaves(new ChannelId("o"));

        assertThat(story.decisions()).isEmpty();
        assertThat(story.stands(2)).isEqualTo("ringing");
    }

    @Test
    void who_dialled_and_never_came_into_his_room_ends_it_when_nobody_answers() {
        GatheringScenario story = GatheringScenario.dialled("721").neverPicksUp(1, 1);
        assertThat(story.now().stage().isEnded()).isFalse();

        story.pass(GatheringRules.GRACE);

        assertThat(story.now().stage().isEnded()).isTrue();
    }

    @Test
    void an_ended_one_stays_as_it_is() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").joins(1, 1);
        story.on(new GatheringCommands.End(story.tick()));
        Gathering ended = story.now();
        story.decisions();

        story.joins(1, 1).walksIn("late", "701");
        story.on(new GatheringCommands.RecallMissing(story.tick(), Optional.empty()));

        assertThat(story.now()).isEqualTo(ended);
        assertThat(story.decisions()).isEmpty();
    }

    @Test
    void after_a_lost_link_the_difference_to_the_pbx_is_made_up() {
        GatheringScenario story =
                GatheringScenario.dialled("700", "701", "702", "703").walksIn("o", "300");
        story.joins(1, 1).rings(2, 1).rings(3, 1).sent(4, 1).pass(Duration.ofSeconds(5));
        story.decisions();

        story.on(
                new StateSynced(
                        story.tick(),
                        new PbxState(
                                Set.of(
                                        new LiveChannel(call(2, 1), false, true),
                                        new LiveChannel(new ChannelId("o"), false, true)),
                                Map.of(
                                        "300",
                                        List.of(
                                                occupant(new ChannelId("o"), "300"),
                                                occupant(call(2, 1), "")))),
                        true));

        assertThat(story.stands(1)).isEqualTo("left");
        assertThat(story.stands(2)).isEqualTo("joined");
        assertThat(story.stands(3)).isEqualTo("failed link-lost");
        assertThat(story.stands(4)).isEqualTo("waiting");
        assertThat(story.decisions()).containsExactly(new Decision.Dial(4, 1));
    }

    /** The survey is newer than the events that were held back while it was made. */
    @Test
    void a_call_that_ends_while_the_pbx_is_looked_at_ends_as_the_pbx_says() {
        GatheringScenario story =
                GatheringScenario.dialled("700", "701").walksIn("o", "300").rings(1, 1).joins(2, 1);
        story.pass(Duration.ofSeconds(14)).decisions();
        PbxState neither =
                new PbxState(
                        Set.of(new LiveChannel(new ChannelId("o"), false, true)),
                        Map.of("300", List.of(occupant(new ChannelId("o"), "300"))));

        story.on(new StateSynced(story.tick(), neither, false));
        story.on(new CallEvents.HungUp(story.tick(), call(1, 1), 19));
        story.on(new CallEvents.LineEnded(story.tick(), call(2, 1), 44)).leaves(call(2, 1));

        assertThat(story.stands(1)).isEqualTo("no-answer");
        assertThat(story.decisions()).containsExactly(new Decision.Dial(2, 2));
    }

    @Test
    void a_call_that_joins_and_breaks_while_the_pbx_is_looked_at_is_called_back() {
        GatheringScenario story =
                GatheringScenario.dialled("700").walksIn("o", "300").picksUp(1, 1);
        story.decisions();
        PbxState nothing =
                new PbxState(
                        Set.of(new LiveChannel(new ChannelId("o"), false, true)),
                        Map.of("300", List.of(occupant(new ChannelId("o"), "300"))));

        story.on(new StateSynced(story.tick(), nothing, false));
        story.on(new RoomEvents.Joined(story.tick(), occupant(call(1, 1), "")));
        story.on(new CallEvents.LineEnded(story.tick(), call(1, 1), 44)).leaves(call(1, 1));

        assertThat(story.decisions()).containsExactly(new Decision.Dial(1, 2));
    }

    @Test
    void a_call_that_is_missed_twice_is_given_up() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").rings(1, 1);
        PbxState nothing =
                new PbxState(
                        Set.of(new LiveChannel(new ChannelId("o"), false, true)),
                        Map.of("300", List.of(occupant(new ChannelId("o"), "300"))));

        story.pass(Duration.ofSeconds(4)).on(new StateSynced(story.tick(), nothing, false));
        assertThat(story.stands(1)).isEqualTo("ringing");
        story.pass(Duration.ofSeconds(4)).on(new StateSynced(story.tick(), nothing, false));

        assertThat(story.stands(1)).isEqualTo("failed link-lost");
    }

    @Test
    void a_call_that_has_just_been_sent_is_not_sent_again_because_it_is_not_seen_yet() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").sent(1, 1);
        story.decisions();
        PbxState state =
                new PbxState(
                        Set.of(new LiveChannel(new ChannelId("o"), false, true)),
                        Map.of("300", List.of(occupant(new ChannelId("o"), "300"))));

        story.on(new StateSynced(story.tick(), state, true));
        assertThat(story.decisions()).isEmpty();
        story.pass(Duration.ofSeconds(5)).on(new StateSynced(story.tick(), state, true));

        assertThat(story.decisions()).containsExactly(new Decision.Dial(1, 1));
    }

    @Test
    void a_call_that_was_ended_while_the_pbx_could_not_hear_it_is_ended_when_it_is_seen() {
        GatheringScenario story =
                GatheringScenario.dialled("700")
                        .walksIn("o", "300")
                        .rings(1, 1)
                        .walksIn("own", "700");
        story.decisions();

        story.on(
                new StateSynced(
                        story.tick(),
                        new PbxState(
                                Set.of(
                                        new LiveChannel(new ChannelId("o"), false, true),
                                        new LiveChannel(new ChannelId("own"), false, true),
                                        new LiveChannel(call(1, 1), true, false)),
                                Map.of(
                                        "300",
                                        List.of(
                                                occupant(new ChannelId("o"), "300"),
                                                occupant(new ChannelId("own"), "700")))),
                        true));

        assertThat(story.decisions()).containsExactly(new Decision.Cancel(call(1, 1)));
    }

    @Test
    void after_a_restart_who_is_still_in_has_been_there_all_the_time() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").joins(1, 1);
        Optional<Instant> since = story.participant(1).presence().joinedAt();
        PbxState state =
                new PbxState(
                        Set.of(new LiveChannel(call(1, 1), false, true)),
                        Map.of("300", List.of(occupant(call(1, 1), ""))));

        Gathering after = read(story).on(new StateSynced(story.tick(), state, true)).gathering();

        assertThat(after.participants().get(0).isInRoom()).isTrue();
        assertThat(after.participants().get(0).presence().joinedAt()).isEqualTo(since);
    }

    /** As the journal has it: who sits where is not written. */
    private static Gathering read(GatheringScenario story) {
        Participant in = story.participant(1);
        return story.now()
                .with(
                        in.in(
                                new Participant.Presence(
                                        Optional.empty(),
                                        in.presence().rangAt(),
                                        in.presence().joinedAt(),
                                        Optional.empty(),
                                        Duration.ZERO)));
    }

    @Test
    void after_a_restart_who_was_in_and_is_gone_has_left() {
        GatheringScenario story = GatheringScenario.dialled("700").walksIn("o", "300").joins(1, 1);
        Gathering read = read(story);

        Gathering after =
                read.on(new StateSynced(story.tick(), new PbxState(Set.of(), Map.of()), true))
                        .gathering();

        assertThat(after.participants().get(0).state()).isEqualTo(ParticipantState.LEFT);
        assertThat(after.stage().isEnded()).isTrue();
    }
}
