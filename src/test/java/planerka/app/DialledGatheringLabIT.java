package planerka.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import planerka.pbx.ami.PhoneEvent;

/** From the organiser's telephone to the group's telephones, on a real Asterisk. */
class DialledGatheringLabIT extends OnTheLab {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void everybody_is_called_and_every_state_is_true() {
        group(
                "100",
                List.of("300", "700", "720", "721", "722", "724", "728", "729", "730", "733"),
                "");

        lab.dial("300", "*100");

        JsonNode settled = settled();
        assertThat(states(settled))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "300", "skipped organiser",
                                "700", "joined",
                                "720", "busy",
                                "721", "no-answer",
                                "722", "declined",
                                "724", "no-answer",
                                "728", "unreachable not-registered",
                                "729", "unreachable no-such-number",
                                "730", "joined",
                                "733", "failed congestion"));
        assertThat(Conferences.callersIn(lab, "300"))
                .containsExactlyInAnyOrder("300", "700", "730");
        assertThat(phone("700")).contains("rang name=\"PLANERKA\" number=300");
        assertThat(phone("300")).noneMatch(line -> line.startsWith("rang"));
    }

    /** As a FreePBX does, whose macro plays busy and congestion tones. */
    @Test
    void an_exchange_that_plays_tones_hides_nothing() {
        lab.cli("module", "load", "app_playtones.so");
        try {
            group("100", List.of("300", "720", "722", "721"), "");
            lab.dial("300", "*100");

            assertThat(states(settled()))
                    .containsEntry("720", "busy")
                    .containsEntry("722", "declined")
                    .containsEntry("721", "no-answer");
        } finally {
            lab.cli("module", "unload", "app_playtones.so");
        }
    }

    @Test
    void only_who_presses_1_comes_in_where_that_is_asked() {
        group("100", List.of("300", "725", "726", "727", "724", "723"), "", "always");

        lab.dial("300", "*100");

        assertThat(states(settled()))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "300", "skipped organiser",
                                "725", "joined",
                                "726", "declined",
                                "727", "ignored",
                                "724", "no-answer",
                                "723", "ignored hung-up"));
        assertThat(Conferences.callersIn(lab, "300")).containsExactlyInAnyOrder("300", "725");

        app.post("/api/v1/gatherings/" + latest().path("id").asText() + "/recall", "");
        settled();
        assertThat(phone("726").stream().filter(line -> line.startsWith("rang"))).hasSize(1);
        assertThat(phone("727").stream().filter(line -> line.startsWith("rang"))).hasSize(2);
    }

    /** Where nothing keeps calls from the voicemail, as with a mobile phone's. */
    @Test
    void a_voicemail_that_picks_up_is_asked_and_does_not_come_in() {
        app.close();
        app =
                RunningApp.with(
                        lab,
                        Map.of(
                                "PLANERKA_DATA_DIR",
                                folder.resolve("other").toString(),
                                "PLANERKA_CALL_CHANNEL",
                                "Local/{number}@from-internal"));
        await().atMost(PATIENCE).until(() -> app.send("GET", "/readyz", "").statusCode() == 200);
        group("100", List.of("300", "724"), "", "always");

        lab.dial("300", "*100");
        await().atMost(PATIENCE).until(() -> states(latest()).get("724").equals("confirming"));
        assertThat(Conferences.callersIn(lab, "300")).containsExactly("300");

        assertThat(states(settled())).containsEntry("724", "ignored");
        assertThat(Conferences.callersIn(lab, "300")).containsExactly("300");
    }

    @Test
    void the_mobile_rings_when_the_desk_phone_is_busy() {
        JsonNode person =
                app.post("/api/v1/people", "{\"name\":\"Gleb\",\"numbers\":[\"720\",\"701\"]}");
        app.post(
                "/api/v1/groups",
                "{\"name\":\"Sales\",\"code\":\"100\",\"members\":[{\"number\":\"300\"},{\"person\":"
                        + person.path("id")
                        + "}]}");

        lab.dial("300", "*100");

        await().atMost(PATIENCE)
                .until(() -> Conferences.callersIn(lab, "300").containsAll(List.of("300", "701")));
        assertThat(phone("720").get(0)).startsWith("rang");
    }

    @Test
    void whose_line_breaks_is_called_back_and_who_hangs_up_is_not() {
        group("100", List.of("300", "700", "701"), "");
        lab.dial("300", "*100");
        await().atMost(PATIENCE)
                .until(() -> Conferences.callersIn(lab, "300").containsAll(List.of("700", "701")));

        await().atMost(PATIENCE)
                .until(
                        () ->
                                states(latest()).get("700").equals("joined")
                                        && states(latest()).get("701").equals("joined"));

        lab.run("hangup", "701");
        lab.run("drop", "700");

        await().atMost(PATIENCE)
                .until(() -> phone("700").stream().filter(l -> l.startsWith("rang")).count() == 2);
        await().atMost(PATIENCE).until(() -> Conferences.callersIn(lab, "300").contains("700"));
        assertThat(states(latest())).containsEntry("701", "left").containsEntry("700", "joined");
        assertThat(phone("701").stream().filter(line -> line.startsWith("rang"))).hasSize(1);
    }

    @Test
    void when_the_organiser_leaves_an_empty_room_the_phones_stop_ringing() {
        group("100", List.of("300", "721"), "");
        lab.dial("300", "*100");
        await().atMost(PATIENCE).until(() -> !phone("721").isEmpty());

        lab.hangUp("300");

        await().atMost(PATIENCE).until(() -> latest().path("state").asText().equals("ended"));
        assertThat(states(latest())).containsEntry("721", "no-answer cancelled");
        await().atMost(PATIENCE).until(() -> Conferences.channels(lab).isEmpty());
    }

    @Test
    void who_comes_late_dials_the_code_and_the_room() {
        group("100", List.of("300", "720", "700"), "");
        lab.dial("300", "*100");
        await().atMost(PATIENCE).until(() -> Conferences.callersIn(lab, "300").contains("700"));

        lab.dial("301", "*100300");

        await().atMost(PATIENCE).until(() -> Conferences.callersIn(lab, "300").contains("301"));
        await().atMost(PATIENCE).until(() -> latest().path("visitors").size() == 2);
        assertThat(phone("700").stream().filter(line -> line.startsWith("rang"))).hasSize(1);
    }

    @Test
    void dialling_again_calls_only_those_who_are_not_there() {
        group("100", List.of("700", "731", "300"), "");
        lab.dial("300", "*100");
        await().atMost(PATIENCE).until(() -> states(latest()).get("731").startsWith("left"));

        app.post("/api/v1/gatherings/" + latest().path("id").asText() + "/recall", "");

        await().atMost(PATIENCE).until(() -> states(latest()).get("731").equals("joined"));
        assertThat(phone("700").stream().filter(line -> line.startsWith("rang"))).hasSize(1);
        assertThat(phone("731").stream().filter(line -> line.startsWith("rang"))).hasSize(2);
    }

    @Test
    void two_who_dial_at_once_make_one_gathering_and_the_second_is_in_the_firsts_room() {
        group("100", List.of("300", "301", "700"), "");

        lab.dial("300", "*100");
        lab.dial("301", "*100");

        await().atMost(PATIENCE)
                .until(
                        () ->
                                Conferences.callersIn(lab, "300")
                                        .containsAll(List.of("300", "301", "700")));
        assertThat(app.get("/api/v1/gatherings")).hasSize(1);
        assertThat(phone("700").stream().filter(line -> line.startsWith("rang"))).hasSize(1);
    }

    @Test
    void a_stranger_and_an_unknown_code_call_nobody() {
        group("100", List.of("300", "700"), "");

        lab.dial("302", "*100");
        lab.dial("300", "*150");

        await().atMost(PATIENCE).until(() -> Conferences.channels(lab).isEmpty());
        assertThat(app.get("/api/v1/gatherings")).isEmpty();
        assertThat(phone("700")).isEmpty();
    }

    @Test
    void the_organiser_gets_into_his_room_while_the_service_is_down() {
        group("100", List.of("300", "700"), "");
        app.stop();

        lab.dial("300", "*100");

        await().atMost(PATIENCE)
                .until(() -> Conferences.callersIn(lab, "300").equals(List.of("300")));
        assertThat(phone("700")).isEmpty();
        app.start();
    }

    @Test
    void from_the_page_the_organiser_is_called_first_and_then_the_others() {
        long group = group("100", List.of("700", "701"), "300");

        app.post("/api/v1/gatherings", "{\"group\":" + group + "}");

        await().atMost(PATIENCE)
                .until(
                        () ->
                                Conferences.callersIn(lab, "300")
                                        .containsAll(List.of("300", "700", "701")));
        Instant organiser = firstRing("300");
        assertThat(firstRing("700")).isAfter(organiser);
        assertThat(firstRing("701")).isAfter(organiser);
    }

    @Test
    void after_a_restart_in_the_middle_nobody_is_called_twice_and_nobody_forgotten() {
        group("100", List.of("300", "700", "721"), "");
        lab.dial("300", "*100");
        await().atMost(PATIENCE).until(() -> states(latest()).get("700").equals("joined"));

        app.restart();

        JsonNode settled = settled();
        assertThat(states(settled))
                .containsEntry("700", "joined")
                .containsEntry("721", "no-answer");
        assertThat(phone("700").stream().filter(line -> line.startsWith("rang"))).hasSize(1);
        assertThat(phone("721").stream().filter(line -> line.startsWith("rang"))).hasSize(1);
        lab.hangUp("all");
        await().atMost(PATIENCE).until(() -> latest().path("state").asText().equals("ended"));
    }

    private long group(String code, List<String> numbers, String organiser) {
        return group(code, numbers, organiser, "never");
    }

    private long group(String code, List<String> numbers, String organiser, String confirm) {
        String members =
                numbers.stream()
                        .map(
                                number ->
                                        "{\"number\":\""
                                                + number
                                                + "\",\"name\":\"N"
                                                + number
                                                + "\"}")
                        .collect(Collectors.joining(","));
        String leader = organiser.isEmpty() ? "" : ",\"organiser\":\"" + organiser + "\"";
        return app.post(
                        "/api/v1/groups",
                        "{\"name\":\"Sales\",\"code\":\""
                                + code
                                + "\",\"members\":["
                                + members
                                + "]"
                                + leader
                                + ",\"confirm\":\""
                                + confirm
                                + "\"}")
                .path("id")
                .asLong();
    }

    private JsonNode latest() {
        JsonNode all = app.get("/api/v1/gatherings");
        return all.isEmpty()
                ? all
                : app.get("/api/v1/gatherings/" + all.get(all.size() - 1).path("id"));
    }

    private JsonNode settled() {
        await().atMost(PATIENCE).until(() -> latest().path("state").asText().equals("running"));
        return latest();
    }

    /** State and reason by number. */
    private static Map<String, String> states(JsonNode gathering) {
        return StreamSupport.stream(gathering.path("participants").spliterator(), false)
                .collect(
                        Collectors.toMap(
                                one -> one.path("number").asText(),
                                one ->
                                        (one.path("state").asText()
                                                        + " "
                                                        + one.path("reason")
                                                                .asText("")
                                                                .replace("null", ""))
                                                .strip(),
                                (first, second) -> first,
                                TreeMap::new));
    }

    private Instant firstRing(String phone) {
        return lab.phone(phone, began).stream()
                .filter(event -> event.what().equals("rang"))
                .map(PhoneEvent::at)
                .findFirst()
                .orElseThrow();
    }

    private List<String> phone(String number) {
        return lab.phone(number, began).stream()
                .map(event -> (event.what() + " " + event.rest()).strip())
                .toList();
    }
}
