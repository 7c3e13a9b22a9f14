package planerka.today;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import planerka.app.OnTheLab;
import planerka.app.Relay;
import planerka.app.RunningApp;
import planerka.web.Browser;

/** The state line of an open page, while the PBX goes and comes back. */
class TodayLabIT extends OnTheLab {
    private Relay pbx;
    private Browser browser;

    @Override
    public RunningApp open() {
        pbx = new Relay(Integer.parseInt(lab.variable("PLANERKA_AMI_PORT")));
        pbx.open();
        return RunningApp.with(
                lab,
                Map.of(
                        "PLANERKA_DATA_DIR",
                        folder.toString(),
                        "PLANERKA_AMI_PORT",
                        String.valueOf(pbx.port())));
    }

    @BeforeEach
    void look() {
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        browser.close();
        pbx.close();
    }

    /** A try that falls into the cut itself is given up only after a while. */
    private static LocatorAssertions.HasTextOptions patiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout(120_000);
    }

    @Test
    void it_is_true_without_being_asked() {
        Page page = browser.desktop(app.url());
        page.navigate(app.link());
        page.getByLabel("Имя для входа").fill("Анна");
        page.locator("#password").fill("correct horse");
        page.locator("#again").fill("correct horse");
        page.locator("main button[type=submit]").click();
        page.navigate("/");
        assertThat(page.locator(".house li.pbx")).hasText("АТС подключена");

        pbx.cut();
        assertThat(page.locator(".house li.pbx.bad")).hasText("АТС не подключена");
        assertThat(page.locator(".house .warning").first()).containsText("Нет связи с АТС");

        pbx.open();
        assertThat(page.locator(".house li.pbx.good")).hasText("АТС подключена", patiently());
        org.assertj.core.api.Assertions.assertThat(browser.complaints()).isEmpty();
    }
}
