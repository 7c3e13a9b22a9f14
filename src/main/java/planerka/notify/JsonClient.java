package planerka.notify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/**
 * Posts JSON, follows nobody elsewhere, reads no more of an answer than its status. Thread-safe.
 */
final class JsonClient {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int GOOD = 200;
    private static final int REDIRECT = 300;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    void post(URI where, String body, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(where)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header("User-Agent", "Planerka")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        int status = status(request.build());
        if (status < GOOD || status >= REDIRECT) {
            throw new IOException(FailureWords.status(status));
        }
    }

    private int status(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(FailureWords.STOPPED, stopping);
        }
    }
}
