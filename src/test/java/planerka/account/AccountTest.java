package planerka.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.TestWeb;

@OnBothDatabases
class AccountTest {
    private static final String FRESH = "battery staple";
    private final Jdbi jdbi;
    private final TestWeb web;
    private final BrowserVisit anna;

    AccountTest(DatabaseKind kind) {
        var database = kind.empty();
        this.jdbi = database.jdbi();
        this.web = TestWeb.open(database);
        web.accounts().users().add("anna", TestWeb.PASSWORD, Access.VIEWER);
        web.accounts().users().add("boris", TestWeb.PASSWORD, Access.ADMIN);
        this.anna = web.signIn("anna");
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void a_new_password_counts_and_ends_all_other_browsers() {
        BrowserVisit phone = web.signIn("anna");
        BrowserVisit boris = web.signIn("boris");

        assertThat(change(TestWeb.PASSWORD, FRESH, FRESH).statusCode()).isEqualTo(303);

        assertThat(anna.get("/account").body()).contains("Пароль изменён");
        assertThat(phone.get("/account").statusCode()).isEqualTo(303);
        assertThat(boris.get("/account").statusCode()).isEqualTo(200);
        assertThat(web.signIn("anna").get("/account").statusCode()).isEqualTo(303);
        assertThat(actions()).contains("password-change");
    }

    @Test
    void the_old_password_is_asked_and_what_is_wrong_is_said_at_its_field() {
        assertThat(change("wrong password", FRESH, FRESH).body())
                .contains("id=\"old-error\"", "Пароль не подходит.");
        assertThat(change(TestWeb.PASSWORD, "short", "short").body())
                .contains("id=\"password-error\"");
        assertThat(change(TestWeb.PASSWORD, FRESH, "other").body()).contains("id=\"again-error\"");
        assertThat(web.signIn("anna").get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void the_old_password_is_not_to_be_guessed_here_either() {
        for (int i = 0; i < SignInLimit.PER_NAME; i++) {
            assertThat(change("guess " + i, FRESH, FRESH).statusCode()).isEqualTo(422);
        }

        assertThat(change(TestWeb.PASSWORD, FRESH, FRESH).statusCode()).isEqualTo(429);
    }

    @Test
    void one_sees_where_one_is_signed_in_and_ends_it_there() {
        BrowserVisit phone =
                web.visit().with("User-Agent", "Mozilla/5.0 (Linux; Android 15) Firefox/140.0");
        phone.send("/sign-in", Map.of("name", "anna", "password", TestWeb.PASSWORD));

        Document page = anna.page("/account");
        assertThat(page.select("li.doing")).hasSize(2);
        assertThat(page.text()).contains("Firefox, Android", "127.0.0.1", "этот браузер");
        String key = page.select("input[name=session]").val();
        anna.send("/account/sessions/end", Map.of("session", key));

        assertThat(phone.get("/account").statusCode()).isEqualTo(303);
        assertThat(anna.page("/account").select("li.doing")).hasSize(1);
    }

    @Test
    void nobody_ends_the_session_of_somebody_else() {
        BrowserVisit boris = web.signIn("boris");
        String key =
                jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                """
                                                select id_hash from web_session s
                                                join user_account u on u.id = s.user_id
                                                where u.name = 'boris'
                                                """)
                                        .mapTo(String.class)
                                        .one());

        anna.send("/account/sessions/end", Map.of("session", key));

        assertThat(boris.get("/account").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> change(String old, String fresh, String again) {
        return anna.send(
                "/account/password", Map.of("old", old, "password", fresh, "again", again));
    }

    private List<String> actions() {
        return jdbi.withHandle(
                h -> h.createQuery("select action from audit").mapTo(String.class).list());
    }
}
