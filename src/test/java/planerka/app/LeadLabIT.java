package planerka.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An organiser who does not come, on a real Asterisk. */
class LeadLabIT extends OnTheLab {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Rings, and is never picked up. */
    private static final String ORGANISER = "721";

    @Test
    void without_the_organiser_the_deputy_leads_and_then_the_others_are_called() {
        begin("\"lead\":\"deputy\",\"deputy\":\"701\"");

        await().atMost(PATIENCE)
                .until(
                        () ->
                                Conferences.callersIn(lab, ORGANISER)
                                        .containsAll(List.of("701", "700")));

        assertThat(firstTime(ORGANISER, "rang")).isBefore(firstTime("701", "rang"));
        // A phone's own clock says when it rang; when it answered it writes down a little later.
        assertThat(firstTime("701", "rang")).isBefore(firstTime("700", "rang"));
        assertThat(
                        lab.cli("confbridge", "list", ORGANISER)
                                .lines()
                                .filter(line -> line.contains("/701@")))
                .singleElement()
                .asString()
                .contains("planerka_organiser");
    }

    @Test
    void or_nobody_is_called_and_it_is_over() {
        JsonNode begun = begin("\"lead\":\"nobody\"");

        await().atMost(PATIENCE).until(() -> found(begun).path("state").asText().equals("ended"));

        assertThat(found(begun).path("participants").findValuesAsText("reason"))
                .contains("no-organiser");
        assertThat(lab.phone("700", began)).isEmpty();
        await().atMost(PATIENCE).until(() -> Conferences.channels(lab).isEmpty());
    }

    private JsonNode begin(String lead) {
        JsonNode group =
                app.post(
                        "/api/v1/groups",
                        """
                        {"name":"Sales","ringSeconds":5,"members":[{"number":"700","name":"Anna"}]}
                        """);
        return app.post(
                "/api/v1/gatherings",
                """
                {"group":%s,"organiser":"%s",%s}
                """
                        .formatted(group.path("id"), ORGANISER, lead));
    }

    private JsonNode found(JsonNode begun) {
        return app.get("/api/v1/gatherings/" + begun.path("id"));
    }

    private Instant firstTime(String phone, String what) {
        return lab.phone(phone, began).stream()
                .filter(event -> event.what().equals(what))
                .findFirst()
                .orElseThrow()
                .at();
    }
}
