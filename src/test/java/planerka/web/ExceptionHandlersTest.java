package planerka.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.RoutesConfig;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.form.FormInput;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.DatabaseSettings;
import planerka.text.FieldErrors;

class ExceptionHandlersTest {
    private static final String NAMED_ONLY_IN_THE_LOG = "the lamp fell over";
    private static final int CUT = 0;
    private final TestWeb web = TestWeb.open(DatabaseKind.H2.empty(), ExceptionHandlersTest::rooms);

    private record Sent(String name, int size, List<Part> parts) {}

    private record Part(boolean on) {}

    private static void rooms(RoutesConfig routes) {
        routes.get("/broken", request -> fail(), Access.OPEN);
        routes.get("/api/broken", request -> fail(), Access.OPEN);
        routes.get("/hook/broken", request -> fail(), Access.OPEN);
        routes.get(
                "/overflow",
                request -> {
                    throw new StackOverflowError(NAMED_ONLY_IN_THE_LOG);
                },
                Access.OPEN);
        routes.post(
                "/api/things",
                request -> request.json(Json.read(request, Sent.class)),
                Access.OPEN);
        routes.get("/api/list", request -> request.json(Paging.of(request)), Access.OPEN);
        routes.get("/api/taken", ExceptionHandlersTest::refuse, Access.OPEN);
        routes.post(
                "/form",
                request -> request.result("" + FormInput.line(request, "name")),
                Access.OPEN);
        routes.post(
                "/upload",
                request -> request.result("" + request.uploadedFile("file").size()),
                Access.OPEN,
                Body.FILE);
    }

    private static void fail() {
        throw new IllegalStateException(NAMED_ONLY_IN_THE_LOG);
    }

    private static void refuse(io.javalin.http.Context request) {
        throw Problem.invalid(new FieldErrors().add("name", "web.account.name-missing"));
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void what_nobody_foresaw_shows_a_reference_and_nothing_of_itself() {
        for (String path : List.of("/broken", "/api/broken", "/hook/broken", "/overflow")) {
            HttpResponse<String> answer = web.visit().get(path);

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .doesNotContain(NAMED_ONLY_IN_THE_LOG, "Exception", "planerka.web", "at io.");
        }
        assertThat(web.visit().page("/broken").select("code").text()).hasSize(8);
        assertThat(web.visit().get("/api/broken").body()).contains("urn:planerka:failure:");
        assertThat(web.visit().get("/hook/broken").body()).isEqualTo("state=not-ready");
    }

    @Test
    void a_page_that_is_not_there_is_a_page_of_the_house() {
        HttpResponse<String> answer = web.visit().get("/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Такой страницы нет.", "<html lang=\"ru\"");
    }

    @Test
    void every_answer_carries_the_headers_that_protect_the_reader() throws Exception {
        BrowserVisit visit = web.visit();
        for (String path :
                List.of(
                        "/sign-in",
                        "/nowhere",
                        "/broken",
                        "/api/broken",
                        "/api/nowhere",
                        "/healthz",
                        "/readyz",
                        "/overflow",
                        visit.page("/sign-in").select("script").attr("src"))) {
            HttpResponse<String> answer = visit.get(path);

            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
        assertThat(raw("NONSENSE\r\n\r\n")).contains(" 400 ", "Content-Security-Policy");
        assertThat(raw("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains(" 400 ", "Content-Security-Policy")
                .doesNotContain("Exception");
    }

    @Test
    void pages_carry_no_script_and_no_style_of_their_own() {
        for (String path : List.of("/sign-in", "/nowhere", "/broken")) {
            var page = web.visit().page(path);

            assertThat(page.select("style, [style], script:not([src])")).isEmpty();
            assertThat(page.getAllElements())
                    .allSatisfy(
                            element ->
                                    assertThat(element.attributes())
                                            .noneMatch(a -> a.getKey().startsWith("on")));
        }
    }

    @Test
    void too_much_is_refused_by_its_size_whatever_the_path() {
        String much = "a".repeat(10_000_000);

        HttpResponse<String> things = web.visit().json("POST", "/api/things", much);
        HttpResponse<String> form = web.visit().sendAsItIs("/form", Map.of("name", much));

        assertThat(things.statusCode()).isEqualTo(413);
        assertThat(things.body()).contains("\"status\":413");
        assertThat(form.statusCode()).isEqualTo(413);
        assertThat(form.body()).contains("Прислано слишком много", "</html>");
        assertThat(web.visit().send("POST", "/nowhere", "text/plain", much).statusCode())
                .isBetween(400, 499);
        assertThat(chunked("/api/things", much)).isIn(413, CUT);
        assertThat(chunked("/form", much)).isIn(400, 403, 413, CUT);
    }

    @Test
    void a_file_may_be_larger_where_the_path_asks_for_files() {
        assertThat(upload("/upload", 1_000_000).body()).isEqualTo("1000000");
        assertThat(upload("/upload", 6_000_000).statusCode()).isEqualTo(413);
        assertThat(upload("/form", 100).statusCode()).isEqualTo(415);
    }

    @Test
    void garbage_is_told_to_be_garbage() {
        for (String body : List.of("", "{", "null", "[]", "\u0000\u0001", "{\"name\":\"a\"} x")) {
            HttpResponse<String> answer = web.visit().json("POST", "/api/things", body);

            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).contains("\"status\":400");
        }
        BrowserVisit visit = web.visit();
        String broken = "csrf=" + visit.word() + "&name=%zz%";
        assertThat(
                        visit.send("POST", "/form", "application/x-www-form-urlencoded", broken)
                                .statusCode())
                .isBetween(200, 400);
        assertThat(web.visit().get("/api/list?limit=many").statusCode()).isEqualTo(400);
    }

    @Test
    void the_field_at_fault_is_named() {
        assertThat(things("{\"name\":\"a\",\"size\":1,\"parts\":[],\"colour\":1}"))
                .contains("\"field\":\"colour\"", "Поле «colour» здесь не известно.");
        assertThat(things("{\"name\":\"a\",\"size\":\"1\",\"parts\":[]}"))
                .contains("\"field\":\"size\"");
        assertThat(things("{\"name\":\"a\",\"size\":1,\"parts\":[{\"on\":true},{\"on\":3}]}"))
                .contains("\"field\":\"parts[1].on\"");
        assertThat(things("{\"name\":\"a\",\"name\":\"b\",\"size\":1}")).contains("\"status\":400");
        assertThat(web.visit().get("/api/list?after=7&limit=5").body())
                .isEqualTo("{\"after\":7,\"limit\":5}");
        assertThat(web.visit().get("/api/list?limit=1001").body())
                .contains("limit должен быть от 1 до 1000.");
    }

    private String things(String json) {
        HttpResponse<String> answer = web.visit().json("POST", "/api/things", json);
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }

    @Test
    void what_is_typed_wrong_is_said_in_the_callers_language() {
        HttpResponse<String> answer = web.visit().with("Accept-Language", "en").get("/api/taken");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"errors\":[{", "\"field\":\"name\"", "\"message\":\"Type a name.\"");
    }

    @Test
    void a_method_that_is_not_for_the_path_is_told_which_are() {
        HttpResponse<String> answer = web.visit().json("PUT", "/api/things", "{}");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void head_is_get_without_the_body_and_behind_the_same_gate() {
        HttpResponse<String> open = head("/sign-in");
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.body()).isEmpty();
        assertThat(head("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void a_database_that_is_away_is_said_so_and_health_stays() {
        Database away =
                Database.open(new DatabaseSettings("jdbc:h2:tcp://127.0.0.1:1/x", "sa", ""));
        try (away;
                TestWeb alone =
                        TestWeb.open(
                                away,
                                routes ->
                                        routes.get(
                                                "/groups",
                                                request -> request.result("in"),
                                                Access.VIEWER))) {
            BrowserVisit visit = alone.visit().with("Cookie", "planerka=some-session");

            HttpResponse<String> answer = visit.get("/groups");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("База данных сейчас недоступна.");
            assertThat(visit.get("/healthz").body()).isEqualTo("ok");
            assertThat(visit.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(visit.get("/readyz").body()).contains("\"database\":false");
        }
    }

    @Test
    void readiness_and_figures_are_there_for_watchers() {
        assertThat(web.visit().get("/readyz").body()).contains("\"ready\":true");
        assertThat(web.visit().get("/metrics").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> head(String path) {
        BrowserVisit visit = web.visit();
        return visit.answer(
                visit.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    /**
     * The status; or that the connection was cut while too much was still being sent, which says no
     * as clearly where nobody said beforehand how much would come.
     */
    private int chunked(String path, String body) {
        BrowserVisit visit = web.visit();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try {
            return visit.answer(
                            visit.request(path)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofInputStream(
                                                    () -> new java.io.ByteArrayInputStream(bytes))))
                    .statusCode();
        } catch (java.io.UncheckedIOException cut) {
            return CUT;
        }
    }

    private HttpResponse<String> upload(String path, int size) {
        BrowserVisit visit = web.visit();
        String head = "--edge\r\nContent-Disposition: form-data; name=";
        String body =
                head
                        + "\"csrf\"\r\n\r\n"
                        + visit.word()
                        + "\r\n"
                        + head
                        + "\"file\"; filename=\"people.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        + "a".repeat(size)
                        + "\r\n--edge--\r\n";
        return visit.send("POST", path, "multipart/form-data; boundary=edge", body);
    }

    private String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", web.server().port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
