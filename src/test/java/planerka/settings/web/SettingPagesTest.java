package planerka.settings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import planerka.settings.LiveSettings;
import planerka.settings.Settings;
import planerka.settings.SettingsSource;
import planerka.setup.BackupPages;
import planerka.setup.PromptPages;
import planerka.setup.PromptsHook;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.HookSecret;
import planerka.web.TestWeb;

/** Who may come to the pages of the service itself, and what they keep. */
@OnBothDatabases
class SettingPagesTest {
    private final Database database;
    private final LiveSettings settings;
    private final TestWeb web;

    SettingPagesTest(DatabaseKind kind) {
        database = kind.empty();
        Settings written =
                SettingsSource.read(List.of(), Map.of("PLANERKA_AMI_HOST", "pbx.example"));
        settings = new LiveSettings(written, database.jdbi(), Clock.systemUTC());
        settings.start();
        var audit = new planerka.audit.Audit(database.jdbi(), Clock.systemUTC());
        web =
                TestWeb.open(
                        database,
                        new SettingPages(settings, audit),
                        new PromptPages(),
                        new PromptsHook(new HookSecret(Optional.of("right-secret"))),
                        new BackupPages(database, audit, Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        web.close();
        settings.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Access.class,
            names = {"VIEWER", "MANAGER"})
    void they_are_for_administrators_only(Access rank) {
        BrowserVisit visit = web.signedIn(rank);

        assertThat(visit.get("/admin/settings").statusCode()).isEqualTo(403);
        assertThat(visit.get("/admin/prompts").statusCode()).isEqualTo(403);
        assertThat(visit.get("/admin/backup").statusCode()).isEqualTo(403);
        assertThat(visit.send("/admin/backup", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visit.send("/admin/settings/guards", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void a_change_without_the_forms_word_is_refused() {
        BrowserVisit visit = web.signedIn(Access.ADMIN);

        int status =
                visit.sendAsItIs("/admin/settings/guards", Map.of("allow.numbers", "[0-9]+"))
                        .statusCode();

        assertThat(status).isEqualTo(403);
        assertThat(settings.said("allow.numbers")).isEmpty();
    }

    @Test
    void a_secret_is_audited_without_itself_and_other_values_with() {
        BrowserVisit visit = web.signedIn(Access.ADMIN);

        visit.send(
                "/admin/settings/pbx",
                Map.of(
                        "ami.port", "5038",
                        "ami.user", "planerka",
                        "ami.secret", "very-secret",
                        "hook.token", "",
                        "call.channel", "Local/{number}@from-internal"));

        assertThat(settings.now().ami().user()).isEqualTo("planerka");
        assertThat(settings.now().ami().secret()).isEqualTo("very-secret");
        assertThat(audited())
                .containsExactlyInAnyOrder(
                        "setting-change ami.user planerka",
                        "setting-change ami.secret a new secret");
        assertThat(visit.get("/admin/settings").body()).doesNotContain("very-secret");
    }

    @Test
    void what_is_set_elsewhere_is_shown_with_its_place_and_stays() {
        BrowserVisit visit = web.signedIn(Access.ADMIN);

        visit.send(
                "/admin/settings/pbx",
                Map.of(
                        "ami.host", "evil.example",
                        "ami.port", "5038",
                        "ami.user", "",
                        "call.channel", "Local/{number}@from-internal"));

        assertThat(visit.page("/admin/settings").select("#pbx").text())
                .contains("pbx.example Задано в PLANERKA_AMI_HOST");
        assertThat(settings.now().ami().host()).isEqualTo("pbx.example");
    }

    @Test
    void a_user_without_a_secret_is_said_at_the_secret() {
        BrowserVisit visit = web.signedIn(Access.ADMIN);

        var answer =
                visit.send(
                        "/admin/settings/pbx",
                        Map.of(
                                "ami.port", "5038",
                                "ami.user", "planerka",
                                "call.channel", "Local/{number}@from-internal"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Раз задан пользователь, нужен и пароль.");
    }

    @Test
    void a_user_that_would_break_a_file_of_the_pbx_is_refused_at_its_field() {
        BrowserVisit visit = web.signedIn(Access.ADMIN);

        for (String user : List.of("a]b", "a[b", "a;b")) {
            var answer =
                    visit.send(
                            "/admin/settings/pbx",
                            Map.of(
                                    "ami.port", "5038",
                                    "ami.user", user,
                                    "ami.secret", "very-secret",
                                    "call.channel", "Local/{number}@from-internal"));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Впишите имя в одну строку, без знаков");
        }
    }

    @Test
    void a_secret_does_not_go_along_to_another_port_of_the_pbx() {
        BrowserVisit visit = web.signedIn(Access.ADMIN);
        settings.change(Map.of("ami.user", "planerka", "ami.secret", "very-secret"), "anna");

        var refused = visit.send("/admin/settings/pbx", pbx("5039", ""));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(errorAt(refused.body(), "ami.secret"))
                .isEqualTo("Меняется, куда или как уходит пароль, поэтому введите его ещё раз.");
        assertThat(settings.now().ami().port()).isEqualTo(5038);

        visit.send("/admin/settings/pbx", pbx("5039", "very-secret"));

        assertThat(settings.now().ami().port()).isEqualTo(5039);
    }

    @ParameterizedTest
    @CsvSource({"evil.example,587,starttls", "mail.example,25,starttls", "mail.example,587,none"})
    void a_password_does_not_go_along_to_another_mail_server(
            String host, String port, String security) {
        BrowserVisit visit = web.signedIn(Access.ADMIN);
        keepMail(settings);
        settings.change(Map.of("mail.password", "very-secret"), "anna");

        var refused = visit.send("/admin/settings/telling", mail(host, port, security));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(errorAt(refused.body(), "mail.password"))
                .isEqualTo("Меняется, куда или как уходит пароль, поэтому введите его ещё раз.");
        assertThat(settings.now().telling().smtp().host()).isEqualTo("mail.example");
        assertThat(visit.send("/admin/settings/telling", mail("", "25", "starttls")).statusCode())
                .as("no mail at all")
                .isEqualTo(303);
    }

    @Test
    void a_password_of_a_file_stays_with_the_host_it_was_written_for() {
        Settings written =
                SettingsSource.read(List.of(), Map.of("PLANERKA_MAIL_PASSWORD", "very-secret"));
        try (LiveSettings fixed = new LiveSettings(written, database.jdbi(), Clock.systemUTC());
                TestWeb other =
                        TestWeb.open(
                                database,
                                new SettingPages(
                                        fixed,
                                        new planerka.audit.Audit(
                                                database.jdbi(), Clock.systemUTC())))) {
            keepMail(fixed);

            var refused =
                    other.signedIn(Access.ADMIN)
                            .send(
                                    "/admin/settings/telling",
                                    mail("evil.example", "587", "starttls"));

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(errorAt(refused.body(), "mail.host"))
                    .contains("Пароль задан в PLANERKA_MAIL_PASSWORD");
            assertThat(fixed.now().telling().smtp().host()).isEqualTo("mail.example");
        }
    }

    private static void keepMail(LiveSettings settings) {
        settings.change(
                Map.of(
                        "mail.host", "mail.example",
                        "mail.port", "587",
                        "mail.from", "a@mail.example"),
                "anna");
    }

    private static Map<String, String> mail(String host, String port, String security) {
        return Map.of(
                "mail.host", host,
                "mail.port", port,
                "mail.security", security,
                "mail.from", "a@mail.example",
                "mail.password", "");
    }

    private static Map<String, String> pbx(String port, String secret) {
        return Map.of(
                "ami.port",
                port,
                "ami.user",
                "planerka",
                "ami.secret",
                secret,
                "call.channel",
                "Local/{number}@from-internal");
    }

    private static String errorAt(String body, String name) {
        return org.jsoup.Jsoup.parse(body)
                .select(
                        "[id='"
                                + name
                                + "'] ~ [role=alert], .field:has([id='"
                                + name
                                + "']) .error")
                .text();
    }

    @Test
    void the_pbx_takes_the_prompts_with_its_secret_only() {
        assertThat(web.visit().get("/hook/prompts.tar").statusCode()).isEqualTo(401);
        assertThat(web.visit().withToken("right-secret").get("/hook/prompts.tar").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_prompt_that_is_not_there_is_not_found() {
        BrowserVisit visit = web.signedIn(Access.ADMIN);

        assertThat(visit.get("/admin/prompts/ru/soon.wav").statusCode()).isEqualTo(200);
        assertThat(visit.get("/admin/prompts/ru/..%2Fsoon.wav").statusCode()).isIn(400, 404);
        assertThat(visit.get("/admin/prompts/de/soon.wav").statusCode()).isEqualTo(404);
    }

    private List<String> audited() {
        return database.jdbi()
                .withHandle(
                        h ->
                                h.createQuery(
                                                """
                                                select concat(action, ' ', subject, ' ', detail)
                                                from audit where action = 'setting-change'
                                                """)
                                        .mapTo(String.class)
                                        .list());
    }
}
