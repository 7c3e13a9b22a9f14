package planerka.gathering.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import planerka.gathering.model.Participant;
import planerka.gathering.model.ParticipantState;
import planerka.pbx.ChannelId;
import planerka.pbx.PbxEvent;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.Browser;
import planerka.web.TestWeb;

/** The live page in a real browser while things happen in the room. */
class LiveRoomPageIT {
    private static final int PRESSES = 20;

    private final GatheringTestServer service = new GatheringTestServer(DatabaseKind.H2, 10);
    private final Browser browser = Browser.open();
    private final Page page = browser.signedIn(service.web, "Анна", Access.MANAGER);
    private final long id = service.gather(GatheringTestServer.SALES, "300");

    @BeforeEach
    void open() {
        service.joins(id, "300");
        page.navigate("/gatherings/" + id);
        assertThat(badge("300")).hasText("в комнате");
    }

    @AfterEach
    void close() {
        browser.close();
        service.close();
    }

    private Locator card(String number) {
        return page.locator("li.person[data-number='" + number + "']");
    }

    private Locator badge(String number) {
        return card(number).locator(".badge");
    }

    @Test
    void what_is_being_typed_stays_while_somebody_comes_in() {
        page.locator("#who").pressSequentially("79");

        service.joins(id, "700");
        assertThat(badge("700")).hasText("в комнате");

        assertThat(page.locator("#who")).isFocused();
        page.keyboard().type("01");
        assertThat(page.locator("#who")).hasValue("7901");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_keyboard_stays_on_its_button_and_goes_to_the_card_when_the_button_is_gone() {
        service.joins(id, "700");
        int anna = service.participant(id, "700").id();
        page.locator("#sound-" + anna).focus();
        assertThat(page.locator("#sound-" + anna)).hasText("Без звука");

        service.pbx.say(new PbxEvent.Muted(Instant.now(), "300", calls("700"), true));
        assertThat(page.locator("#sound-" + anna)).hasText("Включить звук");
        assertThat(page.locator("#sound-" + anna)).isFocused();
        service.rings(id, "701");
        assertThat(badge("701")).hasText("звоним");
        assertThat(page.locator("#sound-" + anna)).isFocused();

        service.pbx.say(new PbxEvent.Left(Instant.now(), "300", calls("700")));
        assertThat(badge("700")).hasText("вышел");
        assertThat(page.locator("#person-" + anna)).isFocused();
    }

    private ChannelId calls(String number) {
        Participant one = service.participant(id, number);
        return one.presence().seat().orElseThrow().channel();
    }

    @Test
    void an_opened_menu_stays_open() {
        page.locator("details.me > summary").click();

        service.rings(id, "701");
        assertThat(badge("701")).hasText("звоним");

        assertThat(page.locator("details.me .menu")).isVisible();
    }

    @Test
    void one_sentence_says_what_changed_and_not_the_whole_list() {
        assertThat(page.locator("#news")).hasText("");

        service.rings(id, "700");
        assertThat(page.locator("#news")).hasText("Анна: звоним");
        service.joins(id, "700");
        assertThat(page.locator("#news")).hasText("Анна: в комнате");
        service.pbx.say(new PbxEvent.Recording(Instant.now(), "300", id, true));
        assertThat(page.locator("#news")).hasText("Идёт запись");

        assertThat(page.locator("#news")).hasAttribute("role", "status");
        assertThat(page.locator("#part [role=status], #cards [role=status]")).hasCount(0);
    }

    @Test
    void a_page_that_was_without_a_network_is_right_again_by_itself() {
        BrowserContext window = page.context();
        window.setOffline(true);
        assertThat(page.locator("#stale")).isVisible();
        service.joins(id, "700");
        service.busy(id, "701");
        await().until(() -> service.participant(id, "701").state() == ParticipantState.BUSY);

        window.setOffline(false);

        assertThat(badge("700")).hasText("в комнате");
        assertThat(badge("701")).hasText("занято");
        assertThat(page.locator("#stale")).isHidden();
        service.rings(id, "702");
        assertThat(badge("702")).hasText("звоним");
    }

    @Test
    void a_page_that_slept_asks_for_its_stream_anew() {
        page.clock().install();
        Browser.again(page);
        assertThat(badge("300")).hasText("в комнате");

        page.waitForRequest("**/live", () -> page.clock().fastForward("10:00"));

        service.rings(id, "701");
        assertThat(badge("701")).hasText("звоним");
    }

    @Test
    void the_time_in_the_room_goes_on_while_one_looks() {
        String first = card("300").locator(".ticking").textContent();

        assertThat(card("300").locator(".ticking")).not().hasText(first);
        assertThat(card("300").locator(".ticking")).hasText(Pattern.compile("\\d+:\\d\\d"));
    }

    @Test
    void somebody_is_looked_for_by_name_and_called() {
        page.locator("#who").pressSequentially("din");
        Locator found = page.locator(".candidates button");
        assertThat(found).containsText("Dina");
        found.click();

        assertThat(page.locator("#add .added")).hasText("Звоним: Dina");
        assertThat(card("710").locator("strong")).hasText("Dina");
        assertThat(page.locator("#who")).hasValue("");
        assertThat(page.locator("#who")).isFocused();
        await().until(() -> service.pbx.dialled().contains("710"));

        page.locator("#who").fill("79001234567");
        page.keyboard().press("Enter");
        assertThat(page.locator("#who-error")).containsText("нельзя");
        assertThat(page.locator("#who")).hasValue("79001234567");
        page.locator("#who").fill("715");
        page.locator("#add-go").click();
        assertThat(card("715")).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void that_somebody_is_called_is_said_as_long_as_it_is_so() {
        page.locator("#who").fill("710");
        page.locator("#add-go").click();
        assertThat(page.locator("#add .added")).hasText("Звоним: Dina");

        service.busy(id, "710");

        assertThat(badge("710")).hasText("занято");
        assertThat(page.locator("#add .added")).hasCount(0);
        page.locator("#who").fill("79001234567");
        page.keyboard().press("Enter");
        service.rings(id, "700");
        assertThat(badge("700")).hasText("звоним");
        assertThat(page.locator("#who-error")).containsText("нельзя");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void every_click_arrives_while_the_room_changes_ten_times_a_second() {
        ChannelId anna = service.joins(id, "700");
        assertThat(badge("700")).hasText("в комнате");
        List<String> sent = new ArrayList<>();
        page.onRequest(
                request -> {
                    if (request.url().matches(".*/(un)?lock")) {
                        sent.add(request.url().replaceFirst(".*/", ""));
                    }
                });

        ScheduledExecutorService room = muteAndUnmute(anna);
        try {
            for (int press = 1; press <= PRESSES; press++) {
                BoundingBox button = page.locator("#all-lock").boundingBox();
                page.mouse()
                        .click(
                                button.x + button.width / 2,
                                button.y + button.height / 2,
                                new Mouse.ClickOptions().setDelay(100));
                String wanted = press % 2 == 1 ? "Открыть комнату" : "Закрыть комнату";
                assertThat(page.locator("#all-lock")).hasText(wanted);
            }
        } finally {
            room.shutdownNow();
        }

        assertThat(sent).hasSize(PRESSES).startsWith("lock", "unlock");
        assertThat(browser.complaints()).isEmpty();
    }

    private ScheduledExecutorService muteAndUnmute(ChannelId channel) {
        AtomicBoolean muted = new AtomicBoolean();
        ScheduledExecutorService room = Executors.newSingleThreadScheduledExecutor();
        room.scheduleAtFixedRate(
                () -> {
                    muted.set(!muted.get());
                    service.pbx.say(new PbxEvent.Muted(Instant.now(), "300", channel, muted.get()));
                },
                0,
                100,
                TimeUnit.MILLISECONDS);
        return room;
    }

    @Test
    void what_did_not_change_is_the_same_element_afterwards_and_stays_selected() {
        service.joins(id, "700");
        assertThat(badge("700")).hasText("в комнате");
        page.evaluate(
                """
                () => {
                    const card = document.querySelector("li.person[data-number='702']");
                    card.marked = true;
                    window.getSelection().selectAllChildren(card.querySelector("bdi"));
                }
                """);

        service.pbx.say(new PbxEvent.Muted(Instant.now(), "300", calls("700"), true));
        assertThat(card("700").locator("button[id^=sound]")).hasText("Включить звук");

        assertThat(card("702").evaluate("card => card.marked === true")).isEqualTo(true);
        assertThat(page.evaluate("() => window.getSelection().toString()"))
                .isEqualTo(card("702").locator("bdi").first().textContent());
    }

    @Test
    void when_it_ends_the_page_shows_so_and_gives_its_stream_back() {
        page.onDialog(dialog -> dialog.accept());

        page.locator("#all-end").click();

        assertThat(page.locator(".head .badge").first()).hasText("закончено");
        assertThat(page.locator("#add")).hasCount(0);
        assertThat(page.locator("main form, main button:not([data-print])")).hasCount(0);
        assertThat(page.locator("button[data-print]")).isVisible();
        assertThat(page.locator("#news")).containsText("Планёрка закончена");
    }

    @Test
    void it_works_without_scripts() {
        try (BrowserContext plain =
                page.context()
                        .browser()
                        .newContext(
                                new com.microsoft.playwright.Browser.NewContextOptions()
                                        .setJavaScriptEnabled(false)
                                        .setLocale("ru-RU")
                                        .setBaseURL(service.web.server().url()))) {
            Page bare = plain.newPage();
            Browser.signIn(bare, "Анна", TestWeb.PASSWORD);
            bare.navigate("/gatherings/" + id);
            assertThat(bare.locator("noscript .hint")).isVisible();

            bare.locator("#who").fill("715");
            bare.locator("#add-go").click();
            assertThat(bare.locator(".flash[role=status]")).hasText("Звоним: 715");
            service.joins(id, "700");
            bare.locator("main a", new Page.LocatorOptions().setHasText("Обновить")).click();
            int anna = service.participant(id, "700").id();
            bare.locator("#place-" + anna).click();
            assertThat(bare.locator("#person-" + anna + " .role")).hasText("слушатель");
            await().until(() -> service.pbx.done().contains("mute 300 Local/700-1"));
        }
    }
}
