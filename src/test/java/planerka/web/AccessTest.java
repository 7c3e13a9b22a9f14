package planerka.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.RoutesConfig;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.account.SignedIn;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;

@OnBothDatabases
class AccessTest {
    private final TestWeb web;

    AccessTest(DatabaseKind kind) {
        this.web = TestWeb.open(kind.empty(), AccessTest::rooms);
    }

    private static void rooms(RoutesConfig routes) {
        routes.get("/forgotten", request -> request.result("secret"));
        routes.get("/api/forgotten", request -> request.result("secret"));
        for (Access rank : Access.values()) {
            routes.get("/for/" + rank, request -> request.result("in"), rank);
            routes.post("/for/" + rank, request -> request.result("done"), rank);
            routes.get(
                    "/api/for/" + rank,
                    request ->
                            request.result(
                                    rank == Access.OPEN ? "in" : SignedIn.of(request).name()),
                    rank);
        }
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void a_path_that_does_not_say_who_may_come_is_closed_even_to_an_administrator() {
        assertThat(web.signedIn(Access.ADMIN).get("/forgotten"))
                .satisfies(AccessTest::isNotFoundWithoutSecret);
        assertThat(web.visit().withToken(web.token(Access.ADMIN)).get("/api/forgotten"))
                .satisfies(AccessTest::isNotFoundWithoutSecret);
    }

    private static void isNotFoundWithoutSecret(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "VIEWER,OPEN,200",
        "VIEWER,VIEWER,200",
        "VIEWER,MANAGER,403",
        "VIEWER,ADMIN,403",
        "MANAGER,MANAGER,200",
        "MANAGER,ADMIN,403",
        "ADMIN,ADMIN,200"
    })
    void a_rank_opens_its_own_pages_and_those_below(Access rank, Access needed, int status) {
        assertThat(web.signedIn(rank).get("/for/" + needed).statusCode()).isEqualTo(status);
        assertThat(web.visit().withToken(web.token(rank)).get("/api/for/" + needed).statusCode())
                .isEqualTo(status);
    }

    @Test
    void who_is_not_signed_in_is_sent_to_the_form_and_back_afterwards() {
        HttpResponse<String> sent = web.visit().get("/for/VIEWER?day=1");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location"))
                .contains("/sign-in?next=%2Ffor%2FVIEWER%3Fday%3D1");
    }

    @Test
    void a_session_opens_no_api_and_a_token_no_page() {
        assertThat(web.signedIn(Access.ADMIN).get("/api/for/VIEWER").statusCode()).isEqualTo(401);
        assertThat(web.visit().withToken(web.token(Access.ADMIN)).get("/for/VIEWER").statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_wrong_token_is_told_so_as_problem_json() {
        HttpResponse<String> answer = web.visit().withToken("plk_wrong").get("/api/for/VIEWER");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.body()).contains("\"status\":401", "\"title\":\"Unauthorized\"");
    }

    @Test
    void a_token_is_known_by_its_name_and_exists_once() {
        String token = web.accounts().tokens().create("dashboard", Access.VIEWER).orElseThrow();

        assertThat(web.visit().withToken(token).get("/api/for/VIEWER").body())
                .isEqualTo("dashboard");
        assertThat(web.accounts().tokens().create("dashboard", Access.ADMIN)).isEmpty();
    }

    @Test
    void a_form_without_its_word_is_refused_whoever_sends_it() {
        BrowserVisit admin = web.signedIn(Access.ADMIN);

        assertThat(admin.sendAsItIs("/for/ADMIN", Map.of()).statusCode()).isEqualTo(403);
        assertThat(admin.sendAsItIs("/for/ADMIN", Map.of("csrf", "guess")).statusCode())
                .isEqualTo(403);
        assertThat(admin.sendAsItIs("/for/OPEN", Map.of()).statusCode()).isEqualTo(403);
        assertThat(web.visit().sendAsItIs("/for/OPEN", Map.of()).statusCode()).isEqualTo(403);
        assertThat(admin.send("/for/ADMIN", Map.of()).body()).isEqualTo("done");
    }

    @Test
    void a_form_from_another_site_is_refused_even_with_the_word() {
        BrowserVisit admin = web.signedIn(Access.ADMIN).with("Sec-Fetch-Site", "cross-site");

        assertThat(admin.send("/for/ADMIN", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void another_browsers_word_is_worth_nothing() {
        String stolen = web.signedIn(Access.VIEWER).word();

        assertThat(
                        web.signedIn(Access.ADMIN)
                                .sendAsItIs("/for/ADMIN", Map.of("csrf", stolen))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_word_may_come_in_a_header_as_live_parts_send_it() {
        BrowserVisit admin = web.signedIn(Access.ADMIN);

        assertThat(
                        admin.with("X-CSRF-Token", admin.word())
                                .sendAsItIs("/for/ADMIN", Map.of())
                                .statusCode())
                .isEqualTo(200);
    }
}
