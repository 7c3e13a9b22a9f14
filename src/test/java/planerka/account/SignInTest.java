package planerka.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.TestWeb;

@OnBothDatabases
class SignInTest {
    private final Jdbi jdbi;
    private final TestWeb web;

    SignInTest(DatabaseKind kind) {
        var database = kind.empty();
        this.jdbi = database.jdbi();
        this.web =
                TestWeb.open(
                        database,
                        routes ->
                                routes.get(
                                        "/groups",
                                        request -> request.result(SignedIn.of(request).name()),
                                        Access.VIEWER));
        web.accounts().users().add("Анна", TestWeb.PASSWORD, Access.MANAGER);
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void the_right_password_leads_where_one_wanted_to_go() {
        BrowserVisit visit = web.visit();

        HttpResponse<String> answer = signIn(visit, "Анна", TestWeb.PASSWORD, "/groups");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/groups");
        assertThat(visit.get("/groups").body()).isEqualTo("Анна");
    }

    @Test
    void a_wrong_name_and_a_wrong_password_are_told_alike_and_the_name_is_kept() {
        HttpResponse<String> password = signIn(web.visit(), "Анна", "wrong password", "/");
        HttpResponse<String> name = signIn(web.visit(), "Пётр", "wrong password", "/");

        assertThat(password.statusCode()).isEqualTo(422);
        assertThat(password.body())
                .contains("Имя или пароль не подходят.", "value=\"Анна\"")
                .doesNotContain("wrong password");
        assertThat(sameForEverybody(name.body(), "Пётр"))
                .isEqualTo(sameForEverybody(password.body(), "Анна"));
    }

    private static String sameForEverybody(String page, String name) {
        return page.replace(name, "NAME").replaceAll("[A-Za-z0-9_-]{43}", "WORD");
    }

    @Test
    void nobody_is_sent_to_another_house() {
        for (String elsewhere :
                List.of(
                        "//evil.example",
                        "https://evil.example",
                        "/\\evil.example",
                        "/ok\r\nX: y",
                        "javascript:alert(1)",
                        "/\t/evil.example",
                        "")) {
            HttpResponse<String> answer = signIn(web.visit(), "Анна", TestWeb.PASSWORD, elsewhere);

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/");
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("evil");
        }
    }

    @Test
    void a_session_known_before_sign_in_is_worth_nothing_after_it() {
        BrowserVisit visit = web.visit();
        signIn(visit, "Анна", TestWeb.PASSWORD, "/");
        String before = visit.cookie("planerka");

        signIn(visit, "Анна", TestWeb.PASSWORD, "/");

        assertThat(visit.cookie("planerka")).isNotEqualTo(before);
        assertThat(web.visit().with("Cookie", "planerka=" + before).get("/groups").statusCode())
                .isEqualTo(303);
    }

    @Test
    void an_id_of_the_readers_own_making_is_never_taken_up() {
        BrowserVisit fixed = web.visit().with("Cookie", "planerka=fixed-by-somebody");

        assertThat(fixed.get("/groups").statusCode()).isEqualTo(303);
    }

    @Test
    void the_table_holds_no_id_that_could_be_used() {
        BrowserVisit visit = web.visit();
        signIn(visit, "Анна", TestWeb.PASSWORD, "/");

        assertThat(ids()).hasSize(1).doesNotContain(visit.cookie("planerka"));
    }

    @Test
    void twelve_idle_hours_end_a_session_and_use_prolongs_it() {
        BrowserVisit visit = web.visit();
        signIn(visit, "Анна", TestWeb.PASSWORD, "/");
        for (int i = 0; i < 3; i++) {
            web.clock().advance(Duration.ofHours(11));
            assertThat(visit.get("/groups").statusCode()).isEqualTo(200);
        }

        web.clock().advance(Duration.ofHours(12));

        assertThat(visit.get("/groups").statusCode()).isEqualTo(303);
        signIn(web.visit(), "Анна", TestWeb.PASSWORD, "/");
        assertThat(ids()).as("what has expired is deleted").hasSize(1);
    }

    @Test
    void signing_out_ends_this_browser_and_signing_out_everywhere_all() {
        BrowserVisit desk = web.visit();
        BrowserVisit phone = web.visit();
        BrowserVisit tablet = web.visit();
        List.of(desk, phone, tablet).forEach(visit -> signIn(visit, "Анна", TestWeb.PASSWORD, "/"));

        desk.send("/sign-out", Map.of());
        assertThat(desk.get("/groups").statusCode()).isEqualTo(303);
        assertThat(phone.get("/groups").statusCode()).isEqualTo(200);

        phone.send("/sign-out-everywhere", Map.of());
        assertThat(tablet.get("/groups").statusCode()).isEqualTo(303);
    }

    @Test
    void guessing_is_stopped_and_time_forgives() {
        for (int i = 0; i < SignInLimit.PER_NAME; i++) {
            assertThat(signIn(web.visit(), "анна", "guess " + i, "/").statusCode()).isEqualTo(422);
        }

        assertThat(signIn(web.visit(), "Анна", TestWeb.PASSWORD, "/").statusCode()).isEqualTo(429);

        web.clock().advance(Duration.ofMinutes(2));
        assertThat(signIn(web.visit(), "Анна", TestWeb.PASSWORD, "/").statusCode()).isEqualTo(303);
    }

    @Test
    void the_cookie_cannot_be_read_by_scripts_and_stays_on_tls_behind_a_proxy() {
        BrowserVisit plain = web.visit();
        BrowserVisit proxied = web.visit().with("X-Forwarded-Proto", "https");

        assertThat(sessionCookie(signIn(plain, "Анна", TestWeb.PASSWORD, "/")))
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        String word = word(proxied);
        HttpResponse<String> answer =
                web.visit()
                        .with("X-Forwarded-Proto", "https")
                        .with("Cookie", "visitor=" + word)
                        .sendAsItIs(
                                "/sign-in",
                                Map.of("name", "Анна", "password", TestWeb.PASSWORD, "csrf", word));
        assertThat(sessionCookie(answer)).contains("HttpOnly", "SameSite=Lax", "Secure");
    }

    private static String word(BrowserVisit visit) {
        return visit.page("/sign-in").select("input[name=csrf]").first().val();
    }

    @Test
    void coming_and_going_is_written_down() {
        BrowserVisit visit = web.visit();
        signIn(visit, "Анна", "wrong password", "/");
        signIn(visit, "Анна", TestWeb.PASSWORD, "/");
        visit.send("/sign-out", Map.of());

        assertThat(column("select action from audit order by id"))
                .containsExactly("user-add", "session-refuse", "session-open", "session-close");
    }

    @Test
    void a_name_is_taken_once() {
        assertThat(web.accounts().users().add("Анна", TestWeb.PASSWORD, Access.ADMIN)).isFalse();
    }

    private static String sessionCookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("planerka="))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids() {
        return column("select id_hash from web_session");
    }

    private List<String> column(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    private static HttpResponse<String> signIn(
            BrowserVisit visit, String name, String password, String next) {
        return visit.send("/sign-in", Map.of("name", name, "password", password, "next", next));
    }
}
