package planerka;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planerka.pbx.Lab;
import planerka.web.Browser;

/** A manager at his browser, with a real Asterisk behind it. */
class LivePageLabIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Path SHOTS = Path.of("target/screenshots");

    @TempDir private Path folder;
    private final Lab lab = Lab.find();
    private final Browser browser = Browser.open();
    private RunningApp app;
    private Page page;

    @BeforeEach
    void start() {
        Conferences.clear(lab);
        app = RunningApp.on(lab, folder);
        page = browser.desktop(app.url());
        page.onDialog(dialog -> dialog.accept());
        signIn();
    }

    @AfterEach
    void stop() {
        browser.close();
        Conferences.clear(lab);
        app.close();
    }

    private void signIn() {
        page.navigate(app.link());
        page.getByLabel("Имя для входа").fill("Анна");
        page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true))
                .fill("correct horse");
        page.getByLabel("Пароль ещё раз").fill("correct horse");
        press("Начать");
    }

    @Test
    void a_manager_makes_a_group_gathers_it_and_watches() {
        assertThat(page.locator("main")).containsText("Начните с группы");
        shoot("today-empty");
        makeGroup();
        shoot("groups");
        press("Собрать сейчас");

        assertThat(person("700").locator(".badge")).hasText("в комнате");
        assertThat(person("720").locator(".badge")).hasText("занято");
        assertThat(person("300").locator(".badge")).hasText("в комнате");
        assertThat(Conferences.callersIn(lab, "300")).contains("300", "700");
        assertThat(page.locator(".tally")).containsText("В комнате 2 человека");
        shoot("live");
        shootOnPhone();

        person("700").getByText("Без звука", exactly()).click();
        assertThat(person("700").locator(".mood")).hasText("без звука");
        assertThat(
                        lab.cli("confbridge", "list", "300")
                                .lines()
                                .filter(line -> line.contains("700")))
                .singleElement()
                .asString()
                .containsPattern("\\s[AMw]*m\\s");

        person("700").getByText("Вывести").click();
        assertThat(person("700").locator(".badge")).hasText("вышел");
        await().atMost(PATIENCE).until(() -> !Conferences.callersIn(lab, "300").contains("700"));

        person("700").getByText("Позвать снова").click();
        assertThat(person("700").locator(".badge")).hasText("в комнате");

        String end = page.locator(".head .ends").textContent();
        press("Ещё 15 минут");
        assertThat(page.locator(".head .ends")).not().hasText(end);

        press("Закончить");
        assertThat(page.locator(".head .badge").first()).hasText("закончено");
        await().atMost(PATIENCE).until(() -> Conferences.channels(lab).isEmpty());
        shoot("live-ended");

        page.navigate("/gatherings");
        assertThat(page.locator("tbody tr")).hasCount(1);
        shoot("history");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_manager_makes_a_schedule_and_sees_when_it_comes() {
        makeGroup();
        page.navigate("/schedules");
        assertThat(page.locator(".empty")).containsText("по будням в 09:00");
        press("Добавить расписание");
        page.selectOption("#group", new SelectOption().setLabel("Продажи"));
        page.getByLabel("Номер организатора").fill("300");
        page.locator("#time").fill("09:30");
        press("Показать ближайшие разы");
        assertThat(page.locator("ol.runs li.run")).hasCount(10);
        shoot("schedule-edit");
        press("Сохранить");
        assertThat(page.locator("h1 + p")).containsText("с понедельника по пятницу в 09:30");

        page.navigate("/schedules");
        assertThat(page.locator("tbody tr")).containsText("с понедельника по пятницу в 09:30");
        shoot("schedules");
        press("Пауза");
        assertThat(page.locator("tbody .badge")).hasText("на паузе");
        press("Продолжить");
        page.navigate("/");
        assertThat(page.locator("main")).containsText("с понедельника по пятницу в 09:30");
        shoot("today");
        press("English");
        assertThat(page.locator("main")).containsText("Monday to Friday at 09:30");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void an_administrator_says_who_is_told_and_tries_it() {
        page.navigate("/");
        page.locator("details.me > summary").click();
        page.getByText("Кому сообщать").click();
        page.locator("#address").fill("boss@example");
        press("Добавить");
        assertThat(page.locator("#address-error")).hasText("Это не адрес почты.");
        page.locator("#address").fill("boss@example.org");
        press("Добавить");
        page.locator("main").getByText("Проверить", exactly()).click();
        assertThat(page.locator("main .flash.failed")).containsText("не дошло");
        shoot("receivers");
        assertThat(browser.complaints()).isEmpty();
    }

    private void makeGroup() {
        page.navigate("/groups/new");
        page.getByLabel("Название").fill("Продажи");
        page.getByLabel("Код", new Page.GetByLabelOptions().setExact(true)).fill("100");
        page.getByLabel("Номер организатора").fill("300");
        for (List<String> member :
                List.of(List.of("700", "Борис"), List.of("720", "Вера"), List.of("721", "Глеб"))) {
            page.locator("#add-number").fill(member.get(0));
            page.locator("#add-name").fill(member.get(1));
            press("Добавить");
        }
        page.locator("details.card > summary").all().forEach(Locator::click);
        page.getByLabel("Сколько минут может длиться").fill("30");
        shoot("group-edit");
        press("Сохранить");
    }

    private Locator person(String number) {
        return page.locator("li.person")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(page.locator(".who .number:text-is('" + number + "')")))
                .or(page.locator("li.person[data-number='" + number + "']"))
                .first();
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    /** A button, or a link that looks like one. */
    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private void shoot(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SHOTS.resolve(name + ".png"))
                        .setFullPage(true));
    }

    private void shootOnPhone() {
        page.setViewportSize(390, 844);
        shoot("live-phone");
        page.setViewportSize(1200, 800);
    }
}
