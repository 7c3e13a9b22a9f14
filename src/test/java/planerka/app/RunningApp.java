package planerka.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planerka.account.Accounts;
import planerka.pbx.ami.Lab;
import planerka.settings.Settings;
import planerka.settings.SettingsSource;
import planerka.store.Database;
import planerka.web.Access;

/** The whole service on the lab's PBX, on a free port, with a token of an administrator. */
public final class RunningApp implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> links = new ArrayList<>();
    private final Map<String, String> environment;
    private final Lab lab;
    private final Clock clock;
    private final String token;
    private App app;

    private RunningApp(Lab lab, Map<String, String> environment, Clock clock) {
        this.lab = lab;
        this.clock = clock;
        this.environment = environment;
        this.token = makeToken(environment);
        start();
    }

    static RunningApp on(Lab lab, Path folder) {
        return with(lab, Map.of("PLANERKA_DATA_DIR", folder.toString()));
    }

    /** These variables on top of the lab's. */
    public static RunningApp with(Lab lab, Map<String, String> more) {
        return with(lab, more, Clock.systemUTC());
    }

    /** The same by another clock than this machine's. */
    public static RunningApp with(Lab lab, Map<String, String> more, Clock clock) {
        Map<String, String> all = new HashMap<>();
        for (String name :
                List.of(
                        "AMI_HOST",
                        "AMI_PORT",
                        "AMI_USER",
                        "AMI_SECRET",
                        "HOOK_TOKEN",
                        "CALL_CHANNEL")) {
            all.put("PLANERKA_" + name, lab.variable("PLANERKA_" + name));
        }
        all.put("PLANERKA_HTTP_PORT", "0");
        all.put("PLANERKA_TIME_ZONE", "Europe/Moscow");
        all.putAll(more);
        return new RunningApp(lab, all, clock);
    }

    private static String makeToken(Map<String, String> environment) {
        Settings settings = SettingsSource.read(List.of(), environment);
        try (Database database = Database.open(settings.database())) {
            database.migrate();
            return new Accounts(database.jdbi(), Clock.systemUTC())
                    .tokens()
                    .create("test", Access.ADMIN)
                    .orElseThrow();
        }
    }

    /** Ends the service and starts it anew on the same tables, as after a crash or an update. */
    void restart() {
        app.close();
        start();
    }

    void stop() {
        app.close();
    }

    void start() {
        app = App.start(SettingsSource.read(List.of(), environment), clock, links::add);
        String secret = environment.get("PLANERKA_HOOK_TOKEN");
        lab.point(app.url(), secret.isEmpty() ? "none" : secret);
    }

    public String url() {
        return app.url();
    }

    /** At which the first administrator comes in. */
    public String link() {
        return links.get(links.size() - 1);
    }

    JsonNode get(String path) {
        return parse(send("GET", path, "").body());
    }

    JsonNode post(String path, String body) {
        return parse(send("POST", path, body).body());
    }

    HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(app.url() + path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException garbage) {
            throw new UncheckedIOException(body, garbage);
        }
    }

    @Override
    public void close() {
        app.close();
    }
}
