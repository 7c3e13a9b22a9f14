package planerka.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planerka.pbx.ami.Lab;
import planerka.web.Browser;
import planerka.web.Screenshots;

/** A manager at his browser, with a real Asterisk behind it. */
class LivePageLabIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final LocatorAssertions.HasTextOptions SOON =
            new LocatorAssertions.HasTextOptions().setTimeout(40_000);
    private static final LocatorAssertions.ContainsTextOptions LATER =
            new LocatorAssertions.ContainsTextOptions().setTimeout(40_000);
    private static final LocatorAssertions.HasCountOptions GONE =
            new LocatorAssertions.HasCountOptions().setTimeout(40_000);
    private static final Path SHOTS = Path.of("target/screenshots");

    @TempDir private Path folder;
    private final Lab lab = Lab.find();
    private final Browser browser = Browser.open();
    private RunningApp app;
    private Page page;

    @BeforeEach
    void start() {
        Conferences.clear(lab);
        Path spool = Path.of(lab.variable("PLANERKA_LAB_PBX_LOG")).resolveSibling("../spool");
        app =
                RunningApp.with(
                        lab,
                        Map.of(
                                "PLANERKA_DATA_DIR",
                                folder.toString(),
                                "PLANERKA_RECORDINGS_PATH",
                                spool.normalize().toString()));
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
        page.navigate("/");
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

        page.navigate("/gatherings");
        assertThat(page.locator("tbody tr")).hasCount(1);
        shoot("history");
        assertThat(browser.complaints()).isEmpty();
    }

    /** Every state that a card can have at once, but for those that exclude each other. */
    @Test
    void every_participant_is_shown_as_he_stands() throws IOException {
        int port =
                Integer.parseInt(
                        System.getenv().getOrDefault("PLANERKA_LAB_TEST_SIP_PORT", "25080"));
        try (SipPhone phone = new SipPhone("737", port)) {
            gatherAllKinds();
            for (String number : List.of("700", "701", "732", "737")) {
                assertThat(person(number).locator(".badge")).hasText("в комнате", SOON);
            }
            lab.dial("715", "*100300", "--name", "Фёдор");
            assertThat(person("715").locator(".facts")).containsText("вошёл сам", LATER);
            phone.hold();
            assertThat(person("737").locator(".mood")).hasText("поставил на удержание", SOON);
            assertThat(person("721").locator(".badge")).hasText("звоним", SOON);
            assertThat(person("722").locator(".badge")).hasText("отклонил", SOON);
            assertThat(person("727").locator(".badge")).hasText("снял трубку, ждём 1", SOON);
            assertThat(person("728").locator(".reason")).hasText("телефон выключен", SOON);
            assertThat(person("720").locator(".attempt")).hasText("попытка 1 из 2", SOON);
            assertThat(person("740").locator(".badge")).hasText("сегодня не звоним", SOON);
            assertThat(person("732").locator(".mood.talking")).hasText("говорит", SOON);
            assertThat(browser.complaints()).isEmpty();
            Screenshots.of(page).everywhere("live");

            person("715").getByText("Без звука").click();
            assertThat(person("715").locator(".mood")).hasText("без звука", SOON);
            assertThat(isMutedInTheRoom("715")).isTrue();
            person("701").getByText("В слушатели").click();
            assertThat(person("701").locator(".role")).hasText("слушатель");
            await().atMost(PATIENCE).until(() -> isMutedInTheRoom("701"));
            press("Начать запись");
            assertThat(page.locator(".head .badge.recorded")).hasText("идёт запись", SOON);
            press("Закрыть комнату");
            assertThat(page.locator("#who-hint")).isVisible();
            page.locator("#who").fill("79001234567");
            press("Позвонить");
            assertThat(page.locator("#who-error")).containsText("нельзя");
            Screenshots.of(page).here("live-listener-recorded-wrong-number");

            person("715").getByText("Вывести").click();
            assertThat(person("715")).hasCount(0, GONE);
            assertThat(Conferences.callersIn(lab, "300")).doesNotContain("715");
            press("Открыть комнату");
            page.locator("#who").fill("702");
            press("Позвонить");
            assertThat(person("702").locator(".badge")).hasText("в комнате", SOON);
            page.locator("#who").fill("");
            page.locator("#who").pressSequentially("ев");
            assertThat(page.locator(".candidates button").first()).isVisible();
            Screenshots.of(page).here("live-candidates");

            press("Остановить запись");
            assertThat(page.locator(".head .badge.recorded")).hasCount(0);
            press("Закончить");
            assertThat(page.locator(".head .badge").first()).hasText("закончено");
            await().atMost(PATIENCE).until(() -> Conferences.channels(lab).isEmpty());
            assertThat(page.locator("#recording")).isVisible();
            Screenshots.of(page).everywhere("live-ended");
        }
    }

    private void gatherAllKinds() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Moscow"));
        JsonNode away =
                app.post(
                        "/api/v1/people",
                        "{\"name\":\"Лев\",\"numbers\":[\"740\"],\"absences\":[{\"from\":\""
                                + today
                                + "\",\"to\":\""
                                + today.plusDays(1)
                                + "\",\"reason\":\"leave\"}]}");
        assertThat(away.path("id").asLong()).as(away.toString()).isPositive();
        String members =
                Stream.of(
                                "700 Анна",
                                "701 Борис",
                                "732 Вера",
                                "737 Глеб",
                                "721 Дина",
                                "722 Егор",
                                "720 Жанна",
                                "728 Зоя",
                                "729 Игорь")
                        .map(one -> one.split(" "))
                        .map(one -> "{\"number\":\"" + one[0] + "\",\"name\":\"" + one[1] + "\"}")
                        .collect(Collectors.joining(","));
        JsonNode group =
                app.post(
                        "/api/v1/groups",
                        "{\"name\":\"Продажи\",\"code\":\"100\",\"organiser\":\"300\",\"ringSeconds\":120,"
                                + "\"retry\":{\"attempts\":2,\"afterSeconds\":600},\"members\":["
                                + members
                                + ",{\"number\":\"727\",\"name\":\"Кира\",\"confirm\":\"always\"},{\"person\":"
                                + away.path("id")
                                + "}]}");
        JsonNode begun =
                app.post(
                        "/api/v1/gatherings",
                        "{\"lead\":\"together\",\"group\":" + group.path("id") + "}");
        assertThat(begun.path("id").asLong()).as(group + " " + begun).isPositive();
        page.navigate("/gatherings/" + begun.path("id"));
    }

    private boolean isMutedInTheRoom(String number) {
        return lab.cli("confbridge", "list", "300")
                .lines()
                .filter(
                        line ->
                                line.contains("/" + number + "@")
                                        || line.strip().endsWith(" " + number))
                .anyMatch(line -> line.matches(".*\\s[AMw]*m\\s.*"));
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
        assertThat(page.locator("#next")).containsText("с понедельника по пятницу в 09:30");
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
        page.locator(".main-nav").getByText("Управление").click();
        page.locator(".admin-nav").getByText("Оповещения").click();
        page.locator("#address").fill("boss@example");
        press("Добавить");
        assertThat(page.locator("#address-error")).hasText("Это не адрес почты.");
        page.locator("#address").fill("boss@example.org");
        press("Добавить");
        page.locator("main").getByText("Проверить", exactly()).click();
        assertThat(page.locator("main .flash.failed")).containsText("не дошло");
        assertThat(browser.complaints()).isEmpty();
        page.navigate("/receivers");
        Screenshots.of(page).everywhere("receivers");
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
}
