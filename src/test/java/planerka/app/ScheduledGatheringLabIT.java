package planerka.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** At a set time, without anybody dialling, on a real Asterisk. */
class ScheduledGatheringLabIT extends OnTheLab {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void at_its_minute_the_organiser_is_called_first_and_leads_and_then_the_others() {
        ZonedDateTime minute =
                ZonedDateTime.now(MOSCOW).plusSeconds(65).truncatedTo(ChronoUnit.MINUTES);
        JsonNode schedule = schedule(minute.toLocalTime());
        assertThat(schedule.path("next").asText()).isEqualTo(minute.toInstant().toString());

        await().atMost(PATIENCE)
                .until(() -> Conferences.callersIn(lab, "300").containsAll(List.of("300", "700")));

        Instant organiser = firstRing("300");
        assertThat(organiser).isAfterOrEqualTo(minute.toInstant());
        assertThat(firstRing("700")).isAfter(organiser);
        assertThat(lab.cli("confbridge", "list", "300").lines().filter(l -> l.contains("/300@")))
                .singleElement()
                .asString()
                .contains("planerka_organiser");
        JsonNode gathering = app.get("/api/v1/gatherings").path(0);
        assertThat(gathering.path("trigger").asText()).isEqualTo("schedule");
        assertThat(app.get("/api/v1/schedules/" + schedule.path("id")).path("next").asText())
                .isEqualTo(minute.plusDays(1).toInstant().toString());
    }

    @Test
    void before_its_minute_the_phones_ring_and_say_that_it_comes() throws IOException {
        Path log = Path.of(lab.variable("PLANERKA_LAB_PBX_LOG"));
        int before = Files.readString(log).length();
        ZonedDateTime later = ZonedDateTime.now(MOSCOW).plusMinutes(30);

        schedule(
                later.toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                ",\"remindMinutes\":45,\"remindBy\":[\"call\"]");

        await().atMost(PATIENCE).until(() -> rang("300") && rang("700"));
        await().atMost(PATIENCE)
                .until(
                        () ->
                                Files.readString(log)
                                        .substring(before)
                                        .contains("Playing 'planerka/soon"));
        assertThat(Conferences.callersIn(lab, "300")).isEmpty();
        assertThat(app.get("/api/v1/gatherings")).isEmpty();
    }

    private boolean rang(String phone) {
        return lab.phone(phone, began).stream().anyMatch(event -> event.what().equals("rang"));
    }

    private JsonNode schedule(LocalTime time) {
        return schedule(time, "");
    }

    private JsonNode schedule(LocalTime time, String more) {
        JsonNode group =
                app.post(
                        "/api/v1/groups",
                        """
                        {"name":"Sales","members":[{"number":"300","name":"Olga"},{"number":"700","name":"Anna"}]}
                        """);
        return app.post(
                "/api/v1/schedules",
                """
                {"group":%s,"organiser":"300","days":["MON","TUE","WED","THU","FRI","SAT","SUN"],
                 "time":"%s","timeZone":"Europe/Moscow"%s}
                """
                        .formatted(group.path("id"), time, more));
    }

    private Instant firstRing(String phone) {
        return lab.phone(phone, began).stream()
                .filter(event -> event.what().equals("rang"))
                .findFirst()
                .orElseThrow()
                .at();
    }
}
