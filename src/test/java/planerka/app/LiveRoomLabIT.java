package planerka.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the live page's buttons do to a room, as the PBX itself tells it. */
class LiveRoomLabIT extends OnTheLab {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern MUTED = Pattern.compile("\\s[AMw]*m\\s");
    private static final String SAID = "Playing 'planerka/recorded";

    @Override
    public RunningApp open() {
        return RunningApp.with(
                lab,
                Map.of(
                        "PLANERKA_DATA_DIR",
                        folder.toString(),
                        "PLANERKA_RECORDINGS_PATH",
                        spool().toString()));
    }

    private Path spool() {
        return Path.of(lab.variable("PLANERKA_LAB_PBX_LOG")).resolveSibling("../spool").normalize();
    }

    /** Somebody presses the button. */
    private void press(String path) {
        assertThat(app.send("POST", one() + path, "").statusCode()).as(path).isEqualTo(202);
    }

    private String one() {
        return "/api/v1/gatherings/" + latest().path("id");
    }

    private JsonNode latest() {
        return app.get("/api/v1/gatherings").path(0);
    }

    private JsonNode participant(String number) {
        for (JsonNode one : latest().path("participants")) {
            if (one.path("number").asText().equals(number)) {
                return one;
            }
        }
        throw new AssertionError(number + " is not in " + latest());
    }

    private void gather(String more, String... members) {
        String list =
                String.join(
                        ",",
                        java.util.stream.Stream.of(members)
                                .map(n -> "{\"number\":\"" + n + "\"}")
                                .toList());
        JsonNode made =
                app.post(
                        "/api/v1/groups",
                        "{\"name\":\"Sales\",\"code\":\"100\",\"starters\":[\"300\"],"
                                + more
                                + "\"members\":["
                                + list
                                + "]}");
        assertThat(made.path("id").asInt()).as(made.toString()).isPositive();
        lab.dial("300", "*100");
        for (String member : members) {
            comes(member);
        }
    }

    private void comes(String number) {
        await().atMost(PATIENCE).until(() -> Conferences.callersIn(lab, "300").contains(number));
        await().atMost(PATIENCE)
                .until(() -> participant(number).path("state").asText().equals("joined"));
    }

    private boolean isMuted(String number) {
        return lab.cli("confbridge", "list", "300")
                .lines()
                .filter(
                        line ->
                                line.contains("/" + number + "@")
                                        || line.strip().endsWith(" " + number))
                .anyMatch(line -> MUTED.matcher(line).find());
    }

    @Test
    void a_listener_is_muted_in_the_room_and_when_he_comes_back() {
        gather("", "700", "701");
        String he = "/participants/" + participant("700").path("id");
        assertThat(isMuted("700")).isFalse();

        press(he + "/listen");
        await().atMost(PATIENCE).until(() -> isMuted("700"));
        assertThat(isMuted("701")).isFalse();
        lab.press("700", "*1");
        await().atMost(PATIENCE).until(() -> isMuted("700"));
        press("/unmute");

        lab.hangUp("700");
        await().atMost(PATIENCE)
                .until(() -> participant("700").path("state").asText().equals("left"));
        press(he + "/recall");
        comes("700");
        await().atMost(PATIENCE).until(() -> isMuted("700"));
        assertThat(lab.cli("confbridge", "list", "300"))
                .containsPattern("planerka_listener\\s+planerka_bridge\\s+planerka_listener_menu");

        press(he + "/speak");
        await().atMost(PATIENCE).until(() -> !isMuted("700"));
    }

    @Test
    void a_guest_is_muted_made_a_listener_and_taken_out() {
        gather("", "700");
        lab.dial("715", "*100300");
        await().atMost(PATIENCE).until(() -> !guest("715").isMissingNode());
        String he = "/visitors/" + guest("715").path("id").asText();
        assertThat(isMuted("715")).isFalse();

        press(he + "/mute");
        await().atMost(PATIENCE).until(() -> isMuted("715"));
        assertThat(isMuted("700")).isFalse();
        press(he + "/unmute");
        await().atMost(PATIENCE).until(() -> !isMuted("715"));

        press(he + "/listen");
        await().atMost(PATIENCE).until(() -> guest("715").path("muted").asBoolean());
        lab.press("715", "*1");
        await().atMost(PATIENCE).until(() -> isMuted("715"));
        press(he + "/speak");
        await().atMost(PATIENCE).until(() -> !isMuted("715"));

        press(he + "/kick");
        await().atMost(PATIENCE).until(() -> !Conferences.callersIn(lab, "300").contains("715"));
        await().atMost(PATIENCE).until(() -> guest("715").isMissingNode());
        assertThat(Conferences.callersIn(lab, "300")).contains("300", "700");
        assertThat(app.send("POST", one() + he + "/mute", "").statusCode()).isEqualTo(409);
    }

    private JsonNode guest(String number) {
        for (JsonNode one : latest().path("visitors")) {
            if (one.path("number").asText().equals(number)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }

    @Test
    void a_restart_knows_who_only_listens() {
        gather("", "700", "701");
        String he = "/participants/" + participant("700").path("id");
        press(he + "/listen");
        await().atMost(PATIENCE).until(() -> isMuted("700"));
        await().atMost(PATIENCE)
                .until(() -> participant("700").path("role").asText().equals("listen"));

        app.restart();
        await().atMost(PATIENCE)
                .until(() -> participant("700").path("state").asText().equals("joined"));

        assertThat(participant("700").path("role").asText()).isEqualTo("listen");
        assertThat(isMuted("700")).isTrue();
    }

    @Test
    void a_number_that_is_added_rings_and_comes_in() {
        gather("", "700");

        assertThat(app.send("POST", one() + "/participants", "{\"number\":\"701\"}").statusCode())
                .isEqualTo(202);

        comes("701");
        assertThat(latest().path("participants")).hasSize(2);
        lab.hangUp("701");
        await().atMost(PATIENCE)
                .until(() -> participant("701").path("state").asText().equals("left"));
        app.send("POST", one() + "/participants", "{\"number\":\"701\"}");
        comes("701");
        assertThat(latest().path("participants")).hasSize(2);
    }

    @Test
    void what_is_recorded_from_the_middle_on_is_told_to_everybody_and_lies_in_one_file()
            throws IOException {
        gather("\"maxParticipants\":3,", "700");
        Path file = spool().resolve("planerka-" + latest().path("id") + ".wav");
        press("/lock");
        await().atMost(PATIENCE).until(() -> latest().path("locked").asBoolean());
        long before = said();

        press("/record");
        await().atMost(PATIENCE).until(() -> latest().path("recording").asBoolean());
        await().atMost(PATIENCE).until(() -> said() > before);
        assertThat(latest().path("visitors")).hasSize(1);
        press("/unlock");
        app.send("POST", one() + "/participants", "{\"number\":\"701\"}");
        comes("701");
        assertThat(said()).as("to the room, and to who came later").isEqualTo(before + 2);
        await().atMost(PATIENCE).until(() -> Files.exists(file) && Files.size(file) > 30_000);

        press("/stop-recording");
        await().atMost(PATIENCE).until(() -> !latest().path("recording").asBoolean());
        long first = Files.size(file);
        press("/record");
        await().atMost(PATIENCE).until(() -> latest().path("recording").asBoolean());
        await().atMost(PATIENCE).until(() -> Files.size(file) > first + 30_000);

        lab.hangUp("all");
        await().atMost(PATIENCE).until(() -> latest().path("state").asText().equals("ended"));
        await().atMost(PATIENCE).until(() -> Conferences.channels(lab).isEmpty());
        assertThat(app.send("GET", one() + "/recording", "").statusCode()).isEqualTo(200);
        assertThat(loudest(file)).isGreaterThan(5_000);
        Files.delete(file);
    }

    @Test
    void a_recorder_keeps_no_room_open_while_the_service_is_away() throws IOException {
        gather("", "700");
        Path file = spool().resolve("planerka-" + latest().path("id") + ".wav");
        press("/record");
        await().atMost(PATIENCE).until(() -> latest().path("recording").asBoolean());
        app.restart();
        await().atMost(PATIENCE).until(() -> latest().path("recording").asBoolean());
        app.stop();

        lab.hangUp("all");

        await().atMost(PATIENCE).until(() -> Conferences.channels(lab).isEmpty());
        app.start();
        await().atMost(PATIENCE).until(() -> latest().path("state").asText().equals("ended"));
        Files.delete(file);
    }

    /** How often it was said so far that the conference is recorded. */
    private long said() throws IOException {
        String log = Files.readString(Path.of(lab.variable("PLANERKA_LAB_PBX_LOG")));
        return log.split(SAID, -1).length - 1L;
    }

    /** Of the samples, sixteen bits each, after the file's head. */
    private static int loudest(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int most = 0;
        for (int at = 44; at + 1 < bytes.length; at += 2) {
            most = Math.max(most, Math.abs((short) (bytes[at] & 0xff | bytes[at + 1] << 8)));
        }
        return most;
    }
}
