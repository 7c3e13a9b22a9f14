package planerka.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people do with the keys of their phones, on a real Asterisk. */
class KeysLabIT extends OnTheLab {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private void gather(String... numbers) {
        StringBuilder members = new StringBuilder("{\"number\":\"300\"}");
        for (String number : numbers) {
            members.append(",{\"number\":\"").append(number).append("\"}");
        }
        app.post(
                "/api/v1/groups",
                "{\"name\":\"Sales\",\"code\":\"100\",\"members\":[" + members + "]}");
        lab.dial("300", "*100");
        await().atMost(PATIENCE).until(() -> Conferences.callersIn(lab, "300").contains("300"));
    }

    @Test
    void the_leader_calls_the_missing_locks_the_room_mutes_and_ends_it() {
        gather("700", "731");
        await().atMost(PATIENCE).until(() -> state("731").equals("left"));

        press("*2");
        await().atMost(PATIENCE).until(() -> rings("731") == 2);
        assertThat(rings("700")).isEqualTo(1);

        press("*3");
        await().atMost(PATIENCE).until(() -> Conferences.isLocked(lab, "300"));
        press("*3");
        await().atMost(PATIENCE).until(() -> !Conferences.isLocked(lab, "300"));

        press("*7");
        await().atMost(PATIENCE).until(() -> member("700").matches(".*\\sm\\s.*"));
        press("*7");
        await().atMost(PATIENCE).until(() -> !member("700").matches(".*\\sm\\s.*"));

        press("*9");
        await().atMost(PATIENCE).until(() -> Conferences.channels(lab).isEmpty());
        await().atMost(PATIENCE)
                .until(
                        () ->
                                app.get("/api/v1/gatherings")
                                        .path(0)
                                        .path("state")
                                        .asText()
                                        .equals("ended"));
    }

    @Test
    void the_leader_hears_who_is_here_and_who_is_absent_and_why() throws IOException {
        gather("700", "720");
        await().atMost(PATIENCE).until(() -> state("720").equals("busy"));
        await().atMost(PATIENCE).until(() -> state("700").equals("joined"));
        long before = log().length();

        press("*5");

        await().atMost(PATIENCE)
                .until(() -> log().substring((int) before).contains("planerka/state-busy"));
        List<String> played =
                log().substring((int) before)
                        .lines()
                        .filter(line -> line.contains("Playing '"))
                        .map(line -> line.replaceAll(".*Playing '([^'.]+).*", "$1"))
                        .toList();
        assertThat(played)
                .containsExactly(
                        "planerka/roll-here",
                        "digits/3",
                        "digits/0",
                        "digits/0",
                        "digits/7",
                        "digits/0",
                        "digits/0",
                        "planerka/roll-absent",
                        "digits/7",
                        "digits/2",
                        "digits/0",
                        "planerka/state-busy");
    }

    @Test
    void a_recorded_name_is_said_instead_of_the_number() throws IOException {
        Path names = Path.of(lab.variable("PLANERKA_LAB_PBX_LOG")).resolveSibling("../spool/names");
        Files.createDirectories(names);
        byte[] sound = Sound.silence(200);
        Files.write(names.resolve("720.wav"), sound);
        Files.write(names.resolve("300.wav"), sound);
        try {
            app.post(
                    "/api/v1/groups",
                    "{\"name\":\"Sales\",\"code\":\"100\",\"confirm\":\"always\",\"members\":["
                            + "{\"number\":\"300\"},{\"number\":\"725\"},{\"number\":\"720\"}]}");
            long before = log().length();
            lab.dial("300", "*100");
            await().atMost(PATIENCE).until(() -> state("725").equals("joined"));
            assertThat(log().substring((int) before))
                    .contains(
                            "planerka/confirm-gathering&/lab/pbx/spool/names/300&planerka/confirm-press");

            press("*5");

            await().atMost(PATIENCE)
                    .until(() -> log().substring((int) before).contains("planerka/state-busy"));
            assertThat(log().substring((int) before))
                    .contains("Playing '/lab/pbx/spool/names/720.");
        } finally {
            Files.delete(names.resolve("720.wav"));
            Files.delete(names.resolve("300.wav"));
        }
    }

    @Test
    void who_says_not_today_is_not_called_until_he_says_back_again() {
        app.post("/api/v1/people", "{\"name\":\"Anna\",\"numbers\":[\"700\"]}");
        lab.dial("700", "*198");
        await().atMost(PATIENCE)
                .until(() -> app.get("/api/v1/people").path(0).path("absences").size() == 1);

        gather("700");
        assertThat(state("700")).isEqualTo("excused");
        assertThat(rings("700")).isZero();

        Conferences.clear(lab);
        lab.dial("700", "*199");
        await().atMost(PATIENCE)
                .until(() -> app.get("/api/v1/people").path(0).path("absences").isEmpty());
        Conferences.clear(lab);
        await().atMost(PATIENCE)
                .until(
                        () ->
                                app.get("/api/v1/gatherings")
                                        .path(0)
                                        .path("state")
                                        .asText()
                                        .equals("ended"));
        lab.dial("300", "*100");
        await().atMost(PATIENCE).until(() -> rings("700") == 1);
    }

    /** What is pressed while something is said to the leader goes unheard. */
    private void press(String keys) {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                Conferences.channels(lab).stream()
                                        .anyMatch(
                                                line ->
                                                        line.startsWith("PJSIP/")
                                                                && line.matches(
                                                                        ".*!(ConfBridge|NoOp)!.*")));
        lab.press("300", keys);
    }

    private String state(String number) {
        JsonNode participants = app.get("/api/v1/gatherings").path(0).path("participants");
        for (JsonNode one : participants) {
            if (one.path("number").asText().equals(number)) {
                return one.path("state").asText();
            }
        }
        return "";
    }

    private long rings(String phone) {
        return lab.phone(phone, began).stream()
                .filter(event -> event.what().equals("rang"))
                .count();
    }

    /** The PBX's own line about the room. */
    private String member(String number) {
        return lab.cli("confbridge", "list", "300")
                .lines()
                .filter(line -> line.contains("/" + number + "@"))
                .findFirst()
                .orElse("");
    }

    private String log() throws IOException {
        return Files.readString(Path.of(lab.variable("PLANERKA_LAB_PBX_LOG")));
    }
}
