package planerka.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of a conference on a real Asterisk, by a clock that is put forward. */
class EndTimeLabIT extends OnTheLab {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Ahead clock = new Ahead();
    private String gathering;

    /** This machine's clock, so much ahead. */
    private static final class Ahead extends Clock {
        private final AtomicReference<Duration> by = new AtomicReference<>(Duration.ZERO);

        private void go(Duration more) {
            by.updateAndGet(more::plus);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(by.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Override
    public RunningApp open() {
        return RunningApp.with(lab, Map.of("PLANERKA_DATA_DIR", folder.toString()), clock);
    }

    @BeforeEach
    void gather() {
        app.post(
                "/api/v1/groups",
                """
                {"name":"Sales","code":"100","organiser":"300","lastsMinutes":30,
                 "members":[{"number":"300","name":"Olga"},{"number":"700","name":"Anna"}]}
                """);
        lab.dial("300", "*100");
        await().atMost(PATIENCE).until(() -> here().containsAll(List.of("300", "700")));
        gathering = "/api/v1/gatherings/" + app.get("/api/v1/gatherings").path(0).path("id");
    }

    @Test
    void everybody_is_warned_before_the_end_and_out_of_the_room_at_the_end() throws IOException {
        warned();

        clock.go(Duration.ofMinutes(5));
        something();

        await().atMost(PATIENCE).until(() -> Conferences.channels(lab).isEmpty());
        assertThat(found().path("state").asText()).isEqualTo("ended");
    }

    @Test
    void who_leads_puts_the_end_off_by_a_key() throws IOException {
        warned();
        Instant end = Instant.parse(found().path("endsAt").asText());

        lab.press("300", "*0");
        await().atMost(PATIENCE)
                .until(
                        () ->
                                Instant.parse(found().path("endsAt").asText())
                                        .equals(end.plus(Duration.ofMinutes(15))));
        clock.go(Duration.ofMinutes(6));
        something();
        assertThat(found().path("state").asText()).isEqualTo("running");
        assertThat(here()).contains("300", "700");

        clock.go(Duration.ofMinutes(15));
        something();
        await().atMost(PATIENCE).until(() -> Conferences.channels(lab).isEmpty());
    }

    /** Four minutes before the end the room has heard that it comes. */
    private void warned() throws IOException {
        Path log = Path.of(lab.variable("PLANERKA_LAB_PBX_LOG"));
        int before = Files.readString(log).length();
        clock.go(Duration.ofMinutes(26));
        something();
        await().atMost(PATIENCE)
                .until(
                        () ->
                                Files.readString(log)
                                        .substring(before)
                                        .contains("Playing 'planerka/ends-soon"));
    }

    /** The service looks at the clock when something happens, or when its own alarm rings. */
    private void something() {
        app.post(gathering + "/lock", "");
        app.post(gathering + "/unlock", "");
    }

    private JsonNode found() {
        return app.get(gathering);
    }

    private List<String> here() {
        return Conferences.callersIn(lab, "300");
    }
}
