package planerka.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planerka.app.Conferences;
import planerka.pbx.ami.Lab;
import planerka.web.Browser;
import planerka.web.Screenshots;

/** From the one-time link to people who talk, with a browser and a real Asterisk. */
class SetupLabIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern TOKEN = Pattern.compile("PLANERKA_TOKEN = (\\S+)");

    @TempDir private Path folder;
    private final Lab lab = Lab.find();
    private final Browser browser = Browser.open();
    private SetupTestServer server;
    private Page page;

    @BeforeEach
    void start() {
        Conferences.clear(lab);
        server = SetupTestServer.in(folder, Map.of());
        page = browser.desktop(server.url());
        page.navigate(server.link());
        page.getByLabel("Имя для входа").fill("Анна");
        page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true))
                .fill("correct horse");
        page.getByLabel("Пароль ещё раз").fill("correct horse");
        press("Начать");
    }

    @AfterEach
    void stop() {
        browser.close();
        Conferences.clear(lab);
        server.close();
    }

    @Test
    void a_new_administrator_comes_from_the_link_to_a_conference() {
        page.getByLabel("Порт управления").fill(lab.variable("PLANERKA_AMI_PORT"));
        page.selectOption("#kind", "freepbx");
        page.fill("[id='ami.secret']", "wrong");
        press("Только проверить");
        assertThat(page.locator(".findings .fail")).containsText("АТС нас не впускает");
        press("Подключить");
        assertThat(page.locator(".findings .fail")).containsText("АТС нас не впускает");
        Screenshots.of(page).here("setup-pbx-refused");

        page.fill("[id='ami.secret']", lab.variable("PLANERKA_AMI_SECRET"));
        press("Подключить");

        assertThat(page.locator(".flash").first()).containsText("АТС подключена");
        assertThat(browser.complaints()).as("at the PBX").isEmpty();
        assertThat(page.locator(".findings")).containsText("PLANERKA_TOKEN");
        Screenshots.of(page).everywhere("setup-dialplan-differs");
        lab.point(server.url(), token());
        page.getByText("Проверить ещё раз").click();
        assertThat(page.locator("main")).containsText("На АТС всё на месте.");
        assertThat(page.locator(".findings .ok")).hasCount(4);
        Screenshots.of(page).everywhere("setup-dialplan");

        assertThat(browser.complaints()).as("at the dialplan").isEmpty();
        page.getByText("Дальше").click();
        page.getByLabel("Название").fill("Продажи");
        page.getByLabel("Номер организатора").fill("300");
        page.getByLabel("Кого вызывать").fill("700 Анна\n701 Борис");
        press("Создать группу");
        press("Собрать сейчас");

        assertThat(page).hasURL(Pattern.compile(".*/gatherings/\\d+"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(Conferences.callersIn(lab, "300"))
                                        .contains("300", "700", "701"));
        assertThat(browser.complaints()).as("live").isEmpty();
        page.navigate("/setup/conference");
        assertThat(page.locator("main")).containsText("Всё готово к работе.");
        page.navigate("/setup/pbx");
        assertThat(page.inputValue("#script")).doesNotContain("secret =").doesNotContain("TOKEN =");

        page.navigate("/admin/doctor");
        assertThat(page.locator(".findings")).containsText("можно дозвониться на 2 номера");
        Screenshots.of(page).here("doctor");
        assertThat(browser.complaints()).isEmpty();
    }

    /** As the page shows it for the PBX. */
    private String token() {
        Matcher shown = TOKEN.matcher(page.inputValue("#script"));
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
