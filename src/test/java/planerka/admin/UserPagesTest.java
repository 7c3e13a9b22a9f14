package planerka.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.account.User;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.TestWeb;

/** Users as an administrator keeps them. */
class UserPagesTest {
    private final AdminTestServer service = new AdminTestServer();
    private final TestWeb web = service.web();
    private final BrowserVisit admin = web.signedIn(Access.ADMIN);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_new_user_sets_his_own_password_by_a_link_that_is_shown_once() {
        HttpResponse<String> made =
                admin.send(
                        "/admin/users",
                        Map.of(
                                "name", "anna",
                                "role", "manager",
                                "scope", "named",
                                "group", "2",
                                "way", "link"));

        assertThat(made.statusCode()).isEqualTo(200);
        String link = Jsoup.parse(made.body()).select("#secret").val();
        assertThat(link).startsWith(web.server().url() + "/password/");
        assertThat(admin.get("/admin/users").body()).doesNotContain("/password/");
        String path = link.substring(web.server().url().length());
        web.visit().send(path, Map.of("password", TestWeb.PASSWORD, "again", TestWeb.PASSWORD));
        Document groups = web.signIn("anna").page("/groups");
        assertThat(groups.text()).contains("Support").doesNotContain("Sales");
        assertThat(service.column("select concat(actor, ' ', action, ' ', subject) from audit"))
                .contains("admin user-add anna", "admin password-invite anna");
    }

    @Test
    void a_typed_password_is_good_at_once() {
        HttpResponse<String> made =
                admin.send(
                        "/admin/users",
                        Map.of(
                                "name", "anna",
                                "role", "viewer",
                                "scope", "all",
                                "way", "password",
                                "password", TestWeb.PASSWORD,
                                "again", TestWeb.PASSWORD));

        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(web.signIn("anna").get("/groups").statusCode()).isEqualTo(200);
        assertThat(admin.page("/admin/users").select("tbody tr").text())
                .contains("anna Наблюдатель все");
    }

    @Test
    void what_is_wrong_is_said_and_what_was_typed_stays() {
        HttpResponse<String> again =
                admin.send(
                        "/admin/users",
                        Map.of(
                                "name", "admin",
                                "role", "manager",
                                "scope", "all",
                                "way", "link"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("уже есть", "value=\"admin\"");

        Document none =
                Jsoup.parse(
                        admin.send(
                                        "/admin/users",
                                        Map.of(
                                                "name", "<b>anna",
                                                "role", "viewer",
                                                "scope", "named",
                                                "way", "password",
                                                "password", "short"))
                                .body());
        assertThat(none.select("#password-error").text()).contains("не короче 8");
        assertThat(none.select("input[value=named]").hasAttr("checked")).isTrue();
        assertThat(none.select("input[value=viewer]").hasAttr("checked")).isTrue();
        assertThat(none.select("input[value=password]").hasAttr("checked")).isTrue();
        assertThat(none.select("#name").val()).isEqualTo("<b>anna");
        assertThat(service.column("select name from user_account")).containsExactly("admin");
    }

    @Test
    void a_user_without_a_single_group_is_asked_about() {
        HttpResponse<String> none =
                admin.send(
                        "/admin/users",
                        Map.of("name", "anna", "role", "viewer", "scope", "named", "way", "link"));

        assertThat(none.body()).contains("Отметьте хотя бы одну группу.");
    }

    @Test
    void role_and_groups_are_changed_and_shown_in_his_open_browser() {
        BrowserVisit anna = web.signedIn("anna", Access.VIEWER, java.util.Set.of(1L));
        assertThat(anna.page("/groups").text()).contains("Sales").doesNotContain("Support");

        admin.send(
                "/admin/users/" + id("anna"),
                Map.of("role", "manager", "scope", "named", "group", "2"));

        assertThat(anna.page("/groups").text())
                .contains("Support", "Добавить группу")
                .doesNotContain("Sales");
        Document form = admin.page("/admin/users/" + id("anna"));
        assertThat(form.select("input[name=group][checked]").eachAttr("value"))
                .containsExactly("2");
    }

    @Test
    void who_has_a_deleted_group_only_can_be_changed_and_has_it_when_it_comes_back() {
        BrowserVisit anna = web.signedIn("anna", Access.VIEWER, java.util.Set.of(1L));
        String one = "/admin/users/" + id("anna");
        service.remove(1);

        Document form = admin.page(one);
        assertThat(form.select("#groups label:has([checked])").text())
                .isEqualTo("Sales удалена; если её вернут, доступ останется");
        HttpResponse<String> saved =
                admin.send(one, Map.of("role", "manager", "scope", "named", "group", "1"));

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(anna.page("/groups").select("tbody").text()).doesNotContain("Sales");
        service.restore(1);
        Document back = anna.page("/groups");
        assertThat(back.select("tbody").text()).contains("Sales");
        assertThat(back.select("main").text()).contains("Добавить группу");
    }

    @Test
    void a_deleted_group_that_is_unticked_is_taken_away_for_good() {
        BrowserVisit anna = web.signedIn("anna", Access.VIEWER, java.util.Set.of(1L, 2L));
        String one = "/admin/users/" + id("anna");
        service.remove(1);

        admin.send(one, Map.of("role", "viewer", "scope", "named", "group", "2"));

        assertThat(admin.page(one).select("#groups").text()).isEqualTo("Support");
        service.restore(1);
        assertThat(anna.page("/groups").text()).contains("Support").doesNotContain("Sales");
    }

    @Test
    void a_deleted_group_is_offered_to_nobody_else() {
        web.signedIn("anna", Access.VIEWER, java.util.Set.of(2L));
        service.remove(1);

        assertThat(admin.page("/admin/users/" + id("anna")).select("#groups").text())
                .isEqualTo("Support");
        admin.send(
                "/admin/users/" + id("anna"),
                Map.of("role", "viewer", "scope", "named", "group", "1"));
        service.restore(1);
        assertThat(service.column("select group_id from user_group")).isEmpty();
    }

    @Test
    void nobody_takes_his_own_rights_or_deletes_himself_or_the_last_administrator() {
        long self = id("admin");
        assertThat(admin.page("/admin/users").select("form[action$=/delete]")).isEmpty();
        assertThat(admin.send("/admin/users/" + self + "/delete", Map.of()).statusCode())
                .isEqualTo(409);
        HttpResponse<String> demoted =
                admin.send("/admin/users/" + self, Map.of("role", "viewer", "scope", "all"));
        assertThat(demoted.statusCode()).isEqualTo(422);
        assertThat(demoted.body()).contains("Нельзя отнять права у самого себя.");
        assertThat(service.column("select role from user_account")).containsExactly("admin");
    }

    @Test
    void who_was_deleted_is_brought_back() {
        BrowserVisit anna = web.signedIn("anna", Access.VIEWER, java.util.Set.of(1L));
        long id = id("anna");

        admin.send("/admin/users/" + id + "/delete", Map.of());
        assertThat(anna.get("/groups").statusCode()).isEqualTo(303);
        Document list = admin.page("/admin/users");
        assertThat(list.select("tbody").text()).doesNotContain("anna");
        assertThat(list.select("main form[action$=/restore]")).hasSize(1);
        assertThat(admin.get("/admin/users/" + id).statusCode()).isEqualTo(404);

        admin.send("/admin/users/" + id + "/restore", Map.of());
        assertThat(web.signIn("anna").get("/groups").statusCode()).isEqualTo(200);
    }

    @Test
    void an_administrator_ends_all_sessions_of_somebody() {
        BrowserVisit anna = web.signedIn("anna", Access.VIEWER, java.util.Set.of(1L));

        admin.send("/admin/users/" + id("anna") + "/sign-out", Map.of());

        assertThat(anna.get("/groups").statusCode()).isEqualTo(303);
        assertThat(web.signIn("anna").get("/groups").statusCode()).isEqualTo(200);
    }

    @Test
    void an_administrator_switches_anothers_codes_off() {
        web.accounts().users().add("anna", TestWeb.PASSWORD, Access.VIEWER);
        service.jdbi()
                .useHandle(
                        h ->
                                h.execute(
                                        "update user_account set totp_secret = 'GEZDGNBV' where name = 'anna'"));
        assertThat(web.signIn("anna").get("/groups").statusCode()).isEqualTo(303);
        assertThat(admin.page("/admin/users").select("tbody").text()).contains("включены");

        admin.send("/admin/users/" + id("anna") + "/two-steps-off", Map.of());

        assertThat(web.signIn("anna").get("/groups").statusCode()).isEqualTo(200);
    }

    @Test
    void a_group_that_a_manager_of_named_groups_makes_becomes_his() {
        BrowserVisit anna = web.signedIn("anna", Access.MANAGER, java.util.Set.of(1L));

        HttpResponse<String> made =
                anna.send(
                        "/groups",
                        Map.of(
                                "do", "save",
                                "name", "Night shift",
                                "callerName", "PLANERKA",
                                "ringSeconds", "15",
                                "confirm", "never",
                                "attempts", "1",
                                "afterSeconds", "30"));

        assertThat(made.statusCode()).as(Jsoup.parse(made.body()).text()).isEqualTo(303);
        assertThat(anna.page("/groups").text()).contains("Night shift").doesNotContain("Support");
    }

    private long id(String name) {
        return web.accounts().roster().all().stream()
                .filter(user -> user.name().equals(name))
                .mapToLong(User::id)
                .findFirst()
                .orElseThrow();
    }
}
