package planerka.gathering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static planerka.gathering.model.GatheringScenario.call;
import static planerka.gathering.model.GatheringScenario.name;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.group.ConfirmPolicy;
import planerka.group.EndPolicy;
import planerka.group.RingStrategy;
import planerka.group.Role;
import planerka.pbx.ChannelId;
import planerka.people.PhoneNumber;

/**
 * Who is called before whom where nobody dialled: 300 organises, 701 is his deputy, 700 and 702 are
 * the others.
 */
class LeaderFirstRuleTest {
    private static final GatheringPolicy ONCE = GatheringScenario.policy(ConfirmPolicy.NEVER, 1);
    private static final GatheringPolicy THRICE = GatheringScenario.policy(ConfirmPolicy.NEVER, 3);
    private static final Decision ORGANISER = new Decision.Dial(1, 1);
    private static final Decision DEPUTY = new Decision.Dial(2, 1);
    private static final Decision THIRD = new Decision.Dial(3, 1);

    private static LeaderPolicy lead(String way) {
        return way.equals("deputy")
                ? LeaderPolicy.firstOrDeputy(new PhoneNumber("701"))
                : new LeaderPolicy(LeaderPolicy.Way.of(way).orElseThrow(), Optional.empty());
    }

    /** The organiser is being called, and nobody else. */
    private static GatheringScenario waiting(String way, GatheringPolicy policy) {
        GatheringScenario story = GatheringScenario.led(lead(way), policy, "300", "701", "700");
        assertThat(story.decisions()).containsExactly(ORGANISER);
        assertThat(story.stands(2)).isEqualTo("waiting leader-first");
        assertThat(story.stands(3)).isEqualTo("waiting leader-first");
        return story;
    }

    private static GatheringScenario waiting(String way) {
        return waiting(way, ONCE);
    }

    private static GatheringScenario hungUp(
            GatheringScenario story, int participant, int attempt, int cause) {
        return story.sent(participant, attempt)
                .on(new CallEvents.HungUp(story.tick(), call(participant, attempt), cause));
    }

    private static void isGivenUp(GatheringScenario story) {
        assertThat(story.now().stage().isEnded()).isTrue();
        assertThat(story.now().isGivenUp()).isTrue();
        assertThat(story.stands(3)).isEqualTo("skipped no-organiser");
        assertThat(story.decisions()).noneMatch(Decision.Dial.class::isInstance);
    }

    @Test
    void together_everybody_is_called_at_once() {
        GatheringScenario story =
                GatheringScenario.led(LeaderPolicy.TOGETHER, ONCE, "300", "701", "700");

        assertThat(story.decisions()).containsExactly(ORGANISER, DEPUTY, THIRD);
    }

    @Test
    void whoever_dialled_is_waited_for_by_nobody() {
        Gathering dialled =
                GatheringScenario.gathering(
                        StartedBy.DIALLED, LeaderPolicy.FIRST_OR_NOBODY, ONCE, "701", "700");

        assertThat(GatheringScenario.of(dialled).decisions())
                .containsExactly(new Decision.Dial(1, 1), new Decision.Dial(2, 1));
    }

    @ParameterizedTest
    @CsvSource({"first", "nobody", "deputy"})
    void when_the_organiser_is_in_the_others_are_called(String way) {
        GatheringScenario story = waiting(way).picksUp(1, 1);
        assertThat(story.decisions()).isEmpty();

        story.joins(1, 1);

        assertThat(story.decisions()).containsExactly(DEPUTY, THIRD);
        assertThat(story.stands(3)).isEqualTo("waiting");
    }

    @ParameterizedTest
    @CsvSource({"17", "19", "21", "3", "34"})
    void if_he_does_not_come_it_goes_as_was_said(int cause) {
        assertThat(hungUp(waiting("first", THRICE), 1, 1, cause).decisions())
                .containsExactly(DEPUTY, THIRD);
        assertThat(hungUp(waiting("deputy", THRICE), 1, 1, cause).decisions())
                .containsExactly(DEPUTY);
        isGivenUp(hungUp(waiting("nobody", THRICE), 1, 1, cause));
    }

    @Test
    void who_picks_up_and_does_not_press_1_has_not_come() {
        GatheringScenario story =
                waiting("nobody", GatheringScenario.policy(ConfirmPolicy.ALWAYS, 1)).picksUp(1, 1);
        assertThat(story.stands(1)).isEqualTo("confirming");

        story.on(new CallEvents.HungUp(story.tick(), call(1, 1), 19));

        assertThat(story.stands(1)).isEqualTo("ignored");
        isGivenUp(story);
    }

    @ParameterizedTest
    @CsvSource({"EXCUSED, ABSENT", "FAILED, NOT_ALLOWED"})
    void nor_has_one_who_is_not_to_be_called(ParticipantState state, Reason reason) {
        ParticipantStatus away = new ParticipantStatus(state, reason);

        assertThat(GatheringScenario.of(begun("first", away)).decisions())
                .containsExactly(DEPUTY, THIRD);
        assertThat(GatheringScenario.of(begun("deputy", away)).decisions()).containsExactly(DEPUTY);
        isGivenUp(GatheringScenario.of(begun("nobody", away)));
    }

    private static Gathering begun(String way, ParticipantStatus organiser) {
        List<Participant> people =
                List.of(
                        GatheringScenario.waiting(1, "300").status(organiser),
                        GatheringScenario.waiting(2, "701"),
                        GatheringScenario.waiting(3, "700"));
        return GatheringScenario.gathering(StartedBy.SCHEDULE, lead(way), ONCE, people);
    }

    @Test
    void all_his_numbers_are_tried_before_it_is_decided() {
        GatheringScenario story =
                GatheringScenario.led(LeaderPolicy.FIRST_OR_NOBODY, THRICE, "300/301", "700")
                        .busy(1, 1);
        assertThat(story.decisions()).containsExactly(ORGANISER, new Decision.Dial(1, 2));
        assertThat(story.stands(2)).isEqualTo("waiting leader-first");

        story.neverPicksUp(1, 2);

        assertThat(story.now().isGivenUp()).isTrue();
    }

    @Test
    void while_one_of_his_phones_rings_it_is_not_decided() {
        GatheringPolicy atOnce =
                GatheringScenario.reaching(new RingStrategy(true, Duration.ZERO, false));
        GatheringScenario story =
                GatheringScenario.led(LeaderPolicy.FIRST_OR_NOBODY, atOnce, "300/301", "700")
                        .rings(1, 2);

        story.busy(1, 1);
        assertThat(story.now().isGivenUp()).isFalse();
        story.joins(1, 2);

        assertThat(story.decisions()).contains(new Decision.Dial(2, 1));
    }

    @Test
    void his_further_attempts_hold_up_nobody_and_are_made_all_the_same() {
        GatheringScenario story = waiting("first", THRICE).busy(1, 1);
        assertThat(story.decisions()).containsExactly(DEPUTY, THIRD);

        story.pass(Duration.ofSeconds(31));

        assertThat(story.decisions()).containsExactly(new Decision.Dial(1, 2));
    }

    @Test
    void where_nobody_is_called_without_him_he_is_not_called_again_either() {
        GatheringScenario story = waiting("nobody", THRICE).busy(1, 1);
        isGivenUp(story);

        story.pass(Duration.ofMinutes(5));

        assertThat(story.decisions()).isEmpty();
        assertThat(story.stands(1)).isEqualTo("busy");
    }

    @Test
    void when_the_deputy_is_in_the_others_are_called() {
        GatheringScenario story = waiting("deputy").neverPicksUp(1, 1).rings(2, 1);
        assertThat(story.decisions()).containsExactly(DEPUTY);

        story.joins(2, 1);

        assertThat(story.decisions()).containsExactly(THIRD);
    }

    @ParameterizedTest
    @CsvSource({"17", "19", "21", "3", "34"})
    void if_the_deputy_does_not_come_either_nobody_is_called(int cause) {
        GatheringScenario story = waiting("deputy", THRICE).neverPicksUp(1, 1);
        assertThat(story.decisions()).containsExactly(DEPUTY);

        hungUp(story, 2, 1, cause);

        isGivenUp(story);
        assertThat(story.stands(2)).doesNotContain("no-organiser");
    }

    @Test
    void while_the_organisers_phone_rings_again_it_is_not_given_up() {
        GatheringScenario story = waiting("deputy", THRICE).busy(1, 1).rings(2, 1);
        story.pass(Duration.ofSeconds(31)).rings(1, 2).neverPicksUp(2, 1);
        assertThat(story.now().isGivenUp()).isFalse();
        story.decisions();

        story.joins(1, 2);

        assertThat(story.decisions()).containsExactly(THIRD);
    }

    @Test
    void a_deputy_who_is_away_is_not_called() {
        ParticipantStatus away = new ParticipantStatus(ParticipantState.EXCUSED, Reason.ABSENT);
        List<Participant> people =
                List.of(
                        GatheringScenario.waiting(1, "300"),
                        GatheringScenario.waiting(2, "701").status(away),
                        GatheringScenario.waiting(3, "700"));
        GatheringScenario story =
                GatheringScenario.of(
                                GatheringScenario.gathering(
                                        StartedBy.API, lead("deputy"), ONCE, people))
                        .busy(1, 1);

        assertThat(story.stands(2)).isEqualTo("excused absent");
        assertThat(story.now().isGivenUp()).isTrue();
    }

    @Test
    void a_deputy_who_is_not_of_the_group_is_called_only_if_he_is_needed() {
        GatheringScenario needed = standingBy();
        assertThat(needed.decisions()).containsExactly(ORGANISER);
        assertThat(needed.busy(1, 1).decisions()).containsExactly(DEPUTY);
        assertThat(needed.joins(2, 1).decisions()).containsExactly(THIRD);

        GatheringScenario spare = standingBy().joins(1, 1);
        assertThat(spare.decisions()).containsExactly(ORGANISER, THIRD);
        spare.on(new GatheringCommands.RecallMissing(spare.tick(), Optional.empty()));
        assertThat(spare.decisions()).isEmpty();
        assertThat(spare.stands(2)).isEqualTo("skipped deputy");
    }

    private static GatheringScenario standingBy() {
        ParticipantStatus reserve = new ParticipantStatus(ParticipantState.SKIPPED, Reason.DEPUTY);
        List<Participant> people =
                List.of(
                        GatheringScenario.waiting(1, "300"),
                        GatheringScenario.waiting(2, "701").status(reserve),
                        GatheringScenario.waiting(3, "700"));
        return GatheringScenario.of(
                GatheringScenario.gathering(StartedBy.SCHEDULE, lead("deputy"), ONCE, people));
    }

    @Test
    void he_may_come_by_himself_all_the_same() {
        GatheringScenario story = standingBy().walksIn("own", "701");

        assertThat(story.stands(2)).isEqualTo("joined came-by-himself");
        assertThat(story.decisions()).containsExactly(ORGANISER, THIRD);
    }

    @Test
    void an_organiser_who_comes_by_himself_while_the_deputy_is_called_leads() {
        GatheringScenario story = waiting("deputy").busy(1, 1).rings(2, 1);
        story.decisions();

        story.walksIn("own", "300");

        assertThat(story.decisions()).containsExactly(THIRD);
        assertThat(story.now().organiserIsInRoom()).isTrue();
        assertThat(story.now().isLed()).isTrue();
    }

    /** The exchange took back what it had said of it. */
    @Test
    void an_organiser_whose_call_is_answered_after_all_leads() {
        GatheringScenario story = waiting("first").sent(1, 1);
        story.on(new CallEvents.Refused(story.tick(), call(1, 1), Reason.REFUSED)).joins(1, 1);

        assertThat(story.stands(1)).isEqualTo("joined");
        assertThat(story.decisions()).containsExactly(DEPUTY, THIRD);
        assertThat(story.now().organiserIsInRoom()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"first, 700", "nobody, 700", "deputy, 700", "nobody, 555"})
    void whoever_comes_in_meanwhile_is_not_left_alone(String way, String number) {
        GatheringScenario story = waiting(way).rings(1, 1);

        story.walksIn("own", number);

        Decision[] called =
                number.equals("700") ? new Decision[] {DEPUTY} : new Decision[] {DEPUTY, THIRD};
        assertThat(story.decisions()).containsExactly(called);
        story.neverPicksUp(1, 1);
        assertThat(story.now().stage().isEnded()).isFalse();
        assertThat(story.decisions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"first", "nobody", "deputy"})
    void a_recall_calls_everybody_whoever_leads(String way) {
        GatheringScenario story = waiting(way).rings(1, 1);

        story.on(new GatheringCommands.RecallMissing(story.tick(), Optional.empty()));

        assertThat(story.decisions()).containsExactly(DEPUTY, THIRD);
        story.neverPicksUp(1, 1).rings(3, 1);
        assertThat(story.decisions()).isEmpty();
        assertThat(story.stands(3)).isEqualTo("ringing");
    }

    @Test
    void who_recalls_from_his_own_phone_and_does_not_come_is_called_with_the_rest() {
        GatheringScenario story = waiting("nobody").rings(1, 1);

        story.on(
                new GatheringCommands.RecallMissing(
                        story.tick(), Optional.of(new PhoneNumber("700"))));

        assertThat(story.decisions()).containsExactly(DEPUTY);
        story.neverPicksUp(1, 1);
        assertThat(story.decisions()).containsExactly(THIRD);
    }

    @Test
    void the_end_while_he_is_waited_for_calls_nobody() {
        GatheringScenario story = waiting("first").rings(1, 1).ends();

        assertThat(story.decisions()).containsExactly(new Decision.Cancel(call(1, 1)));
        assertThat(story.stands(1)).isEqualTo("no-answer cancelled");
        assertThat(story.stands(3)).isEqualTo("skipped cancelled");
        assertThat(story.now().isGivenUp()).isFalse();
    }

    @Test
    void who_came_in_meanwhile_may_be_taken_out_and_the_others_are_called_on() {
        GatheringScenario story = waiting("nobody").rings(1, 1).walksIn("own", "700");
        story.decisions();

        story.on(new RoomCommands.Kick(story.tick(), 3));
        assertThat(story.decisions())
                .containsExactly(new Decision.Kick(name(new ChannelId("own"))));
        story.on(new RoomEvents.Left(story.tick(), new ChannelId("own"))).neverPicksUp(1, 1);

        assertThat(story.now().stage().isEnded()).isFalse();
        assertThat(story.stands(2)).isEqualTo("waiting");
    }

    @ParameterizedTest
    @CsvSource({"first", "nobody"})
    void who_is_added_meanwhile_waits_too(String way) {
        GatheringScenario story = waiting(way).rings(1, 1);

        story.on(
                new GatheringCommands.Add(
                        story.tick(), 2, List.of(GatheringScenario.waiting(1, "703"))));
        assertThat(story.decisions()).isEmpty();
        story.joins(1, 1);

        assertThat(story.decisions()).containsExactly(DEPUTY, THIRD, new Decision.Dial(4, 1));
    }

    @Test
    void who_stands_in_was_said_when_it_began() {
        ParticipantStatus reserve = new ParticipantStatus(ParticipantState.SKIPPED, Reason.DEPUTY);
        GatheringScenario story = waiting("nobody").rings(1, 1);

        story.on(
                new GatheringCommands.Add(
                        story.tick(),
                        2,
                        List.of(GatheringScenario.waiting(1, "703").status(reserve))));

        assertThat(story.now().participants()).hasSize(3);
    }

    @Test
    void who_is_added_after_a_recall_is_called_with_the_rest() {
        GatheringScenario story = waiting("nobody").rings(1, 1);
        story.on(new GatheringCommands.RecallMissing(story.tick(), Optional.empty())).decisions();

        story.on(
                new GatheringCommands.Add(
                        story.tick(), 2, List.of(GatheringScenario.waiting(1, "703"))));

        assertThat(story.decisions()).containsExactly(new Decision.Dial(4, 1));
    }

    @Test
    void an_organiser_who_was_in_and_whose_line_broke_is_not_waited_for_again() {
        GatheringScenario story =
                GatheringScenario.led(LeaderPolicy.FIRST_OR_NOBODY, ONCE, "300").joins(1, 1);
        story.on(new CallEvents.LineEnded(story.tick(), call(1, 1), 44)).leaves(call(1, 1));
        assertThat(story.decisions()).containsExactly(ORGANISER, new Decision.Dial(1, 2));

        story.on(
                new GatheringCommands.Add(
                        story.tick(), 2, List.of(GatheringScenario.waiting(1, "703"))));

        assertThat(story.decisions()).containsExactly(new Decision.Dial(2, 1));
    }

    @Test
    void who_is_added_later_is_called_at_once_although_the_organiser_is_being_called_again() {
        GatheringScenario story = waiting("first", THRICE).busy(1, 1).joins(3, 1);
        story.pass(Duration.ofSeconds(31)).rings(1, 2).decisions();

        story.on(
                new GatheringCommands.Add(
                        story.tick(), 2, List.of(GatheringScenario.waiting(1, "703"))));

        assertThat(story.decisions()).containsExactly(new Decision.Dial(4, 1));
    }

    @Test
    void nobody_is_held_back_a_second_time_when_the_organiser_leaves() {
        GatheringScenario story = waiting("nobody").joins(1, 1).joins(2, 1);
        story.leaves(call(1, 1)).decisions();

        story.neverPicksUp(3, 1).on(new GatheringCommands.Recall(story.tick(), 3));

        assertThat(story.decisions()).containsExactly(new Decision.Dial(3, 2));
    }

    @Test
    void the_end_of_an_earlier_conference_in_the_room_is_not_the_end_of_this_one() {
        GatheringScenario story = waiting("nobody").rings(1, 1);

        story.on(new RoomEvents.Closed(story.tick()));

        assertThat(story.now().stage().isEnded()).isFalse();
    }

    /** He met one who then left, and has been by himself for longer than is usually allowed. */
    @Test
    void an_organiser_who_is_in_by_himself_while_the_others_ring_is_not_put_out() {
        GatheringPolicy minute =
                GatheringScenario.policy(
                        ConfirmPolicy.NEVER,
                        1,
                        new EndPolicy(Duration.ofMinutes(1), true, Duration.ZERO));
        GatheringScenario story = waiting("nobody", minute).walksIn("own", "555").joins(1, 1);
        story.leaves(new ChannelId("own")).rings(2, 1).rings(3, 1);

        story.pass(Duration.ofMinutes(2));

        assertThat(story.now().stage().isEnded()).isFalse();
        story.joins(3, 1);
        assertThat(story.now().roll().inRoom()).isEqualTo(2);
    }

    @Test
    void where_it_ends_with_the_leader_a_deputy_is_one() {
        GatheringPolicy withLeader =
                GatheringScenario.policy(
                        ConfirmPolicy.NEVER, 1, new EndPolicy(Duration.ZERO, true, Duration.ZERO));
        Invitee deputy =
                new Invitee(
                        Optional.of(2L),
                        "Boris",
                        List.of(new PhoneNumber("701")),
                        Role.LEADER,
                        Optional.empty());
        List<Participant> people =
                List.of(
                        GatheringScenario.waiting(1, "300"),
                        Participant.invited(
                                2, deputy, ParticipantStatus.of(ParticipantState.WAITING)),
                        GatheringScenario.waiting(3, "700"));
        GatheringScenario story =
                GatheringScenario.of(
                        GatheringScenario.gathering(
                                StartedBy.SCHEDULE, lead("deputy"), withLeader, people));
        story.busy(1, 1).joins(2, 1).joins(3, 1);
        assertThat(story.now().stage().isEnded()).isFalse();

        story.leaves(call(2, 1));

        assertThat(story.now().stage().isEnded()).isTrue();
    }
}
