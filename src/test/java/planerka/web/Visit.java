package planerka.web;

import java.io.IOException;
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
public final class Visit {
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final Map<String, String> headers = new HashMap<>();
    private final String root;

    Visit(String root) {
        this.root = root;
    }

    /** With this header from now on. */
    public Visit with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Visit withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> get(String path) {
        return answer(request(path).GET());
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
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
