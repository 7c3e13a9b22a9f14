package planerka.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planerka.pbx.ami.Lab;
import planerka.settings.SettingsSource;
import planerka.store.DatabaseKind;
import planerka.store.DatabaseSettings;

/** The PBX or the database is away, at the start or in the middle, and comes back. */
class PartsAwayLabIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private final Lab lab = Lab.find();
    private final Instant began = Instant.now();
    private final Relay pbx = new Relay(Integer.parseInt(lab.variable("PLANERKA_AMI_PORT")));
    private final Relay database =
            new Relay(
                    Integer.parseInt(
                            System.getenv().getOrDefault("PLANERKA_LAB_MARIADB_PORT", "25306")));

    @BeforeEach
    void quiet() {
        Conferences.clear(lab);
    }

    @AfterEach
    void close() {
        pbx.close();
        database.close();
        Conferences.clear(lab);
    }

    @Test
    void it_starts_without_both_says_so_and_comes_to_life_when_they_do() {
        DatabaseSettings empty = DatabaseKind.MARIADB.settings();
        Map<String, String> environment =
                Map.of(
                        "PLANERKA_DB_URL", throughRelay(empty),
                        "PLANERKA_DB_USER", empty.user(),
                        "PLANERKA_DB_PASSWORD", empty.password(),
                        "PLANERKA_HTTP_PORT", "0",
                        "PLANERKA_AMI_PORT", String.valueOf(pbx.port()),
                        "PLANERKA_AMI_USER", lab.variable("PLANERKA_AMI_USER"),
                        "PLANERKA_AMI_SECRET", lab.variable("PLANERKA_AMI_SECRET"));
        List<String> links = new ArrayList<>();

        try (App app =
                App.start(
                        SettingsSource.read(List.of(), environment),
                        Clock.systemUTC(),
                        links::add)) {
            assertThat(LabClient.get(app.url() + "/healthz").statusCode()).isEqualTo(200);
            HttpResponse<String> away = LabClient.get(app.url() + "/readyz");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body()).contains("\"ami\":false").contains("\"database\":false");
            assertThat(LabClient.get(app.url() + "/sign-in").statusCode()).isEqualTo(200);

            database.open();
            await().atMost(PATIENCE).until(() -> !links.isEmpty());
            assertThat(LabClient.get(app.url() + "/readyz").body())
                    .contains("\"ami\":false")
                    .contains("\"database\":true");

            pbx.open();
            await().atMost(PATIENCE)
                    .until(() -> LabClient.get(app.url() + "/readyz").statusCode() == 200);
        }
    }

    @Test
    void a_link_that_is_cut_while_phones_ring_loses_nobody_and_calls_nobody_twice() {
        pbx.open();
        try (RunningApp app =
                RunningApp.with(
                        lab,
                        Map.of(
                                "PLANERKA_DATA_DIR", folder.toString(),
                                "PLANERKA_AMI_PORT", String.valueOf(pbx.port())))) {
            await().atMost(PATIENCE)
                    .until(() -> app.send("GET", "/readyz", "").statusCode() == 200);
            app.post(
                    "/api/v1/groups",
                    """
                    {"name":"Sales","code":"100","members":[{"number":"300","name":"Olga"},
                     {"number":"700","name":"Anna"},{"number":"730","name":"Vera"},{"number":"721","name":"Dina"}]}
                    """);
            lab.dial("300", "*100");
            await().atMost(PATIENCE).until(() -> rings("721") == 1);

            pbx.cut();
            await().atMost(PATIENCE).until(() -> Conferences.callersIn(lab, "300").contains("730"));
            pbx.open();

            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    app.get("/api/v1/gatherings")
                                            .path(0)
                                            .path("state")
                                            .asText()
                                            .equals("running"));
            assertThat(
                            app.get("/api/v1/gatherings")
                                    .path(0)
                                    .path("participants")
                                    .findValuesAsText("state"))
                    .containsExactly("skipped", "joined", "joined", "no-answer");
            for (String phone : List.of("700", "730", "721")) {
                assertThat(rings(phone)).as(phone).isEqualTo(1);
            }
        }
    }

    @Test
    void a_pbx_that_is_restarted_in_the_middle_leaves_nobody_in_the_air() {
        try (RunningApp app = RunningApp.on(lab, folder)) {
            await().atMost(PATIENCE)
                    .until(() -> app.send("GET", "/readyz", "").statusCode() == 200);
            app.post(
                    "/api/v1/groups",
                    """
                    {"name":"Sales","code":"100","members":[{"number":"300","name":"Olga"},
                     {"number":"700","name":"Anna"},{"number":"721","name":"Dina"}]}
                    """);
            lab.dial("300", "*100");
            await().atMost(PATIENCE).until(() -> Conferences.callersIn(lab, "300").contains("700"));
            await().atMost(PATIENCE).until(() -> rings("721") == 1);

            lab.restart();

            await().atMost(PATIENCE)
                    .until(() -> app.send("GET", "/readyz", "").statusCode() == 200);
            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    app.get("/api/v1/gatherings")
                                            .path(0)
                                            .path("state")
                                            .asText()
                                            .equals("ended"));
            assertThat(Conferences.channels(lab)).isEmpty();
            lab.point(app.url(), lab.variable("PLANERKA_HOOK_TOKEN"));
            lab.dial("300", "*100");
            await().atMost(PATIENCE).until(() -> Conferences.callersIn(lab, "300").contains("700"));
            assertThat(rings("721")).isEqualTo(2);
        }
    }

    private long rings(String phone) {
        return lab.phone(phone, began).stream()
                .filter(event -> event.what().equals("rang"))
                .count();
    }

    private String throughRelay(DatabaseSettings real) {
        return real.url().replaceFirst(":\\d+/", ":" + database.port() + "/");
    }
}
