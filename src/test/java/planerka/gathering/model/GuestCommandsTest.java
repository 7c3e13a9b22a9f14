package planerka.gathering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static planerka.gathering.model.GatheringScenario.name;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.group.Role;
import planerka.pbx.ChannelId;

/** What buttons do to the organiser who dialled and to guests; neither is of any list. */
class GuestCommandsTest {
    private static final ChannelId GUEST = new ChannelId("g");
    private static final ChannelId ORGANISER = new ChannelId("o");

    private final GatheringScenario story =
            GatheringScenario.dialled("700").walksIn("o", "300").walksIn("g", "715");

    GuestCommandsTest() {
        story.decisions();
    }

    private GatheringScenario muted(boolean muted) {
        return story.on(new RoomEvents.Muted(story.tick(), GUEST, muted));
    }

    private GatheringScenario held(boolean held) {
        return story.on(new RoomEvents.Held(story.tick(), GUEST, held));
    }

    private GatheringScenario moved(ChannelId whom, boolean listens) {
        return story.on(new GuestCommands.Listen(story.tick(), whom, listens));
    }

    private static Decision mutes(ChannelId whom, boolean muted) {
        return new Decision.Mute(name(whom), muted);
    }

    private Role role(ChannelId whom) {
        return story.now().roll().visitor(whom).orElseThrow().role();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_guest_is_muted_and_heard_again(boolean mute) {
        story.on(new GuestCommands.Mute(story.tick(), GUEST, mute));

        assertThat(story.decisions()).containsExactly(mutes(GUEST, mute));
    }

    @Test
    void a_guest_is_taken_out_and_nobody_else() {
        story.on(new GuestCommands.Kick(story.tick(), GUEST));

        assertThat(story.decisions()).containsExactly(new Decision.Kick(name(GUEST)));
    }

    @Test
    void a_guest_who_was_made_a_listener_cannot_let_himself_be_heard() {
        moved(GUEST, true);
        assertThat(story.decisions()).containsExactly(mutes(GUEST, true));
        muted(true);

        muted(false);
        assertThat(story.decisions()).containsExactly(mutes(GUEST, true));
        story.on(new GuestCommands.Mute(story.tick(), GUEST, false));
        assertThat(story.decisions()).isEmpty();

        moved(GUEST, false);
        assertThat(story.decisions()).containsExactly(mutes(GUEST, false));
        muted(false);
        assertThat(story.decisions()).isEmpty();
    }

    @Test
    void the_organiser_stays_the_leader() {
        moved(ORGANISER, true);

        assertThat(story.decisions()).isEmpty();
        assertThat(role(ORGANISER)).isEqualTo(Role.LEADER);
    }

    @Test
    void who_listens_in_the_list_listens_at_a_second_phone_too() {
        story.on(new RoomCommands.Listen(story.tick(), 1, true)).walksIn("first", "700");

        story.walksIn("second", "700").decisions();

        ChannelId second = new ChannelId("second");
        story.on(new GuestCommands.Mute(story.tick(), second, false));
        assertThat(story.decisions()).isEmpty();
        story.on(new GuestCommands.Listen(story.tick(), second, false));
        assertThat(story.decisions()).containsExactly(mutes(second, false));
    }

    @Test
    void who_came_back_is_no_listener_any_more() {
        moved(GUEST, true);

        story.leaves(GUEST).walksIn("again", "715");

        assertThat(role(new ChannelId("again"))).isEqualTo(Role.SPEAK);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_guest_who_put_the_room_on_hold_is_what_he_was_made_when_he_is_back(boolean listens) {
        moved(GUEST, !listens);
        muted(!listens);
        held(true);
        muted(true).decisions();

        moved(GUEST, listens);
        assertThat(story.decisions()).containsExactly(mutes(GUEST, true));
        held(false);

        assertThat(story.decisions()).isEqualTo(listens ? List.of() : List.of(mutes(GUEST, false)));
    }

    @Test
    void nothing_happens_to_who_has_left() {
        story.leaves(GUEST).decisions();

        story.on(new GuestCommands.Mute(story.tick(), GUEST, true));
        story.on(new GuestCommands.Kick(story.tick(), GUEST));
        moved(GUEST, true);

        assertThat(story.decisions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 0"})
    void all_are_muted_with_the_guests_but_not_the_organiser(boolean mute, int told) {
        moved(GUEST, true).decisions();

        story.on(new RoomCommands.Mute(story.tick(), Optional.empty(), mute));

        assertThat(story.decisions()).hasSize(told).allMatch(mutes(GUEST, true)::equals);
    }

    @Test
    void a_guest_who_may_speak_is_heard_again_with_all() {
        story.on(new RoomCommands.Mute(story.tick(), Optional.empty(), false));

        assertThat(story.decisions()).containsExactly(mutes(GUEST, false));
    }
}
