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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.TestWeb;

@OnBothDatabases
class WelcomeTest {
    private static final int HANDS = 8;
    private final Jdbi jdbi;
    private final TestWeb web;

    WelcomeTest(DatabaseKind kind) {
        var database = kind.empty();
        this.jdbi = database.jdbi();
        this.web =
                TestWeb.open(
                        database,
                        routes ->
                                routes.get(
                                        "/rank",
                                        request ->
                                                request.result(SignedIn.of(request).rank().name()),
                                        Access.VIEWER));
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void the_first_one_becomes_administrator_and_is_let_in() {
        BrowserVisit visit = web.visit();

        HttpResponse<String> answer = begin(visit, link(), "Анна");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visit.get("/rank").body()).isEqualTo("ADMIN");
        assertThat(SetupLink.forEmpty(web.accounts())).isEmpty();
    }

    @Test
    void of_eight_who_use_a_link_at_the_same_moment_one_is_let_in() throws Exception {
        String link = link();
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < HANDS; i++) {
            String name = "hand " + i;
            tries.add(
                    hands.submit(
                            () -> {
                                go.await();
                                return web.accounts()
                                        .makeFirst(secret(link), name, TestWeb.PASSWORD)
                                        .isPresent();
                            }));
        }
        go.countDown();
        int winners = 0;
        for (Future<Boolean> one : tries) {
            winners += one.get() ? 1 : 0;
        }
        hands.shutdown();

        assertThat(winners).isEqualTo(1);
        assertThat(users()).isEqualTo(1);
    }

    @Test
    void a_link_is_good_once_for_a_day_and_until_the_next_one() {
        String replaced = link();
        String link = link();
        assertThat(web.visit().get(replaced).statusCode()).isEqualTo(410);
        assertThat(web.visit().get(link).statusCode()).isEqualTo(200);

        web.clock().advance(Duration.ofHours(24));
        assertThat(web.visit().get(link).statusCode()).isEqualTo(410);

        String fresh = link();
        begin(web.visit(), fresh, "Анна");
        HttpResponse<String> again = begin(web.visit(), fresh, "Пётр");
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("Эта ссылка уже использована или устарела.");
        assertThat(users()).isEqualTo(1);
    }

    @Test
    void the_sign_in_page_says_where_the_link_is_until_there_is_somebody() {
        assertThat(web.visit().page("/sign-in").select(".nobody").text())
                .contains("здесь ещё нет ни одного пользователя")
                .contains("journalctl -u planerka | grep /welcome/");
        HttpResponse<String> refused =
                web.visit().send("/sign-in", Map.of("name", "Анна", "password", "anything"));
        assertThat(refused.body()).contains("journalctl");

        begin(web.visit(), link(), "Анна");

        assertThat(web.visit().page("/sign-in").select(".nobody")).isEmpty();
    }

    @Test
    void a_link_is_worth_nothing_once_there_is_a_user() {
        String link = link();
        web.accounts().users().add("from the command line", TestWeb.PASSWORD, Access.VIEWER);

        assertThat(web.visit().get(link).statusCode()).isEqualTo(410);
        assertThat(web.accounts().makeFirst(secret(link), "Анна", TestWeb.PASSWORD)).isEmpty();
        assertThat(users()).isEqualTo(1);
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_the_name_is_kept() {
        String link = link();

        HttpResponse<String> shorter = begin(web.visit(), link, "Анна", "1234567", "1234567");
        HttpResponse<String> differs = begin(web.visit(), link, "Анна", "12345678", "12345679");
        HttpResponse<String> nameless = begin(web.visit(), link, "  ", "12345678", "12345678");

        assertThat(shorter.statusCode()).isEqualTo(422);
        assertThat(shorter.body())
                .contains("Пароль должен быть не короче 8 знаков.", "value=\"Анна\"")
                .doesNotContain("1234567");
        assertThat(differs.body()).contains("Пароли не совпадают.", "id=\"again-error\"");
        assertThat(nameless.body()).contains("Напишите имя.", "aria-invalid=\"true\"");
        assertThat(users()).isZero();
    }

    private String link() {
        return SetupLink.forEmpty(web.accounts()).orElseThrow();
    }

    private static String secret(String link) {
        return link.substring(SetupLink.PATH.length());
    }

    private long users() {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*) from user_account").mapTo(long.class).one());
    }

    private static HttpResponse<String> begin(BrowserVisit visit, String link, String name) {
        return begin(visit, link, name, TestWeb.PASSWORD, TestWeb.PASSWORD);
    }

    private static HttpResponse<String> begin(
            BrowserVisit visit, String link, String name, String password, String again) {
        return visit.send(link, Map.of("name", name, "password", password, "again", again));
    }
}
