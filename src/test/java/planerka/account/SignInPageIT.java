package planerka.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.javalin.http.Context;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.Browser;
import planerka.web.Screenshots;
import planerka.web.TestWeb;
import planerka.web.View;

class SignInPageIT {
    private final TestWeb web =
            TestWeb.open(
                    DatabaseKind.H2.empty(),
                    routes -> {
                        routes.get("/", SignInPageIT::here, Access.VIEWER);
                        routes.get("/setup", SignInPageIT::here, Access.VIEWER);
                    });
    private final Browser browser = Browser.open();

    private static void here(Context request) {
        Map<String, Object> model = Map.of("status", 200, "said", "Здесь", "reference", "");
        View.show(request, "web/problem", model);
    }

    @AfterEach
    void close() {
        browser.close();
        web.close();
    }

    @Test
    void the_first_administrator_comes_in_goes_out_and_comes_back() {
        Page page = browser.desktop(web.server().url());
        page.navigate(SetupLink.forEmpty(web.accounts()).orElseThrow());
        page.getByLabel("Имя для входа").fill("Анна");
        page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true)).fill("short");
        page.getByLabel("Пароль ещё раз").fill("short");
        press(page, "Начать");
        assertThat(page.locator("#password-error")).containsText("не короче 8");
        assertThat(page.getByLabel("Имя для входа")).hasValue("Анна");

        page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true))
                .fill(TestWeb.PASSWORD);
        page.getByLabel("Пароль ещё раз").fill(TestWeb.PASSWORD);
        press(page, "Начать");
        assertThat(page.locator("h1")).hasText("Здесь");

        page.locator("summary").click();
        press(page, "Выйти");
        assertThat(page).hasURL("/sign-in");
        Screenshots.of(page).everywhere("sign-in");

        page.getByLabel("Имя").fill("Анна");
        page.getByLabel("Пароль").fill(TestWeb.PASSWORD);
        press(page, "Войти");
        assertThat(page.locator("h1")).hasText("Здесь");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_language_changes_with_one_press_and_nothing_overflows_on_a_phone() {
        Page page = browser.phone(web.server().url());
        page.navigate("/sign-in");

        press(page, "English");

        assertThat(page.locator("h1")).hasText("Sign in");
        assertThat(page).hasURL("/sign-in");
        Object overflow =
                page.evaluate(
                        "document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(overflow).isEqualTo(false);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void press(Page page, String button) {
        page.locator("button", new Page.LocatorOptions().setHasText(button)).first().click();
    }
}
