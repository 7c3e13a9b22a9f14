package planerka.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.Restore;
import planerka.web.Browser;
import planerka.web.Screenshots;

/** The first administrator without a PBX: what he sees, and what he can do already. */
class SetupPageIT {
    /** Playwright waits for the next page, so this one keeps how it looked meanwhile. */
    private static final String WATCH =
            """
            () => {
                const place = document.getElementById('looking');
                new MutationObserver(() =>
                    sessionStorage.setItem('seen', getComputedStyle(place).display)
                ).observe(place, { attributes: true });
            }
            """;

    @TempDir private Path folder;
    private final Browser browser = Browser.open();
    private SetupTestServer server;
    private Page page;

    @BeforeEach
    void start() {
        server = SetupTestServer.in(folder, Map.of("PLANERKA_CALL_MAX_RINGING", "20"));
        page = browser.desktop(server.url());
        page.navigate(server.link());
        page.getByLabel("Имя для входа").fill("Анна");
        page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true))
                .fill("correct horse");
        page.getByLabel("Пароль ещё раз").fill("correct horse");
        press("Начать");
    }

    @AfterEach
    void close() {
        browser.close();
        server.close();
    }

    @Test
    void whoever_comes_in_first_is_led_to_the_pbx() {
        assertThat(page).hasURL(server.url() + "/setup/pbx");
        String script = page.inputValue("#script");
        assertThat(script)
                .containsPattern("secret = [A-Za-z0-9_-]{40,}")
                .containsPattern("PLANERKA_TOKEN = [A-Za-z0-9_-]{40,}")
                .contains("PLANERKA_URL = " + server.url())
                .doesNotContain("CHANGE-ME");
        Browser.again(page);
        assertThat(page.inputValue("#script")).isEqualTo(script);
        Screenshots.of(page).everywhere("setup-pbx");

        page.getByLabel("Порт управления").fill("1");
        press("Подключить");
        assertThat(page.locator(".findings")).containsText("соединиться не удалось");
        assertThat(page.getByLabel("Порт управления")).hasValue("1");
        assertThat(page.locator("#tested")).isFocused();
        assertThat(page.locator("#tested .findings")).isInViewport();
        Screenshots.of(page).here("setup-pbx-away");

        page.getByLabel("Порт управления").fill("many");
        press("Подключить");
        assertThat(page.locator("[role=alert]:visible")).hasText("Нужно число от 1 до 65535.");
        assertThat(page.getByLabel("Порт управления")).isFocused();

        press("Только проверить");
        assertThat(page.locator("#tested")).hasText("Нужно число от 1 до 65535.");
        page.getByLabel("Порт управления").fill("2");
        press("Только проверить");
        assertThat(page.locator(".findings")).containsText("127.0.0.1:2");
        assertThat(copyScript()).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    /** A PBX that takes the connection and says nothing. */
    @Test
    void while_the_pbx_is_waited_for_the_page_says_so_and_the_answer_is_where_one_looks()
            throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            page.getByLabel("Порт управления").fill(String.valueOf(silent.getLocalPort()));
            page.evaluate(WATCH);
            press("Подключить");
            assertThat(page.locator("#tested .findings")).containsText("соединиться не удалось");
            assertThat(page.evaluate("() => sessionStorage.getItem('seen')")).isEqualTo("flex");
        }
    }

    @Test
    void without_scripts_the_answer_is_where_one_looks_too() {
        try (Page plain = browser.plain(server.url(), page)) {
            plain.navigate("/setup/pbx");
            plain.fill("[id='ami.port']", "1");
            for (String pressed : List.of("Подключить", "Только проверить")) {
                plain.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(pressed).setExact(true))
                        .click();
                assertThat(plain.locator("#tested .findings")).isInViewport();
            }
        }
    }

    @Test
    void what_is_to_be_pasted_follows_what_is_typed() {
        page.getByLabel("Пользователь").fill("office");
        page.getByLabel("Порт управления").focus();
        assertThat(page.locator("#script")).hasValue(Pattern.compile("\\n\\[office\\]\\n"));
        assertThat(copyScript()).isVisible();
        assertThat(page.locator("#papers .warning")).hasCount(0);

        page.getByLabel("Адрес АТС").fill("192.0.2.7");
        page.getByLabel("Порт управления").focus();
        assertThat(page.locator("#papers .warning"))
                .containsText("АТС на другом компьютере (192.0.2.7)");
        assertThat(page.locator("#papers .warning")).containsText("http.host = 0.0.0.0");
        assertThat(page.getByLabel("Порт управления")).isFocused();

        page.getByLabel("Порт управления").fill("many");
        page.getByLabel("Адрес АТС").fill("127.0.0.1");
        page.getByLabel("Пользователь").focus();
        assertThat(page.locator("#papers .warning")).hasCount(0);
        page.getByLabel("Адрес АТС").fill("192.0.2.7");
        page.getByLabel("Пользователь").focus();
        assertThat(page.locator("#papers .warning")).isVisible();
        Screenshots.of(page).here("setup-pbx-elsewhere");

        page.evaluate("() => document.getElementById('script').style.height = '300px'");
        page.getByLabel("Адрес АТС").fill("127.0.0.1");
        page.getByLabel("Порт управления").fill("1");
        press("Только проверить");
        assertThat(page.locator("#tested .findings")).isVisible();
        assertThat(page.locator("#papers .warning")).hasCount(0);
        assertThat(browser.complaints()).isEmpty();
    }

    private Locator copyScript() {
        return page.locator("button[data-copy=script]");
    }

    @Test
    void a_group_can_be_made_before_there_is_a_pbx() {
        page.navigate("/setup/dialplan");
        Screenshots.of(page).everywhere("setup-dialplan-none");
        page.getByText("Позже").click();
        page.getByLabel("Название").fill("Продажи");
        page.getByLabel("Номер организатора").fill("300");
        page.getByLabel("Кого вызывать")
                .fill("701 Анна Петрова\nБорис, 702\n+7 900 123-45-67 Вера");
        press("Создать группу");
        assertThat(page.locator("#people-error")).containsText("Строка 3: на +7 900 123-45-67");
        page.getByLabel("Кого вызывать")
                .fill("701 Анна Петрова\nБорис\n+7 900 123-45-67 Вера\n702 Глеб\n+");
        press("Создать группу");
        assertThat(page.locator("#people-error")).containsText("Не годятся 3 строки");
        assertThat(page.locator("#people-error li"))
                .containsText(new String[] {"Строка 2", "Строка 3", "Строка 5"});
        assertThat(page.getByLabel("Кого вызывать"))
                .hasValue(Pattern.compile("Борис[^+]*\\+7 900"));
        Screenshots.of(page).here("setup-group-wrong");

        page.getByLabel("Кого вызывать").fill("701 Анна Петрова\nБорис, 702");
        press("Создать группу");
        assertThat(page.locator(".flash").first()).hasText("Группа «Продажи» создана.");
        assertThat(page.locator("main")).containsText("сейчас вызовем 2 человек");
        Screenshots.of(page).everywhere("setup-conference");
        page.navigate("/people");
        assertThat(page.locator("main")).containsText("Анна Петрова");
        assertThat(page.locator("main")).containsText("Борис");
        page.navigate("/setup/group");
        Screenshots.of(page).everywhere("setup-group");
    }

    @Test
    void settings_are_changed_and_hold_at_once() {
        page.navigate("/admin/settings");
        assertThat(page.locator("#calls")).containsText("PLANERKA_CALL_MAX_RINGING");
        Screenshots.of(page).everywhere("settings");

        page.getByLabel("На какие номера вообще можно звонить").fill("[0-9");
        save("guards");
        assertThat(page.locator("#guards [role=alert]")).containsText("не регулярное выражение");
        assertThat(page.getByLabel("На какие номера вообще можно звонить")).hasValue("[0-9");
        assertThat(page.getByLabel("На какие номера вообще можно звонить")).isFocused();
        assertThat(page.locator("#guards [role=alert]")).isInViewport();
        Screenshots.of(page).here("settings-wrong");

        page.getByLabel("На какие номера вообще можно звонить").fill("[0-9]{2,11}");
        save("guards");
        assertThat(page.locator("#guards .flash")).hasText("Сохранено и уже действует.");
        assertThat(page.locator("#guards .flash")).isInViewport();
        assertThat(page.locator(".flash:visible")).hasCount(1);
        Screenshots.of(page).here("settings-saved");
        Browser.again(page);
        assertThat(page.locator(".flash:visible")).hasCount(0);
        page.navigate("/people/new");
        assertThat(page.locator("main")).containsText("от 2 до 11 цифр");
    }

    @Test
    void a_secret_is_kept_and_never_shown() {
        page.navigate("/admin/settings");
        page.fill("[id='telegram.token']", "12:geheim");
        save("telling");
        assertThat(page.content()).doesNotContain("geheim");
        assertThat(page.locator("[id='telegram.token']"))
                .hasAttribute("placeholder", "задан, не показывается");

        save("telling");
        assertThat(page.locator("#telling .flash")).hasText("Ничего не изменилось.");
        page.check("[name='forget telegram.token']");
        save("telling");
        assertThat(page.locator("[name='forget telegram.token']")).hasCount(0);
    }

    @Test
    void the_check_up_looks_by_itself_and_again() {
        page.navigate("/admin/doctor");
        assertThat(page.locator(".findings")).containsText("АТС ещё не подключена");
        Screenshots.of(page).here("doctor-no-pbx");
        press("Проверить");
        assertThat(page.locator(".findings li")).hasCount(4);
    }

    @Test
    void prompts_can_be_read_and_heard() {
        page.navigate("/admin/prompts");
        assertThat(page.locator("tbody tr").first()).containsText("Планёрка не отвечает.");
        Object heard =
                page.evaluate(
                        """
                        async () => {
                            const one = document.querySelector('audio');
                            one.muted = true;
                            await one.play();
                            return one.duration > 0.5;
                        }
                        """);
        assertThat(heard).isEqualTo(true);
        Screenshots.of(page).everywhere("prompts");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_backup_is_taken_and_brought_back_elsewhere() throws Exception {
        page.navigate("/admin/backup");
        Screenshots.of(page).everywhere("backup");
        Download taken = page.waitForDownload(() -> press("Скачать"));
        Path file = folder.resolve("taken.zip");
        taken.saveAs(file);

        assertThat(taken.suggestedFilename()).matches("planerka-[0-9]{8}-[0-9]{4}\\.zip");
        try (Database other = Database.open(DatabaseKind.MARIADB.settings())) {
            Restore.from(file, other);
            List<String> users =
                    other.jdbi()
                            .withHandle(
                                    h ->
                                            h.createQuery("select name from user_account")
                                                    .mapTo(String.class)
                                                    .list());
            assertThat(users).containsExactly("Анна");
        }
    }

    private void save(String part) {
        page.locator("#" + part + " button[type=submit]").click();
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
