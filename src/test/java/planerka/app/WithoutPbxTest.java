package planerka.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import planerka.account.Accounts;
import planerka.settings.SettingsSource;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.DatabaseSettings;
import planerka.web.Access;
import planerka.web.BrowserVisit;

/** The whole service while its PBX does not answer: what its pages say, and where they stand. */
class WithoutPbxTest {
    private static final String PASSWORD = "correct horse";

    private final DatabaseSettings settings = DatabaseKind.H2.settings();
    private final Database database = Database.open(settings);
    private App app;

    @BeforeEach
    void start() {
        database.migrate();
        Accounts accounts = new Accounts(database.jdbi(), Clock.systemUTC());
        accounts.users().add("manager", PASSWORD, Access.MANAGER);
        accounts.users().add("admin", PASSWORD, Access.ADMIN);
        Map<String, String> nobodyListens =
                Map.of(
                        "PLANERKA_DB_URL", settings.url(),
                        "PLANERKA_DB_USER", settings.user(),
                        "PLANERKA_DB_PASSWORD", settings.password(),
                        "PLANERKA_HTTP_PORT", "0",
                        "PLANERKA_AMI_HOST", "127.0.0.1",
                        "PLANERKA_AMI_PORT", "1",
                        "PLANERKA_AMI_USER", "planerka",
                        "PLANERKA_AMI_SECRET", "secret");
        app =
                App.start(
                        SettingsSource.read(List.of(), nobodyListens),
                        Clock.systemUTC(),
                        link -> {});
    }

    @AfterEach
    void stop() {
        app.close();
        database.close();
    }

    private BrowserVisit of(String name) {
        BrowserVisit visit = new BrowserVisit(app.url());
        visit.send("/sign-in", Map.of("name", name, "password", PASSWORD));
        return visit;
    }

    @Test
    void a_manager_reads_plain_words_and_an_administrator_the_pbx_s_own() {
        String plain = "Нет связи с АТС: она не отвечает.";
        BrowserVisit manager = of("manager");
        assertThat(manager.page("/groups").select(".strip").text())
                .startsWith(plain)
                .contains("скажите администратору");
        assertThat(manager.page("/").select(".warning").text()).startsWith(plain);
        assertThat(manager.page("/").text() + manager.page("/groups").text())
                .doesNotContain("Exception");

        BrowserVisit admin = of("admin");
        assertThat(admin.page("/groups").select(".strip").text())
                .startsWith("Нет связи с АТС: ConnectException");
        assertThat(admin.page("/").select(".warning").text())
                .startsWith("Нет связи с АТС: ConnectException");
    }

    @Test
    void calendars_stand_in_the_menu_where_their_reader_finds_them() {
        String here = ".main-nav [aria-current]";
        BrowserVisit admin = of("admin");
        BrowserVisit manager = of("manager");
        for (String path : List.of("/calendars", "/calendars/1")) {
            assertThat(admin.page(path).select(here).eachText()).containsExactly("Управление");
            assertThat(admin.page(path).select(".admin-nav [aria-current]").text())
                    .isEqualTo("Календари");
            assertThat(manager.page(path).select(here).eachText()).containsExactly("Расписание");
        }
        assertThat(admin.page("/feeds").select(here).eachText()).containsExactly("Расписание");
    }
}
