package planerka.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.TestWeb;

@OnBothDatabases
class PasswordLinkTest {
    private final TestWeb web;
    private final User anna;

    PasswordLinkTest(DatabaseKind kind) {
        this.web = TestWeb.open(kind.empty());
        long id =
                web.accounts()
                        .users()
                        .add(
                                "root",
                                Users.NewUser.withoutPassword(
                                        "anna", Access.VIEWER, GroupScope.ALL))
                        .orElseThrow();
        this.anna = web.accounts().roster().find(id).orElseThrow();
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void by_the_link_one_sets_a_password_once_and_signs_in_with_it() {
        String link = link();
        assertThat(web.visit().page(link).text()).contains("«anna»");
        assertThat(set(link, "short").statusCode()).isEqualTo(422);

        HttpResponse<String> done = set(link, TestWeb.PASSWORD);

        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
        assertThat(web.signIn("anna").get("/account").statusCode()).isEqualTo(200);
        assertThat(set(link, "another password").statusCode()).isEqualTo(410);
        assertThat(web.signIn("anna").get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void the_old_password_and_its_sessions_are_worth_nothing_afterwards() {
        set(link(), TestWeb.PASSWORD);
        BrowserVisit before = web.signIn("anna");

        set(link(), "another password");

        assertThat(before.get("/account").statusCode()).isEqualTo(303);
        assertThat(web.signIn("anna").get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void the_next_link_replaces_it_three_days_end_it_and_a_removed_user_has_none() {
        String replaced = link();
        String link = link();
        assertThat(web.visit().get(replaced).statusCode()).isEqualTo(410);
        assertThat(web.visit().get(link).statusCode()).isEqualTo(200);

        web.clock().advance(PasswordLinks.LIFE);
        assertThat(web.visit().get(link).statusCode()).isEqualTo(410);
        assertThat(set(link, TestWeb.PASSWORD).statusCode()).isEqualTo(410);

        String last = link();
        web.accounts().roster().remove("root", anna);
        assertThat(web.visit().get(last).statusCode()).isEqualTo(410);
    }

    private String link() {
        return web.accounts().passwordLinks().create("root", anna);
    }

    private HttpResponse<String> set(String link, String password) {
        return web.visit().send(link, Map.of("password", password, "again", password));
    }
}
