package planerka.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without a window: keeps cookies, follows no redirect, fills in the form's word. */
public final class BrowserVisit {
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final Map<String, String> headers = new HashMap<>();
    private final String root;

    /** To the server at this address, such as {@code http://127.0.0.1:8080}. */
    public BrowserVisit(String root) {
        this.root = root;
    }

    /** With this header from now on. */
    public BrowserVisit with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public BrowserVisit withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> get(String path) {
        return answer(request(path).GET());
    }

    /** The status and the headers; a body that goes on for ever is not waited for. */
    public HttpResponse<?> head(String method, String path, String body) {
        String type =
                path.startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded";
        HttpRequest request =
                request(path)
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<InputStream> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    /** A file that is no text. */
    public byte[] bytes(String path) {
        return bytes(path, Duration.ofSeconds(30));
    }

    /** The same of one that takes long. */
    public byte[] bytes(String path, Duration patience) {
        HttpRequest.Builder request = request(path).timeout(patience).GET();
        return answer(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** The page as the reader sees it. */
    public Document page(String path) {
        return Jsoup.parse(get(path).body(), root + path);
    }

    /** A form with its word, as a browser sends it from any page of ours. */
    public HttpResponse<String> send(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", word());
        return sendAsItIs(path, all);
    }

    /** A form with nothing added. */
    public HttpResponse<String> sendAsItIs(String path, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send("POST", path, "application/x-www-form-urlencoded", body);
    }

    public HttpResponse<String> json(String method, String path, String body) {
        return send(method, path, "application/json", body);
    }

    public HttpResponse<String> send(String method, String path, String type, String body) {
        HttpRequest.BodyPublisher sent = HttpRequest.BodyPublishers.ofString(body);
        return answer(request(path).header("Content-Type", type).method(method, sent));
    }

    /** A form with a file, and its word, as a browser sends it. */
    public HttpResponse<String> sendFile(
            String path, Map<String, String> fields, String fileName, byte[] content) {
        String edge = "an-edge-that-no-file-has";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", word());
        all.forEach(
                (name, value) ->
                        body.writeBytes(
                                ("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n")
                                        .formatted(edge, name, value)
                                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                                + "Content-Type: application/octet-stream\r\n\r\n")
                        .formatted(edge, fileName)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return answer(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The word of this browser's forms, taken from a page that everybody may see. */
    public String word() {
        return page("/no-such-page").select("meta[name=csrf]").attr("content");
    }

    /** A stream of events, line by line, until it is closed. */
    public Stream<String> lines(String path) throws IOException {
        HttpRequest asked = request(path).header("Accept", "text/event-stream").GET().build();
        try {
            return client.send(asked, HttpResponse.BodyHandlers.ofLines()).body();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        return request;
    }

    HttpResponse<String> answer(HttpRequest.Builder request) {
        return answer(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> answer(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
