package planerka.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.account.Authenticator;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.web.Access;
import planerka.web.Browser;
import planerka.web.Screenshots;
import planerka.web.TestWeb;

/** Administration and one's own account, as an administrator uses them in a real browser. */
class AdminPageIT {
    private final AdminTestServer service = new AdminTestServer();
    private final TestWeb web = service.web();
    private final Browser browser = Browser.open();
    private final Page page = browser.signedIn(web, "Ольга", Access.ADMIN);

    private void password() {
        page.fill("[name=name]", "Ольга");
        page.fill("[name=password]", TestWeb.PASSWORD);
        page.click("main button[type=submit]");
    }

    @AfterEach
    void close() {
        browser.close();
        service.close();
    }

    @Test
    void a_user_is_added_limited_deleted_and_brought_back() {
        for (int i = 3; i < 40; i++) {
            service.group(i, "Отдел " + i);
        }
        service.refresh();
        web.signedIn("Борис", Access.MANAGER, Set.of(1L, 2L, 5L, 6L, 7L));
        web.signedIn("Вера", Access.VIEWER, Set.of(2L));
        page.navigate("/admin");
        assertThat(page).hasURL("/admin/users");
        Screenshots.of(page).everywhere("admin-users");

        page.getByText("Добавить пользователя").click();
        Screenshots.of(page).everywhere("admin-user-new");
        page.getByLabel("Имя").fill("Анна");
        assertThat(page.locator(".group-choices").isVisible()).isFalse();
        page.getByLabel("Только эти").check();
        page.getByLabel("Поиск по названию или коду").fill("отдел 39");
        page.locator(".group-choices label:visible").click();
        page.getByLabel("Поиск по названию или коду").fill("sal");
        assertThat(page.locator(".group-choices label:visible").allTextContents())
                .extracting(String::strip)
                .containsExactly("Sales", "Отдел 39");
        page.getByLabel("Поиск по названию или коду").fill("");
        Screenshots.of(page).here("admin-user-new-named");
        press("Добавить");
        assertThat(page.locator("#secret").inputValue()).contains("/password/");
        page.locator("button[data-copy]").click();
        page.waitForSelector("button[data-copy]:has-text('Скопировано')");
        Screenshots.of(page).here("admin-link");
        String link = page.locator("#secret").inputValue();

        page.getByText("Готово").click();
        assertThat(row("Анна").textContent()).contains("Менеджер", "Отдел 39", "ещё не входил");
        row("Анна").locator("a.secondary, a[role=button]").first().click();
        Screenshots.of(page).everywhere("admin-user-edit");
        page.getByLabel("Наблюдатель").check();
        press("Сохранить");
        assertThat(row("Анна")).containsText("Наблюдатель");

        row("Анна").locator("button").click();
        assertThat(page.locator(".flash").first()).containsText("Пользователь «Анна");
        Screenshots.of(page).everywhere("admin-users-deleted");
        press("Вернуть");
        assertThat(row("Анна").count()).isEqualTo(1);

        setPassword(link);
        assertThat(browser.complaints()).isEmpty();
    }

    /** The link of somebody who was deleted meanwhile is gone; a fresh one is taken. */
    private void setPassword(String gone) {
        row("Анна").locator("a[role=button]").first().click();
        press("Ссылка для нового пароля");
        String link = page.locator("#secret").inputValue();
        Page other = browser.desktop(web.server().url());
        other.navigate(gone);
        assertThat(other.locator("h1")).containsText("уже использована или устарела");
        Screenshots.of(other).here("password-gone");
        other.navigate(link);
        Screenshots.of(other).everywhere("password-new");
        other.locator("#password").fill(TestWeb.PASSWORD);
        other.locator("#again").fill(TestWeb.PASSWORD);
        other.locator("main button[type=submit]").click();
        assertThat(other.locator(".flash").first()).containsText("Пароль сохранён");
    }

    @Test
    void a_token_is_made_copied_and_revoked() {
        web.accounts().tokens().create("CRM", Access.MANAGER);
        page.navigate("/admin/tokens");
        Screenshots.of(page).everywhere("admin-tokens");

        page.getByLabel("Для чего").fill("Табло в холле");
        press("Создать токен");
        assertThat(page.locator("#secret").inputValue()).startsWith("plk_");
        Screenshots.of(page).here("admin-token-made");

        row("Табло в холле").locator("a").click();
        Screenshots.of(page).everywhere("admin-token-revoke");
        press("Отозвать");
        assertThat(row("Табло в холле").count()).isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_log_is_looked_through() {
        Audit audit = web.accounts().audit();
        for (int i = 0; i < 60; i++) {
            audit.record(i % 3 == 0 ? "Борис" : "Вера", AuditAction.GROUP_CHANGE, "Отдел " + i, "");
            audit.record("300", AuditAction.GATHERING_BEGIN, "Sales", "by phone");
        }
        page.navigate("/admin/audit");
        Screenshots.of(page).everywhere("admin-audit");

        page.locator("#who").fill("Борис");
        page.selectOption("#what", "group-change");
        press("Найти");
        assertThat(page.locator("tbody tr").count()).isEqualTo(20);
        page.navigate("/admin/audit?who=никто");
        Screenshots.of(page).everywhere("admin-audit-nothing");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void everything_in_the_reader_s_own_menu_looks_alike() {
        page.navigate("/account");
        assertThat(page).hasTitle("Ваша учётная запись — Планёрка");
        page.locator("details.me > summary").click();
        assertThat(
                        (java.util.List<?>)
                                page.locator(".menu a, .menu button, .language button")
                                        .evaluateAll(
                                                "all => all.map(one => getComputedStyle(one).fontWeight)"))
                .hasSize(4)
                .allMatch("400"::equals);
        Screenshots.of(page).here("own-menu");
    }

    @Test
    void codes_are_set_up_and_asked_for() {
        web.signIn("Ольга");
        page.navigate("/account");
        Screenshots.of(page).everywhere("account");
        press("Настроить");
        Screenshots.of(page).everywhere("two-steps");
        Authenticator phone =
                Authenticator.of(page.locator("code.word").textContent(), web.clock());
        page.fill("#code", "123");
        press("Включить");
        assertThat(page.locator("#code-error")).containsText("Код не подходит");
        Screenshots.of(page).here("two-steps-wrong");
        page.fill("#code", phone.code());
        press("Включить");
        assertThat(page.locator("ol.recovery li").count()).isEqualTo(10);
        Screenshots.of(page).here("recovery-codes");
        page.getByText("Сохранено").click();
        assertThat(page.locator(".badge").first()).hasText("включены");
        Screenshots.of(page).here("account-two-steps");
        page.getByText("Отключить").click();
        Screenshots.of(page).everywhere("two-steps-off");

        page.locator("details.me summary").click();
        press("Выйти");
        password();
        Screenshots.of(page).everywhere("sign-in-code");
        web.clock().advance(Duration.ofSeconds(30));
        page.fill("#code", phone.code());
        press("Войти");
        page.waitForSelector(".main-nav");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_is_not_there_and_what_one_may_not_is_said_with_a_way_on() {
        web.signedIn("Вера", Access.VIEWER, Set.of(1L));
        page.navigate("/no-such-page");
        Screenshots.of(page).everywhere("problem-404");
        page.navigate("/broken");
        assertThat(page.locator(".problem code").textContent()).hasSize(8);
        Screenshots.of(page).everywhere("problem-500");

        Page vera = browser.desktop(web.server().url());
        vera.navigate("/sign-in?next=/admin/users");
        vera.fill("[name=name]", "Вера");
        vera.fill("[name=password]", TestWeb.PASSWORD);
        vera.click("main button[type=submit]");
        assertThat(vera.locator(".code")).hasText("403");
        Screenshots.of(vera).everywhere("problem-403");
        assertThat(browser.complaints()).isEmpty();
    }

    private Locator row(String name) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(name));
    }

    private void press(String button) {
        page.locator("button:visible", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
    }
}
