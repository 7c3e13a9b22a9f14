package planerka.group.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.group.ConfirmPolicy;
import planerka.group.Group;
import planerka.group.Member;
import planerka.group.Role;
import planerka.people.Person;
import planerka.web.Access;
import planerka.web.Browser;
import planerka.web.Screenshots;

/** Groups as a manager makes, orders, tries and removes them in a real browser. */
class GroupPageIT {
    private final GroupTestServer service = new GroupTestServer();
    private final Browser browser = Browser.open();
    private final Page page = browser.signedIn(service.web, "Анна", Access.MANAGER);

    @AfterEach
    void close() {
        assertThat(browser.complaints()).isEmpty();
        browser.close();
        service.close();
    }

    @Test
    void a_group_is_made_with_the_keyboard_alone() {
        service.person("Анна Петрова", "700", "79001234567");
        service.person("Антон", "701");
        service.group(
                "Склад", "101", service.person("Борис", "702"), service.person("Вера", "703"));
        page.navigate("/groups/new");
        page.locator("#name").focus();
        page.keyboard().type("Планёрка отдела");
        page.keyboard().press("Tab");
        page.keyboard().type("100");
        page.locator("#add-number").focus();

        page.keyboard().type("ан");
        assertThat(options()).hasCount(2);
        assertThat(line()).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#picked [aria-selected=true]")).containsText("Антон");
        page.keyboard().press("Escape");
        assertThat(options().first()).isHidden();
        assertThat(line()).hasValue("ан");
        page.keyboard().press("ArrowDown");
        assertThat(options().first()).isVisible();
        page.keyboard().press("Enter");
        assertThat(names()).hasText(new String[] {"Анна Петрова"});
        assertThat(page.locator("#said")).hasText("Добавлен 1 человек.");

        assertThat(line()).isFocused();
        page.keyboard().type("склад");
        assertThat(options()).hasCount(1);
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(names()).hasText(new String[] {"Анна Петрова", "Борис", "Вера"});

        assertThat(line()).isFocused();
        page.keyboard().type("710");
        assertThat(options()).hasText(new String[] {"Новый человек, номер 710: впишите имя"});
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.keyboard().type("Гость");
        page.keyboard().press("Enter");
        assertThat(names().last()).hasText("Гость");
        assertThat(page.locator("#name")).hasValue("Планёрка отдела");

        page.locator("#name").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".flash[role=status]")).containsText("наберите *100");
        assertThat(page.locator(".roster bdi"))
                .hasText(new String[] {"Анна Петрова", "Борис", "Вера", "Гость"});
        assertThat(saved("Планёрка отдела"))
                .containsExactly("Анна Петрова", "Борис", "Вера", "Гость");
    }

    @Test
    void who_has_added_somebody_by_the_button_goes_on_in_the_same_line() {
        service.person("Анна Петрова", "700");
        service.person("Борис", "701");
        Page plain = browser.plain(service.web.server().url(), page);
        for (Page window : List.of(page, plain)) {
            window.navigate("/groups/new");
            window.locator("#add-number").fill("анн");
            window.locator("#add-go").click();
            assertThat(window.locator(".seat bdi")).hasText(new String[] {"Анна Петрова"});
            assertThat(window.locator("#add-number")).isFocused();
            assertThat(window.locator("#add-number")).isInViewport();
            window.keyboard().type("бор");
            window.locator("#add-go").click();
            assertThat(window.locator(".seat bdi")).hasCount(2);
            assertThat(window.locator("#add-number")).isFocused();
        }
    }

    @Test
    void several_who_fit_are_offered_and_one_click_adds_him() {
        service.person("Анна Петрова", "700");
        service.person("Анна Сидорова", "701");
        service.group("Анализ", "101", service.person("Вера", "702"));
        page.navigate("/groups/new");
        line().fill("ан");
        line().press("Enter");

        assertThat(page.locator("#add-number-error")).containsText("Выберите ниже, кого добавить");
        assertThat(line()).isFocused();
        Screenshots.of(page).here("group-several");
        page.locator(".choices button").nth(1).click();
        assertThat(names()).hasText(new String[] {"Анна Сидорова"});
        assertThat(line()).isFocused();

        line().fill("7o3");
        page.locator("#add-name").fill("Пётр");
        page.locator("#add-name").press("Enter");
        assertThat(page.locator("#add-number-error")).containsText("Это не номер");
        Screenshots.of(page).here("group-not-number");
    }

    @Test
    void an_empty_group_leads_to_the_line_in_which_people_are_added() {
        Group empty = service.group("Пустая", "");
        page.navigate("/groups/" + empty.id());
        Screenshots.of(page).everywhere("group-empty");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Добавить людей"))
                .click();
        assertThat(line()).isInViewport();
    }

    @Test
    void who_is_in_the_list_is_not_offered_again() {
        Person anna = service.person("Анна", "700");
        service.person("Борис Константинович Длиннофамильный-Задунайский", "701", "79001234567");
        edit(service.group("Продажи", "100", anna));

        line().fill("700");
        assertThat(options().first()).hasAttribute("aria-disabled", "true");
        assertThat(options().first()).containsText("уже в группе");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(names()).hasCount(1);
        line().fill("70");
        assertThat(options()).hasCount(3);
        page.keyboard().press("ArrowDown");
        Screenshots.of(page).here("group-picker");
    }

    @Test
    void the_order_is_changed_with_the_keyboard_and_is_told_of() {
        Group sales = four();
        edit(sales);

        row("Борис").locator("[data-move=down]").focus();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.locator("#said")).hasText("Борис теперь на месте 1.");
        page.keyboard().press("Alt+ArrowUp");
        assertThat(names()).hasText(new String[] {"Борис", "Анна", "Вера", "Глеб"});
        assertThat(row("Борис").locator("[data-move=down]")).isFocused();

        row("Глеб").locator("[data-move=up]").focus();
        page.keyboard().press("Enter");
        assertThat(names()).hasText(new String[] {"Борис", "Анна", "Глеб", "Вера"});
        row("Анна").locator("[data-move=remove]").press("Enter");
        assertThat(names()).hasText(new String[] {"Борис", "Глеб", "Вера"});
        assertThat(page.locator("#said")).containsText("Убрали: Анна");
        assertThat(row("Глеб").locator("[data-move=remove]")).isFocused();

        save();
        assertThat(saved("Продажи")).containsExactly("Борис", "Глеб", "Вера");
    }

    @Test
    void the_order_is_changed_by_dragging_and_each_row_keeps_what_was_chosen_in_it() {
        Group sales = four();
        edit(sales);
        row("Анна").locator("[name=role]").selectOption("leader");
        row("Вера").locator("[name=memberConfirm]").selectOption("always");

        drag("Анна", "Глеб", 0.9);
        assertThat(names()).hasText(new String[] {"Борис", "Вера", "Глеб", "Анна"});
        assertThat(page.locator("#said")).hasText("Анна теперь на месте 4.");
        drag("Глеб", "Борис", 0.1);
        assertThat(names()).hasText(new String[] {"Глеб", "Борис", "Вера", "Анна"});

        save();
        Group now = service.groups.find(sales.id()).orElseThrow();
        assertThat(now.members())
                .extracting(Member::name)
                .containsExactly("Глеб", "Борис", "Вера", "Анна");
        assertThat(now.members().get(3).role()).isEqualTo(Role.LEADER);
        assertThat(now.members().get(2).confirm()).contains(ConfirmPolicy.ALWAYS);
    }

    @Test
    void a_finger_drags_too() {
        Group sales = four();
        edit(sales);
        page.evaluate(
                """
                () => {
                    const row = [...document.querySelectorAll('.seat')];
                    const handle = row[0].querySelector('.handle');
                    handle.setPointerCapture = () => {};
                    const at = (type, one) => {
                        const box = one.getBoundingClientRect();
                        handle.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, pointerId: 7,
                            pointerType: 'touch', button: 0, clientX: box.left + 5, clientY: box.bottom - 3 }));
                    };
                    at('pointerdown', row[0]);
                    at('pointermove', row[1]);
                    at('pointerup', row[1]);
                }
                """);
        assertThat(names()).hasText(new String[] {"Борис", "Анна", "Вера", "Глеб"});
    }

    @Test
    void a_removed_group_comes_back_by_one_click() {
        Group sales = four();
        service.schedule(sales, "2026-11-24T06:00:00Z");
        page.navigate("/groups/" + sales.id());
        press("Удалить");
        Screenshots.of(page).everywhere("group-delete");
        press("Да, удалить");

        assertThat(page.locator(".flash[role=status]")).containsText("«Продажи» удалена");
        assertThat(page.locator(".empty")).isVisible();
        Screenshots.of(page).here("groups-undo");
        page.locator(".flash button").click();

        assertThat(page.locator(".flash[role=status]")).containsText("снова на месте");
        assertThat(page.locator(".roster bdi"))
                .hasText(new String[] {"Анна", "Борис", "Вера", "Глеб"});
        assertThat(page.locator("main")).containsText("24 ноября 2026, 09:00");
    }

    @Test
    void a_trial_says_whom_it_would_call() {
        Person anna = service.person("Анна", "700");
        service.absent(anna, "2026-11-23", "2026-11-30");
        Group sales =
                service.group(
                        "Продажи",
                        "100",
                        anna,
                        service.person("Борис", "701", "702"),
                        service.person("Вера", "79001234567"));
        page.navigate("/groups/" + sales.id());
        press("Кого позовём");

        assertThat(page.locator("ol.roster")).containsText("701 → 702");
        assertThat(page.locator("ul.roster")).containsText("отсутствует");
        Screenshots.of(page).everywhere("group-dry-run");
        page.locator("#organiser").fill("701");
        press("Показать");
        assertThat(page.locator("ul.roster")).containsText("это организатор");
    }

    @Test
    void wrong_fields_are_said_where_they_are_and_nothing_typed_is_lost() {
        edit(four());
        page.locator("#name").fill("");
        page.locator("#code").fill("777");
        page.locator("details.card > summary").first().click();
        page.locator("[name=ringSeconds]").fill("много");
        row("Вера").locator("[name=role]").selectOption("listen");
        save();

        assertThat(page.locator("#code-error"))
                .hasText("Код — это три цифры, первая из них 1: от 100 до 199.");
        assertThat(page.locator("[name=ringSeconds]")).hasValue("много");
        assertThat(page.locator("[name=ringSeconds]")).isVisible();
        assertThat(row("Вера").locator("[name=role]")).hasValue("listen");
        Screenshots.of(page).here("group-edit-wrong");
    }

    @Test
    void without_scripts_people_are_found_and_ordered_all_the_same() {
        service.person("Анна", "700");
        service.person("Анна", "701");
        Page plain = browser.plain(service.web.server().url(), page);
        plain.navigate("/groups/new");
        plain.fill("#name", "Продажи");
        plain.fill("#add-number", "Анна");
        plain.locator("#add-go").click();
        plain.locator(".choices button").last().click();
        plain.fill("#add-number", "710");
        plain.fill("#add-name", "Борис");
        plain.locator("#add-go").click();
        plain.locator("[data-move=up]:not(:disabled)").click();
        assertThat(plain.locator(".seat bdi")).hasText(new String[] {"Борис", "Анна"});
        plain.locator("button[value=save]:visible").click();
        assertThat(plain.locator(".roster .number")).hasText(new String[] {"710", "701"});
    }

    @Test
    void without_scripts_the_choices_of_a_row_have_room_on_a_telephone_too() {
        Group sales = four();
        Page plain = browser.plain(service.web.server().url(), page);
        plain.navigate("/groups/" + sales.id() + "/edit");
        picture(plain, "group-plain");
        assertThat(plain.locator(".seat .who").first().boundingBox().x)
                .isLessThan(plain.locator(".seat select").first().boundingBox().x);
        plain.setViewportSize(390, 844);
        picture(plain, "group-plain-phone");

        BoundingBox card = plain.locator("#members").boundingBox();
        for (Locator choice : plain.locator(".seat select").all()) {
            BoundingBox box = choice.boundingBox();
            assertThat(box.width).isGreaterThan(150);
            assertThat(box.x + box.width).isLessThan(card.x + card.width);
        }
    }

    private static void picture(Page plain, String name) {
        plain.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots", name + ".png"))
                        .setFullPage(true));
    }

    @Test
    void screens_are_there_to_be_seen() {
        page.navigate("/groups");
        Screenshots.of(page).everywhere("groups-empty");
        Group sales = four();
        Group stock =
                service.group(
                        "Очень длинное название группы, которое никуда не помещается целиком", "");
        service.execute("update call_group set organiser = null where id = ?", stock.id());
        service.execute(
                "update call_group set ring_seconds = 20, retry_attempts = 3, confirm = 'outside' where id = ?",
                sales.id());
        service.execute(
                "update group_member set role = 'leader', confirm = 'never' where group_id = ? and position = 1",
                sales.id());
        service.absent(sales.members().get(2).person(), "2026-11-20", "2026-11-30");
        service.schedule(sales, "2026-11-24T06:00:00Z");
        service.gathering(1, sales, "2026-11-20T06:00:00Z", "left", "busy");
        service.gathering(2, sales, "2026-11-22T06:00:00Z", "left", "left", "left", "no-answer");
        page.navigate("/groups");
        assertThat(page.locator("tbody tr").first()).containsText("3 из 4 вчера");
        Screenshots.of(page).everywhere("groups");

        page.navigate("/groups/" + sales.id());
        assertThat(page.locator(".says.own")).containsText("звоним ещё 2 раза");
        page.locator("summary.hint").click();
        assertThat(page.locator("[data-copy]")).isVisible();
        Screenshots.of(page).here("group-dialplan");
        Screenshots.of(page).everywhere("group");

        edit(sales);
        Screenshots.of(page).everywhere("group-edit");
        page.locator("details.card > summary").first().click();
        Screenshots.of(page).here("group-edit-policy");
    }

    private Group four() {
        return service.group(
                "Продажи",
                "100",
                service.person("Анна", "700"),
                service.person("Борис", "701"),
                service.person("Вера", "702", "79001234567"),
                service.person("Глеб", "703"));
    }

    private void edit(Group group) {
        page.navigate("/groups/" + group.id() + "/edit");
    }

    private void save() {
        press("Сохранить");
    }

    private List<String> saved(String name) {
        return service.groups.list().stream()
                .filter(group -> group.name().equals(name))
                .flatMap(group -> group.members().stream())
                .map(Member::name)
                .toList();
    }

    /** From the handle of one row to a part of the height of another. */
    private void drag(String from, String to, double part) {
        BoundingBox handle = row(from).locator(".handle").boundingBox();
        BoundingBox target = row(to).boundingBox();
        page.mouse().move(handle.x + handle.width / 2, handle.y + handle.height / 2);
        page.mouse().down();
        double y = target.y + target.height * part;
        page.mouse()
                .move(handle.x, y, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(25));
        page.mouse().up();
    }

    private Locator line() {
        return page.locator("#add-number");
    }

    private Locator options() {
        return page.locator("#picked [role=option]");
    }

    private Locator names() {
        return page.locator(".seat bdi");
    }

    private Locator row(String name) {
        return page.locator(".seat[data-name='" + name + "']");
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
