package planerka.gathering.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.gathering.model.CallId;
import planerka.gathering.model.GatheringScenario;
import planerka.pbx.CallRequest;
import planerka.pbx.CallerId;
import planerka.pbx.ChannelId;
import planerka.pbx.DialString;
import planerka.pbx.PbxEvent;
import planerka.web.MovingClock;

class DiallerTest {
    private static final Instant NINE = GatheringScenario.NINE;

    private final StandInPbx pbx = new StandInPbx();
    private final MovingClock clock = new MovingClock(NINE);
    private Dialler dialler;

    @AfterEach
    void close() {
        dialler.close();
    }

    @Test
    void a_small_gathering_does_not_stand_behind_a_large_one() {
        pbx.connected(false);
        dialler = dialler(PacingWindow.Limits.NONE);
        for (int i = 1; i <= 40; i++) {
            dial(1, i);
        }
        dial(2, 1);
        dial(2, 2);
        pbx.connected(true);
        dialler.start();

        await().until(() -> pbx.calls().size() == 42);
        List<String> order = pbx.calls().stream().map(call -> call.id().text()).toList();
        assertThat(order.indexOf("planerka-2-1-1")).isLessThan(3);
        assertThat(order.indexOf("planerka-2-2-1")).isLessThan(5);
    }

    @Test
    void no_more_ring_at_once_than_is_allowed_and_strangers_do_not_count() {
        dialler = dialler(new PacingWindow.Limits(0, 2, 0));
        dialler.start();
        for (int i = 1; i <= 3; i++) {
            dial(1, i);
        }
        dialler.hear(new PbxEvent.CallRinging(NINE, new ChannelId("1795436187.19")));
        await().until(() -> pbx.calls().size() == 2);

        dialler.hear(new PbxEvent.CallRinging(NINE, call(1, 1)));
        assertThat(dialler.waiting()).isEqualTo(1);
        dialler.hear(new PbxEvent.CallAnswered(NINE, call(1, 1)));

        await().until(() -> pbx.calls().size() == 3);
    }

    @Test
    void no_more_go_out_in_a_second_than_is_allowed() {
        dialler = dialler(new PacingWindow.Limits(2, 0, 0));
        dialler.start();
        for (int i = 1; i <= 5; i++) {
            dial(1, i);
        }
        await().until(() -> pbx.calls().size() == 2);
        assertThat(dialler.waiting()).isEqualTo(3);

        clock.advance(Duration.ofSeconds(1));

        await().until(() -> pbx.calls().size() == 4);
        assertThat(dialler.waiting()).isEqualTo(1);
    }

    @Test
    void no_more_lines_outside_are_taken_than_are_allowed_and_extensions_do_not_wait() {
        dialler = dialler(new PacingWindow.Limits(0, 0, 2));
        dialler.start();
        for (int i = 1; i <= 3; i++) {
            dial(1, i, true);
        }
        dial(1, 4, false);
        await().until(() -> pbx.calls().size() == 3);
        assertThat(pbx.calls().get(2).id()).isEqualTo(call(1, 4));

        dialler.hear(new PbxEvent.CallAnswered(NINE, call(1, 1)));
        assertThat(dialler.waiting()).isEqualTo(1);
        dialler.hear(new PbxEvent.HungUp(NINE, call(1, 1), 16));

        await().until(() -> pbx.calls().size() == 4);
    }

    @Test
    void what_waits_while_the_link_is_down_goes_out_once_when_it_is_back() {
        pbx.connected(false);
        dialler = dialler(PacingWindow.Limits.NONE);
        dialler.start();
        dial(1, 1);
        assertThat(dialler.waiting()).isEqualTo(1);

        pbx.connected(true);

        await().until(() -> pbx.calls().size() == 1);
        assertThat(dialler.waiting()).isZero();
    }

    @Test
    void a_call_that_still_waits_is_dropped_and_one_that_went_out_is_hung_up() {
        pbx.connected(false);
        dialler = dialler(PacingWindow.Limits.NONE);
        dialler.start();
        dial(1, 1);
        dialler.cancel(call(1, 1));
        assertThat(dialler.waiting()).isZero();
        assertThat(pbx.done()).isEmpty();

        dialler.cancel(call(1, 2));

        assertThat(pbx.done()).containsExactly("hangup planerka-1-2-1");
    }

    @Test
    void the_window_grows_while_the_pbx_is_quick_and_shrinks_when_it_is_slow() {
        dialler = dialler(PacingWindow.Limits.NONE);
        PacingWindow window = new PacingWindow(PacingWindow.Limits.NONE);
        int first = window.size();
        settle(window, 1, Duration.ofMillis(20));
        assertThat(window.size()).isEqualTo(first + 1);

        settle(window, 2, Duration.ofSeconds(2));

        assertThat(window.size()).isEqualTo((first + 1) * 2 / 3);
    }

    private static void settle(PacingWindow window, int participant, Duration took) {
        window.sent(call(1, participant), false, NINE);
        window.settled(
                call(1, participant),
                new PbxEvent.CallRinging(NINE.plus(took), call(1, participant)));
    }

    private Dialler dialler(PacingWindow.Limits limits) {
        return new Dialler(pbx, clock, new PacingWindow(limits), sent -> {});
    }

    private void dial(long gathering, int participant) {
        dial(gathering, participant, false);
    }

    private void dial(long gathering, int participant, boolean outside) {
        dialler.dial(
                gathering,
                new CallRequest(
                        call(gathering, participant),
                        new DialString("Local/700@from-internal"),
                        new CallerId("PLANERKA", "300"),
                        "planerka-member",
                        "300",
                        Duration.ofSeconds(15),
                        Map.of()),
                outside);
    }

    private static ChannelId call(long gathering, int participant) {
        return new CallId(gathering, participant, 1).channel();
    }
}
