package planerka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import planerka.settings.Settings;

/** Speaks to the service that runs on this machine, through the door that the dialplan uses. */
final class HookClient {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String url;
    private final String token;

    private HookClient(String url, String token) {
        this.url = url;
        this.token = token;
    }

    static HookClient of(Settings settings) {
        String token =
                settings.hook()
                        .token()
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                "hook.token is not set in planerka.properties or the environment"
                                                        + " (one that was chosen on the page of a service with the embedded"
                                                        + " database cannot be read from here)."));
        String host = settings.http().host();
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return new HookClient("http://" + shown + ":" + settings.http().port(), token);
    }

    /** What the hook answers; {@code state} is always in it. */
    Map<String, String> gather(String code, String caller) {
        String form = "code=" + encoded(code) + "&caller=" + encoded(caller);
        HttpRequest request =
                request("/hook/gather")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        return fields(send(request).body());
    }

    /** A gathering as the API tells it; empty if there is none of this id. */
    Optional<JsonNode> gathering(String id) {
        HttpResponse<String> answer = send(request("/hook/gatherings/" + encoded(id)).build());
        if (answer.statusCode() != OK) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ObjectMapper().readTree(answer.body()));
        } catch (IOException garbage) {
            throw new CommandException("What answers at " + url + " is not Planerka.");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException refused) {
            throw new CommandException("Nothing answers at " + url + ": is the service running?");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted.");
        }
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(
                    parts[0], URLDecoder.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
