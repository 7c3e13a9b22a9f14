package planerka.people.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.importer.BlockedTable;
import planerka.importer.ImportTestServer;
import planerka.importer.LongList;
import planerka.people.Person;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.Browser;
import planerka.web.Screenshots;

/** People as an administrator finds, adds, changes, deletes and imports them in a real browser. */
class PeoplePageIT {
    private final PeopleTestServer service = ImportTestServer.open(DatabaseKind.H2);
    private final Browser browser = Browser.open();
    private final Page page = browser.signedIn(service.web(), "Ольга", Access.ADMIN);

    @AfterEach
    void close() {
        browser.close();
        service.close();
    }

    @Test
    void the_first_person_is_added_and_his_lines_move_in_place() {
        page.navigate("/people");
        Screenshots.of(page).everywhere("people-empty");
        page.locator(".empty a").first().click();
        page.fill("#name", "Анна Петрова");
        page.fill("#number-0", "700");
        press("Ещё номер");
        numbers().nth(1).fill("79001234567");
        press("Ещё номер");
        numbers().nth(2).fill("701");
        page.getByLabel("Выше 3").click();
        page.getByLabel("Убрать 1").first().click();
        assertThat(numbers().nth(0)).hasValue("701");
        assertThat(numbers().nth(1)).hasValue("79001234567");
        press("Ещё отсутствие");
        assertThat(page.locator("[name='absence.from']")).hasCount(2);
        Screenshots.of(page).here("person-new");
        page.setViewportSize(390, 844);
        BoundingBox why = page.locator("#why-0").boundingBox();
        BoundingBox remove = page.getByLabel("Убрать 1").last().boundingBox();
        assertThat(remove.x).isGreaterThan(why.x + why.width);
        assertThat(remove.y).isBetween(why.y - remove.height, why.y + why.height);
        assertThat(page.locator("#from-0").boundingBox().width).isGreaterThan(140);
        page.setViewportSize(1200, 800);
        press("Сохранить");

        assertThat(page.locator(".flash").first()).containsText("Сохранено: Анна Петрова.");
        assertThat(page.locator("ol.numbers .number")).hasText(new String[] {"701", "79001234567"});
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void days_are_clicked_first_and_last_and_an_absence_comes_back() {
        Person anna = anna();
        page.navigate("/people/" + anna.id() + "?month=2026-12");
        page.locator("[data-date='2026-12-10']").click();
        page.locator("[data-date='2026-12-08']").hover();
        assertThat(page.locator(".day.picked")).hasCount(3);
        page.locator("[data-date='2026-12-08']").click();
        assertThat(page.locator("#absence-from")).hasValue("2026-12-08");
        assertThat(page.locator("#absence-to")).hasValue("2026-12-10");
        page.fill("#absence-reason", "командировка");
        Screenshots.of(page).here("person-picking");
        press("Добавить отсутствие");

        Locator line = page.locator(".changes li", has("командировка"));
        assertThat(line).containsText("8 декабря 2026 – 10 декабря 2026");
        Screenshots.of(page).everywhere("person");
        line.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".changes li", has("командировка"))).hasCount(0);
        page.locator(".flash").getByText("Вернуть").click();
        assertThat(page.locator(".changes li", has("командировка"))).hasCount(1);
        press("Сегодня отсутствует");
        assertThat(page.locator(".head .badge")).containsText("отсутствует до 23 ноября 2026");
        press("Уже на месте");
        assertThat(page.locator(".head .badge")).hasCount(0);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void numbers_are_dragged_and_a_deletion_is_undone() {
        Person anna = anna();
        service.group("Продажи", anna);
        page.navigate("/people/" + anna.id());
        page.locator("ol.numbers li").nth(1).dragTo(page.locator("ol.numbers li").nth(0));
        assertThat(page.locator(".flash").first()).containsText("Порядок номеров сохранён");
        assertThat(page.locator("ol.numbers .number")).hasText(new String[] {"79001234567", "700"});
        page.getByLabel("79001234567: ниже").press("Enter");
        assertThat(page.locator("ol.numbers .number")).hasText(new String[] {"700", "79001234567"});

        page.getByRole(AriaRole.BUTTON, named("Удалить")).click();
        Screenshots.of(page).everywhere("person-delete");
        press("Да, удалить");
        assertThat(page.locator(".flash").first()).containsText("Человек удалён: Анна Петрова.");
        Screenshots.of(page).here("person-deleted");
        page.locator(".flash").getByText("Вернуть").click();
        assertThat(page.locator("ul.plain")).containsText("Продажи");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_directory_is_searched_while_one_types() {
        Person anna = anna();
        Person boris =
                service.add("Борис Иванов с очень длинным именем, которое не помещается", "701");
        for (int i = 100; i < 160; i++) {
            service.add("Сотрудник " + i, "" + i, "7900123" + (i + 4000));
        }
        service.group("Продажи", anna, boris);
        service.group("Дежурные", anna);
        service.away(boris, "2026-11-20", "2026-12-05", "отпуск");
        page.navigate("/people");
        assertThat(page.locator("tbody tr")).hasCount(50);
        Screenshots.of(page).everywhere("people");

        page.locator("input[type=search]").pressSequentially("петр");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("#found")).containsText("1 человек");
        assertThat(page).hasURL(Pattern.compile(".*q=.*"));
        page.navigate("/people");
        page.getByText("Сегодня отсутствуют").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("отсутствует до 5 декабря 2026");
        page.navigate("/people?filter=uncallable");
        assertThat(page.locator(".empty")).containsText("У каждого есть номер");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_list_is_looked_at_mended_and_imported() {
        anna();
        page.navigate("/people/import");
        Screenshots.of(page).everywhere("import");
        send("name,number\nАнна,7o0\n,\nБорис,701,лишнее\n");
        assertThat(page.locator("section").first()).containsText("Это не номер");
        Screenshots.of(page).everywhere("import-wrong");
        press("Загрузить исправленный файл");

        send(
                "группа;код;имя;номер;номер2;почта;роль\n"
                        + "Продажи;100;Анна П.;700;;anna@example.org;ведёт\n"
                        + "Продажи;100;Борис Иванов;701;810442071234567;;\n"
                        + "Склад;;Глеб;702;;;слушает\n");
        press("Менять и тех, кто уже есть");
        assertThat(page.locator(".tiles")).containsText("Изменятся 1");
        Screenshots.of(page).everywhere("import-preview");
        press("Импортировать");
        assertThat(page.locator(".flash").first()).containsText("Новых людей: 2, изменено: 1");
        assertThat(page.locator("tbody tr")).hasCount(3);
        page.goBack();
        assertThat(page.locator("main")).containsText("Этот импорт уже выполнен.");
        Screenshots.of(page).everywhere("import-done");
        press("К списку людей");
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_long_list_shows_how_far_it_is_and_then_what_was_done() {
        page.navigate("/people/import");
        send(LongList.of(3000));
        Locator bar = page.locator("progress");
        try (BlockedTable holdup =
                BlockedTable.waiting(service.database().jdbi(), "insert into person_number")) {
            holdup.let(4);
            press("Импортировать");
            assertThat(page.locator(".figures"))
                    .hasText(Pattern.compile("1\\s600 из 3\\s000 строк"));
            assertThat(bar).hasAttribute("value", "1600");
            assertThat(bar).hasAttribute("max", "3000");
            Screenshots.of(page).everywhere("import-progress");
            Page plain = browser.plain(service.web().server().url(), page);
            plain.navigate(page.url());
            assertThat(plain.locator("noscript .hint")).isVisible();
            holdup.let(4);
            assertThat(bar).hasAttribute("value", "2300");
            assertThat(page.locator("#told")).hasText(Pattern.compile("2\\s300 из 3\\s000 строк"));
            holdup.end();
            assertThat(plain.locator(".flash").first()).containsText("Новых людей: 3000");
        }
        assertThat(page.locator(".flash").first()).containsText("Новых людей: 3000");
        assertThat(page).hasURL(Pattern.compile("/people$"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_long_list_that_cannot_be_written_says_so_and_waits() {
        page.navigate("/people/import");
        send(LongList.of(600));
        try (BlockedTable holdup =
                BlockedTable.failing(service.database().jdbi(), "insert into person_number")) {
            press("Импортировать");
            assertThat(page.locator("main .flash.failed")).containsText("Ничего не записано");
            Screenshots.of(page).everywhere("import-failed");
            holdup.end();
        }
        press("Импортировать");
        assertThat(page.locator(".flash").first()).containsText("Новых людей: 600");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void names_of_the_exchange_are_pasted() {
        service.add("700", "700");
        page.navigate("/people/import/names");
        Screenshots.of(page).everywhere("import-names");
        page.fill("#pasted", "700,Анна\n701,\"" + "Я".repeat(101) + "\"\n702,Глеб");
        press("Показать, что изменится");
        assertThat(page.locator("section").first()).containsText("будут пропущены");
        Screenshots.of(page).everywhere("import-names-preview");
        press("Импортировать");
        assertThat(page.locator("tbody")).containsText("Анна");
        assertThat(browser.complaints()).isEmpty();
    }

    private Person anna() {
        return service.add("Анна Петрова", "700", "79001234567");
    }

    private void send(String file) {
        page.setInputFiles(
                "#file",
                new FilePayload("люди.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        press("Показать, что изменится");
    }

    private Locator numbers() {
        return page.locator("[name=numbers]");
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, named(name)).first().click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
