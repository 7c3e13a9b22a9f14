package planerka.pbx.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.pbx.ChannelId;
import planerka.pbx.PbxEvent;
import planerka.pbx.PbxEvent.HungUp;
import planerka.pbx.PbxEvent.LinkLost;
import planerka.pbx.PbxEvent.Surveyed;
import planerka.pbx.PbxState;

final class EventFeedTest {
    private static final PbxEvent SURVEYED =
            new Surveyed(Instant.EPOCH, new PbxState(Set.of(), Map.of()));

    private final EventTrace heard = new EventTrace();
    private final AtomicInteger overflows = new AtomicInteger();
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final EventFeed feed = new EventFeed(3, Clock.systemUTC());

    @AfterEach
    void close() {
        stuck.countDown();
        feed.close();
    }

    private static HungUp event(int number) {
        return new HungUp(Instant.EPOCH, new ChannelId("c" + number), 16);
    }

    private void listen() {
        feed.start(heard, overflows::incrementAndGet);
    }

    @Test
    void nothing_is_told_before_the_first_survey() {
        listen();
        feed.heard(event(1));
        feed.release(feed.hold(), SURVEYED);

        heard.await(HungUp.class);

        assertThat(heard.all()).containsExactly(SURVEYED, event(1));
    }

    @Test
    void a_listener_that_is_too_slow_hears_of_a_loss_and_a_new_survey() {
        feed.start(this::stuckAtFirst, overflows::incrementAndGet);
        int first = feed.hold();
        feed.release(first, SURVEYED);
        heard.await(Surveyed.class);
        for (int number = 1; number <= 5; number++) {
            feed.heard(event(number));
        }

        assertThat(overflows).hasValue(1);
        assertThat(feed.release(first, SURVEYED)).as("a survey of before").isFalse();
        stuck.countDown();
        heard.await(LinkLost.class);
        assertThat(feed.release(feed.hold(), SURVEYED)).isTrue();
        heard.awaitMany(Surveyed.class, e -> true, 2);
        heard.awaitMany(HungUp.class, e -> true, 2);
        assertThat(heard.all(HungUp.class)).containsExactly(event(4), event(5));
    }

    @Test
    void what_was_heard_before_a_loss_is_told_before_it() {
        listen();
        feed.release(feed.hold(), SURVEYED);
        feed.hold();
        feed.heard(event(1));
        feed.lose();

        heard.await(LinkLost.class);

        assertThat(heard.all())
                .extracting(e -> e.getClass().getSimpleName())
                .containsExactly("Surveyed", "HungUp", "LinkLost");
    }

    private void stuckAtFirst(PbxEvent event) {
        heard.accept(event);
        try {
            stuck.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
