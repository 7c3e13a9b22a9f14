package planerka.web.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.javalin.config.RoutesConfig;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.Browser;
import planerka.web.TestWeb;
import planerka.web.View;

class LivePageIT {
    private final AtomicInteger joined = new AtomicInteger();
    private final TestWeb web =
            TestWeb.streaming(DatabaseKind.H2.empty(), hub -> routes -> rooms(routes, hub));
    private final Browser browser = Browser.open();
    private final Page page = browser.desktop(web.server().url());

    private void rooms(RoutesConfig routes, SseHub hub) {
        routes.get("/", request -> View.show(request, "live", Map.of()), Access.OPEN);
        routes.post("/ask", request -> request.result("yes"), Access.OPEN);
        routes.sse(
                "/live/{topic}",
                client -> hub.subscribe(client, client.ctx().pathParam("topic"), this::greet),
                Access.OPEN);
    }

    private Optional<SseEvent> greet() {
        return Optional.of(new SseEvent("said", "<b>visit " + joined.incrementAndGet() + "</b>"));
    }

    @BeforeEach
    void open() {
        page.navigate("/");
    }

    @AfterEach
    void close() {
        browser.close();
        web.close();
    }

    @Test
    void a_live_part_follows_what_is_published_within_the_security_policy() {
        page.waitForSelector("#said:has-text('visit 1')");

        web.live().publish("room", new SseEvent("said", "Анна вошла"));

        page.waitForSelector("#said:has-text('Анна вошла')");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_hidden_tab_gives_its_stream_back_and_asks_again_when_looked_at() {
        page.waitForSelector("#said:has-text('visit 1')");

        show(false);
        await().until(
                        () -> {
                            web.live().publish("room", new SseEvent("said", "unheard"));
                            return web.live().open() == 0;
                        });
        assertThat(page.locator("#said")).hasText("visit 1");

        show(true);
        page.waitForSelector("#said:has-text('visit 2')");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_live_button_carries_the_word_of_the_page_and_a_failure_is_said() {
        page.locator("#ask").click();
        page.waitForSelector("#answer:has-text('yes')");

        page.locator("#fail").click();
        page.waitForSelector("#trouble:has-text('Такой страницы нет.')");
    }

    private void show(boolean visible) {
        page.evaluate(
                "hidden => { Object.defineProperty(document, 'hidden',"
                        + " { value: hidden, configurable: true });"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                !visible);
    }
}
