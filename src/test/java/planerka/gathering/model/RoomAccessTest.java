package planerka.gathering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static planerka.gathering.model.GatheringScenario.call;
import static planerka.gathering.model.RoomAccess.Verdict.ENTER;
import static planerka.gathering.model.RoomAccess.Verdict.FULL;
import static planerka.gathering.model.RoomAccess.Verdict.PIN;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import planerka.group.ConfirmPolicy;
import planerka.group.EndPolicy;
import planerka.group.EntryPolicy;
import planerka.group.Pin;
import planerka.group.RingStrategy;
import planerka.group.Role;
import planerka.group.RoomPolicy;
import planerka.people.PhoneNumber;

/** Who is let into a room, by the phone that he dials from or by being called. */
final class RoomAccessTest {
    private static final PhoneNumber STRANGER = new PhoneNumber("555");

    private static GatheringScenario room(int most, String pin, String... numbers) {
        EntryPolicy admission = new EntryPolicy(most, Pin.typed(pin), true);
        GatheringPolicy usual = GatheringScenario.policy(ConfirmPolicy.NEVER, 2);
        GatheringPolicy policy =
                new GatheringPolicy(
                        usual.callerName(),
                        usual.ring(),
                        usual.confirm(),
                        usual.attempts(),
                        usual.pause(),
                        RingStrategy.USUAL,
                        new RoomPolicy(EndPolicy.USUAL, admission, false, 0));
        GatheringScenario story =
                GatheringScenario.begun(StartedBy.DIALLED, policy, numbers).walksIn("o", "300");
        story.decisions();
        return story;
    }

    @Test
    void only_strangers_need_the_pin() {
        Gathering gathering = room(0, "1234", "700").now();

        assertThat(RoomAccess.verdict(gathering, STRANGER, "")).isEqualTo(PIN);
        assertThat(RoomAccess.verdict(gathering, STRANGER, "4321")).isEqualTo(PIN);
        assertThat(RoomAccess.verdict(gathering, STRANGER, "1234")).isEqualTo(ENTER);
        assertThat(RoomAccess.verdict(gathering, new PhoneNumber("700"), "")).isEqualTo(ENTER);
        assertThat(RoomAccess.verdict(gathering, new PhoneNumber("300"), "")).isEqualTo(ENTER);
    }

    @Test
    void a_full_room_lets_in_its_organiser_only() {
        Gathering gathering = room(2, "", "700", "701").joins(1, 1).now();

        assertThat(RoomAccess.verdict(gathering, STRANGER, "")).isEqualTo(FULL);
        assertThat(RoomAccess.verdict(gathering, new PhoneNumber("701"), "")).isEqualTo(FULL);
        assertThat(RoomAccess.verdict(gathering, new PhoneNumber("300"), "")).isEqualTo(ENTER);
    }

    @Test
    void who_comes_in_at_the_same_moment_as_the_last_one_is_sent_away_and_not_called_again() {
        GatheringScenario story = room(2, "", "700", "701").picksUp(2, 1).joins(1, 1);

        story.on(new RoomEvents.Joined(story.tick(), GatheringScenario.occupant(call(2, 1), "")));

        assertThat(story.stands(2)).isEqualTo("failed room-full");
        assertThat(story.decisions())
                .containsExactly(new Decision.Kick(GatheringScenario.name(call(2, 1))));
        story.on(new CallEvents.HungUp(story.tick(), call(2, 1), 16))
                .pass(story.now().policy().pause());
        assertThat(story.stands(2)).isEqualTo("failed room-full");
        assertThat(story.decisions()).isEmpty();
    }

    @Test
    void who_found_the_room_full_is_told_so_and_shown_so() {
        GatheringScenario story = room(2, "", "700", "701").picksUp(2, 1).joins(1, 1);

        story.on(new CallEvents.HungUp(story.tick(), call(2, 1), 29));

        assertThat(story.stands(2)).isEqualTo("failed room-full");
    }

    @Test
    void nobody_is_called_into_a_full_room() {
        GatheringScenario story = room(2, "", "700", "701").busy(2, 1).joins(1, 1);
        story.decisions();

        story.on(new GatheringCommands.Recall(story.tick(), 2));

        assertThat(story.decisions()).isEmpty();
        assertThat(story.stands(2)).isEqualTo("failed room-full");
    }

    @Test
    void a_stranger_is_a_guest_and_a_member_what_the_list_says() {
        Gathering gathering = room(0, "", "700").now();

        assertThat(RoomAccess.of(gathering, STRANGER, Role.SPEAK).role()).isEqualTo(Role.SPEAK);
        assertThat(RoomAccess.of(gathering, new PhoneNumber("300"), Role.SPEAK).role())
                .isEqualTo(Role.LEADER);
    }

    @Test
    void a_pin_is_not_printed() {
        assertThat(Optional.of(new Pin("1234")).toString()).doesNotContain("1234");
    }
}
