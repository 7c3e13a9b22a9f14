package planerka.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Who comes into the room, by which of his phones, and what is kept of it, on a real Asterisk. */
class RoomLabIT extends OnTheLab {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Override
    public RunningApp open() {
        return RunningApp.with(
                lab,
                Map.of(
                        "PLANERKA_DATA_DIR",
                        folder.toString(),
                        "PLANERKA_RECORDINGS_PATH",
                        "/lab/pbx/spool"));
    }

    @Test
    void all_numbers_ring_and_the_one_that_is_picked_up_first_brings_him_in() {
        JsonNode gleb =
                app.post("/api/v1/people", "{\"name\":\"Gleb\",\"numbers\":[\"721\",\"700\"]}");
        group("\"allNumbersAtOnce\":true", "{\"person\":" + gleb.path("id") + "}");

        lab.dial("300", "*100");

        await().atMost(PATIENCE).until(() -> Conferences.callersIn(lab, "300").contains("700"));
        await().atMost(PATIENCE).until(() -> phone("721").size() == 2);
        assertThat(phone("721").get(0)).startsWith("rang");
        assertThat(phone("721").get(1)).startsWith("hungup");
        await().atMost(PATIENCE)
                .until(
                        () ->
                                Conferences.channels(lab).stream()
                                        .noneMatch(c -> c.contains("Local/721")));
        assertThat(participant(0).path("state").asText()).isEqualTo("joined");
    }

    @Test
    void a_busy_phone_is_called_when_it_becomes_free() {
        lab.dial("301", "734");
        await().atMost(PATIENCE).until(() -> phone("734").size() == 2);
        group("\"callWhenFree\":true", "{\"number\":\"734\"}");
        lab.dial("300", "*100");
        await().atMost(PATIENCE).until(() -> participant(0).path("state").asText().equals("busy"));

        lab.hangUp("301");

        await().atMost(PATIENCE).until(() -> Conferences.callersIn(lab, "300").contains("734"));
        assertThat(participant(0).path("attempts").asInt()).isEqualTo(2);
    }

    @Test
    void who_is_in_no_list_needs_the_pin() throws IOException {
        group("\"pin\":\"4711\"", "{\"number\":\"700\"}");
        lab.dial("300", "*100");
        await().atMost(PATIENCE).until(() -> Conferences.callersIn(lab, "300").contains("700"));

        long before = log().length();
        lab.dial("301", "*100300", "--press", "1234#", "--after", "3");
        await().atMost(PATIENCE).until(() -> asked(before) == 2);
        assertThat(Conferences.callersIn(lab, "300")).doesNotContain("301");
        lab.dial("302", "*100300", "--press", "4711#", "--after", "3");

        await().atMost(PATIENCE).until(() -> Conferences.callersIn(lab, "300").contains("302"));
        assertThat(Conferences.callersIn(lab, "300")).doesNotContain("301");
        lab.hangUp("700");
        await().atMost(PATIENCE).until(() -> !Conferences.callersIn(lab, "300").contains("700"));
        lab.dial("700", "*100300");
        await().atMost(PATIENCE).until(() -> Conferences.callersIn(lab, "300").contains("700"));
    }

    @Test
    void no_more_come_in_than_there_may_be() {
        group("\"maxParticipants\":2", "{\"number\":\"700\"},{\"number\":\"730\"}");

        lab.dial("300", "*100");

        await().atMost(PATIENCE)
                .until(() -> participant(1).path("reason").asText().equals("room-full"));
        assertThat(Conferences.callersIn(lab, "300")).containsExactlyInAnyOrder("300", "700");
        lab.dial("301", "*100300");
        await().atMost(PATIENCE)
                .until(() -> phone("301").stream().anyMatch(line -> line.startsWith("hungup")));
        assertThat(Conferences.callersIn(lab, "300")).containsExactlyInAnyOrder("300", "700");
    }

    @Test
    void a_recorded_conference_leaves_a_sound_file_and_says_so() throws IOException {
        group("\"recorded\":true", "{\"number\":\"732\"}");
        long before = log().length();
        lab.dial("300", "*100");
        await().atMost(PATIENCE).until(() -> Conferences.callersIn(lab, "300").contains("732"));
        Path file = spool().resolve("planerka-" + latest().path("id") + ".wav");

        await().atMost(PATIENCE).until(() -> Files.exists(file) && Files.size(file) > 50_000);

        assertThat(log().substring((int) before).split("Playing 'planerka/recorded", -1))
                .as("said to both")
                .hasSize(3);
        Files.delete(file);
    }

    @Test
    void a_member_who_may_not_gather_comes_back_by_the_code_and_is_no_leader() {
        group("\"starters\":[\"300\"]", "{\"number\":\"731\"}");
        lab.dial("731", "*100");
        await().atMost(PATIENCE)
                .until(() -> phone("731").stream().anyMatch(line -> line.startsWith("hungup")));
        lab.dial("300", "*100");
        await().atMost(PATIENCE).until(() -> participant(0).path("state").asText().equals("left"));

        lab.dial("731", "*100");

        await().atMost(PATIENCE).until(() -> Conferences.callersIn(lab, "300").contains("731"));
        assertThat(lab.cli("confbridge", "list", "300"))
                .containsPattern(
                        "planerka_organiser\\s+planerka_bridge\\s+planerka_leader_menu\\s+300")
                .containsPattern("planerka_member\\s+planerka_bridge\\s+planerka_menu\\s+731");
    }

    @Test
    void the_leader_puts_off_the_end_and_everybody_hears_what_is_said_to_the_room() {
        group("\"lastsMinutes\":30", "{\"number\":\"700\"}");
        lab.dial("300", "*100");
        await().atMost(PATIENCE).until(() -> Conferences.callersIn(lab, "300").contains("700"));
        Instant end = Instant.parse(latest().path("endsAt").asText());

        lab.press("300", "*0");

        await().atMost(PATIENCE)
                .until(
                        () ->
                                Instant.parse(latest().path("endsAt").asText())
                                        .equals(end.plus(Duration.ofMinutes(15))));
    }

    @Test
    void a_phone_that_puts_the_room_on_hold_is_muted_until_it_is_back() throws IOException {
        int port =
                Integer.parseInt(
                        System.getenv().getOrDefault("PLANERKA_LAB_TEST_SIP_PORT", "25080"));
        try (SipPhone phone = new SipPhone("737", port)) {
            group("\"confirm\":\"never\"", "{\"number\":\"737\"},{\"number\":\"700\"}");
            lab.dial("300", "*100");
            await().atMost(PATIENCE).until(() -> Conferences.callersIn(lab, "300").contains("737"));

            phone.hold();
            await().atMost(PATIENCE).until(() -> participant(0).path("held").asBoolean());
            await().atMost(PATIENCE).until(() -> isMuted("737"));
            assertThat(isMuted("700")).isFalse();
            phone.resume();

            await().atMost(PATIENCE).until(() -> !participant(0).path("held").asBoolean());
            await().atMost(PATIENCE).until(() -> !isMuted("737"));
            app.post("/api/v1/gatherings/" + latest().path("id") + "/end", "");
            await().atMost(PATIENCE).until(() -> Conferences.channels(lab).isEmpty());
        }
    }

    private boolean isMuted(String number) {
        return lab.cli("confbridge", "list", "300")
                .lines()
                .anyMatch(line -> line.contains("/" + number + "@") && line.matches(".*\\sm\\s.*"));
    }

    @Test
    void the_report_agrees_with_the_pbxs_own_call_records() throws IOException {
        group(
                "\"confirm\":\"never\"",
                "{\"number\":\"731\"},{\"number\":\"720\"},{\"number\":\"722\"}");
        lab.dial("300", "*100");
        await().atMost(PATIENCE).until(() -> participant(0).path("state").asText().equals("left"));
        lab.hangUp("300");
        await().atMost(PATIENCE).until(() -> latest().path("state").asText().equals("ended"));
        String call = "planerka-" + latest().path("id") + "-";
        await().atMost(PATIENCE).until(() -> record(call + "1-1-2").size() > 0);

        List<String> came = record(call + "1-1-2");
        assertThat(came.get(14)).isEqualTo("ANSWERED");
        isWithinASecond(came.get(10), participant(0).path("joinedAt").asText());
        isWithinASecond(came.get(11), participant(0).path("leftAt").asText());
        for (int other = 2; other <= 3; other++) {
            assertThat(record(call + other + "-1-2").get(14)).isNotEqualTo("ANSWERED");
            assertThat(participant(other - 1).path("joinedAt").isNull()).isTrue();
        }
    }

    /** The PBX writes whole seconds, cut off. */
    private static void isWithinASecond(String recorded, String told) {
        Instant second = Instant.parse(recorded.replace(' ', 'T') + "Z");
        assertThat(Duration.between(second, Instant.parse(told)))
                .isBetween(Duration.ofMillis(-1_000), Duration.ofMillis(2_000));
    }

    /**
     * The last record of the end of our call that dialled the phone; empty if there is none since
     * the test began.
     */
    private List<String> record(String call) throws IOException {
        try (CSVParser records =
                CSVParser.parse(
                        spool().resolve("../log/cdr-csv/Master.csv"),
                        StandardCharsets.UTF_8,
                        CSVFormat.DEFAULT)) {
            return records.stream()
                    .map(CSVRecord::toList)
                    .filter(one -> one.get(16).equals(call))
                    .filter(
                            one ->
                                    !Instant.parse(one.get(9).replace(' ', 'T') + "Z")
                                            .isBefore(began.minusSeconds(1)))
                    .reduce((earlier, later) -> later)
                    .orElse(List.of());
        }
    }

    @Test
    void noise_on_the_line_is_no_answer_and_no_refusal() {
        group("\"confirm\":\"always\"", "{\"number\":\"736\"}");
        lab.dial("300", "*100");

        await().atMost(PATIENCE).until(() -> Conferences.callersIn(lab, "300").contains("736"));
        assertThat(phone("736").stream().filter(line -> line.startsWith("rang"))).hasSize(1);
    }

    @Test
    void a_phone_that_sends_calls_on_brings_him_in_by_the_other_one() {
        group("\"confirm\":\"never\"", "{\"number\":\"735\"}");
        lab.dial("300", "*100");

        await().atMost(PATIENCE)
                .until(() -> participant(0).path("state").asText().equals("joined"));
        assertThat(phone("701").stream().filter(line -> line.startsWith("rang"))).hasSize(1);
        lab.hangUp("701");
        await().atMost(PATIENCE).until(() -> participant(0).path("state").asText().equals("left"));
    }

    private void group(String more, String members) {
        JsonNode made =
                app.post(
                        "/api/v1/groups",
                        "{\"name\":\"Sales\",\"code\":\"100\","
                                + more
                                + ",\"members\":["
                                + members
                                + "]"
                                + (more.contains("starters") ? "" : ",\"starters\":[\"300\"]")
                                + "}");
        assertThat(made.path("id").asInt()).as(made.toString()).isPositive();
    }

    private JsonNode latest() {
        return app.get("/api/v1/gatherings").path(0);
    }

    private JsonNode participant(int index) {
        return latest().path("participants").path(index);
    }

    private long asked(long since) throws IOException {
        return log().substring((int) since).split("Playing 'planerka/pin\\.", -1).length - 1;
    }

    private List<String> phone(String number) {
        return lab.phone(number, began).stream()
                .map(event -> (event.what() + " " + event.rest()).strip())
                .toList();
    }

    private Path spool() {
        return Path.of(lab.variable("PLANERKA_LAB_PBX_LOG")).resolveSibling("../spool");
    }

    private String log() throws IOException {
        return Files.readString(Path.of(lab.variable("PLANERKA_LAB_PBX_LOG")));
    }
}
