package planerka.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.TestWeb;

@OnBothDatabases
class TwoFactorTest {
    private static final int HANDS = 8;
    private final Jdbi jdbi;
    private final TestWeb web;
    private final BrowserVisit anna;

    TwoFactorTest(DatabaseKind kind) {
        var database = kind.empty();
        this.jdbi = database.jdbi();
        this.web =
                TestWeb.open(
                        database, routes -> routes.get("/in", r -> r.result("in"), Access.VIEWER));
        web.accounts().users().add("anna", TestWeb.PASSWORD, Access.VIEWER);
        this.anna = web.signIn("anna");
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void a_code_is_asked_for_once_it_was_confirmed_and_no_sooner() {
        anna.send("/account/two-steps/begin", Map.of());
        assertThat(web.signIn("anna").get("/in").body()).isEqualTo("in");

        assertThat(anna.send("/account/two-steps/confirm", Map.of("code", "000000")).statusCode())
                .isEqualTo(422);
        List<String> codes = confirm();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(anna.get("/account/two-steps").statusCode())
                .as("the secret is on no page any more")
                .isEqualTo(303);

        BrowserVisit browser = web.visit();
        HttpResponse<String> password = password(browser);
        assertThat(password.headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in/code?next=%2Fin");
        assertThat(browser.get("/in").statusCode()).isEqualTo(303);
        web.clock().advance(Duration.ofSeconds(30));
        HttpResponse<String> done =
                browser.send("/sign-in/code", Map.of("code", code(), "next", "/in"));
        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/in");
        assertThat(browser.get("/in").body()).isEqualTo("in");
    }

    @Test
    void no_code_is_good_twice_not_even_that_which_confirmed() {
        setUp();
        assertThat(withCode(code()).statusCode()).isEqualTo(422);

        web.clock().advance(Duration.ofSeconds(30));
        String code = code();
        assertThat(withCode(code).statusCode()).isEqualTo(303);
        HttpResponse<String> replayed = withCode(code);
        assertThat(replayed.statusCode()).isEqualTo(422);
        assertThat(replayed.body()).contains("уже использован");
    }

    @Test
    void of_eight_who_bring_the_same_code_at_once_one_is_let_in() throws Exception {
        setUp();
        web.clock().advance(Duration.ofSeconds(30));
        String code = code();
        long user = web.accounts().roster().all().get(0).id();
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < HANDS; i++) {
            tries.add(
                    hands.submit(
                            () -> {
                                go.await();
                                return web.accounts().twoSteps().accepts(user, code);
                            }));
        }
        go.countDown();
        int let = 0;
        for (Future<Boolean> one : tries) {
            let += one.get() ? 1 : 0;
        }
        hands.shutdown();

        assertThat(let).isEqualTo(1);
    }

    @Test
    void a_recovery_code_opens_once_however_it_is_typed() {
        List<String> codes = setUp();
        String typed = codes.get(3).toLowerCase().replace("-", " ");

        assertThat(withCode(typed).statusCode()).isEqualTo(303);
        assertThat(withCode(typed).statusCode()).isEqualTo(422);
        assertThat(anna.page("/account").text()).contains("осталось 9 запасных кодов");
    }

    @Test
    void guessing_ends_with_the_password_again_and_then_for_a_while() {
        setUp();
        BrowserVisit browser = web.visit();
        password(browser);
        for (int i = 0; i < PendingSignIns.TRIES; i++) {
            assertThat(code(browser, "00000" + i).statusCode()).isEqualTo(422);
        }
        HttpResponse<String> over = code(browser, "111111");
        assertThat(over.statusCode()).isEqualTo(303);
        assertThat(over.headers().firstValue("Location").orElse("")).endsWith("/sign-in");

        password(browser);
        int refused = 0;
        for (int i = 0; i < SignInLimit.PER_NAME; i++) {
            refused = code(browser, "22222" + i).statusCode();
        }
        assertThat(refused).as("also with a fresh start").isIn(303, 429);
        BrowserVisit another = web.visit();
        password(another);
        assertThat(code(another, code()).statusCode()).isEqualTo(429);
    }

    @Test
    void five_minutes_after_the_password_the_code_comes_too_late() {
        setUp();
        BrowserVisit browser = web.visit();
        password(browser);
        web.clock().advance(Duration.ofMinutes(5));

        code(browser, code());

        assertThat(browser.get("/in").statusCode()).isEqualTo(303);
    }

    @Test
    void it_is_switched_off_with_the_password_only() {
        setUp();
        assertThat(anna.send("/account/two-steps/off", Map.of("password", "wrong")).statusCode())
                .isEqualTo(422);
        assertThat(web.signIn("anna").get("/in").statusCode()).isEqualTo(303);

        anna.send("/account/two-steps/off", Map.of("password", TestWeb.PASSWORD));

        assertThat(web.signIn("anna").get("/in").body()).isEqualTo("in");
        assertThat(column("select action from audit order by id"))
                .containsSubsequence("code-enable", "password-refuse", "code-disable");
        assertThat(column("select code_hash from recovery_code")).isEmpty();
    }

    @Test
    void who_has_codes_on_is_not_set_up_anew_by_who_finds_his_browser_open() {
        setUp();
        anna.send("/account/two-steps/begin", Map.of());

        assertThat(anna.get("/account/two-steps").statusCode()).isEqualTo(303);
    }

    private List<String> setUp() {
        anna.send("/account/two-steps/begin", Map.of());
        return confirm();
    }

    private List<String> confirm() {
        String secret = anna.page("/account/two-steps").select("code.word").text();
        String code = codeOf(secret.replace(" ", ""));
        return Jsoup.parse(anna.send("/account/two-steps/confirm", Map.of("code", code)).body())
                .select("ol.recovery code")
                .eachText();
    }

    private HttpResponse<String> withCode(String code) {
        BrowserVisit browser = web.visit();
        password(browser);
        return code(browser, code);
    }

    private static HttpResponse<String> password(BrowserVisit browser) {
        return browser.send(
                "/sign-in", Map.of("name", "anna", "password", TestWeb.PASSWORD, "next", "/in"));
    }

    private static HttpResponse<String> code(BrowserVisit browser, String code) {
        return browser.send("/sign-in/code", Map.of("code", code, "next", "/in"));
    }

    /** What the phone shows now. */
    private String code() {
        return codeOf(column("select totp_secret from user_account").get(0));
    }

    private String codeOf(String secret) {
        long step = web.clock().instant().getEpochSecond() / Totp.STEP_SECONDS;
        return Totp.code(Base32.decode(secret), step);
    }

    private List<String> column(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }
}
