package planerka.gathering.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planerka.gathering.model.StartedBy;
import planerka.pbx.ChannelId;
import planerka.pbx.PbxEvent;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.Browser;
import planerka.web.Screenshots;

/** Guests of a room in a real browser, and how the room's buttons lie on a telephone. */
class LiveGuestPageIT {
    private final GatheringTestServer server = new GatheringTestServer(DatabaseKind.H2, 10);
    private final Browser browser = Browser.open();
    private final Page page = browser.signedIn(server.web, "Анна", Access.MANAGER);
    private final long id = server.gather(GatheringTestServer.SALES, "300", StartedBy.DIALLED);
    private final ChannelId organiser = server.walksIn(id, "300", "");
    private final ChannelId guest = server.walksIn(id, "715", "Фёдор");

    @BeforeEach
    void open() {
        page.onDialog(dialog -> dialog.accept());
        page.navigate("/gatherings/" + id);
        assertThat(card(guest)).isVisible();
    }

    @AfterEach
    void close() {
        browser.close();
        server.close();
    }

    private Locator card(ChannelId whom) {
        return page.locator("[id='guest-" + whom + "']");
    }

    private Locator button(ChannelId whom, String words) {
        return card(whom).getByText(words, new Locator.GetByTextOptions().setExact(true));
    }

    private void says(PbxEvent event) {
        server.pbx.say(event);
    }

    private void done(String what) {
        await().until(() -> server.pbx.done().contains(what + GatheringTestServer.guest("715")));
    }

    @Test
    void a_guest_is_muted_made_a_listener_and_taken_out() {
        button(guest, "Без звука").click();
        done("mute 300 ");
        says(new PbxEvent.Muted(Instant.now(), "300", guest, true));
        assertThat(card(guest).locator(".mood")).hasText("без звука");
        assertThat(button(guest, "Включить звук")).isFocused();

        button(guest, "В слушатели").click();
        assertThat(card(guest).locator(".role")).hasText("слушатель");
        assertThat(button(guest, "Дать слово")).isFocused();

        button(guest, "Вывести").click();
        done("kick 300 ");
        says(new PbxEvent.Left(Instant.now(), "300", guest));
        assertThat(card(guest)).hasCount(0);
        assertThat(page.locator("#news")).containsText("Фёдор: больше не в комнате");
        assertThat(page.locator("li.person").last()).isFocused();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void two_phones_behind_one_number_have_each_their_own_buttons() {
        ChannelId second = new ChannelId("1784000000.2");
        server.walksIn(
                id,
                new planerka.pbx.ConfbridgeMember(
                        second, "PJSIP/715-2", "715", "Фёдор", false, false));

        button(second, "Вывести").click();

        await().until(() -> server.pbx.done().contains("kick 300 PJSIP/715-2"));
        assertThat(server.pbx.done())
                .doesNotContain("kick 300 " + GatheringTestServer.guest("715"));
    }

    @Test
    void that_a_guest_has_left_meanwhile_is_said_and_stays_to_be_read() {
        page.setViewportSize(390, 500);
        page.route("**/part", Route::abort);
        says(new PbxEvent.Left(Instant.now(), "300", guest));
        await().until(() -> server.now(id).roll().visitor(guest).isEmpty());

        button(guest, "Вывести").click();

        assertThat(page.locator("#trouble")).hasText("Этого человека уже нет в комнате.");
        assertThat(page.locator("#trouble")).isInViewport();
        page.unroute("**/part");
        server.rings(id, "700");
        assertThat(card(guest)).hasCount(0);
        assertThat(page.locator("#trouble")).isVisible();
        button(organiser, "Без звука").click();
        assertThat(page.locator("#trouble")).isHidden();
    }

    @Test
    void on_a_telephone_the_rooms_buttons_are_three_rows_of_two_as_tall_as_each_other() {
        page.setViewportSize(390, 844);

        // What is looked at may be fetched anew meanwhile.
        await().untilAsserted(
                        () -> {
                            List<Double> tops = edges("getBoundingClientRect().top");
                            assertThat(tops).hasSize(6);
                            assertThat(tops.stream().distinct()).hasSize(3);
                            assertThat(edges("getBoundingClientRect().height").stream().distinct())
                                    .hasSize(1);
                            assertThat(edges("getBoundingClientRect().left").stream().distinct())
                                    .hasSize(2);
                        });
    }

    @Test
    void on_a_desktop_the_rooms_buttons_are_one_row_while_it_is_recorded() {
        page.setViewportSize(1200, 800);
        says(new PbxEvent.Recording(Instant.now(), "300", id, true));
        assertThat(page.locator("#all-record")).hasText("Остановить запись");

        assertThat(edges("getBoundingClientRect().top").stream().distinct()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1200})
    void the_three_buttons_of_who_is_muted_are_one_row(int width) {
        says(new PbxEvent.Muted(Instant.now(), "300", guest, true));
        assertThat(button(guest, "Включить звук")).isVisible();

        page.setViewportSize(width, 800);

        Locator three = card(guest).locator(".actions button");
        assertThat(edges(three, "getBoundingClientRect().top").stream().distinct()).hasSize(1);
    }

    private List<Double> edges(String which) {
        return edges(page.locator("#part .actions button"), which);
    }

    @SuppressWarnings("unchecked")
    private static List<Double> edges(Locator buttons, String which) {
        return (List<Double>)
                buttons.evaluateAll(
                        "all => all.map(one => 1.0 * Math.round(one." + which + ") + 0.25)");
    }

    @Test
    void who_talks_keeps_the_shape_of_his_badge() {
        says(new PbxEvent.Talking(Instant.now(), "300", guest, true));
        assertThat(card(guest).locator(".mood")).hasText("говорит");

        String card = colour(card(guest));
        String badge = colour(card(guest).locator(".badge"));

        assertThat(badge).isNotEqualTo(card);
    }

    private static String colour(Locator of) {
        return (String) of.evaluate("one => getComputedStyle(one).backgroundColor");
    }

    @Test
    void it_looks_well() {
        server.joins(id, "700");
        server.busy(id, "701");
        says(new PbxEvent.Talking(Instant.now(), "300", guest, true));
        ChannelId quiet = server.walksIn(id, "79001234567", "");
        server.walksIn(
                id,
                new planerka.pbx.ConfbridgeMember(
                        new ChannelId("1784000000.3"), "PJSIP/trunk-3", "", "", false, false));
        page.locator("[id='place-guest-" + quiet + "']").click();
        says(new PbxEvent.Muted(Instant.now(), "300", quiet, true));
        says(new PbxEvent.Recording(Instant.now(), "300", id, true));
        assertThat(card(quiet).locator(".role")).hasText("слушатель");
        assertThat(page.locator(".badge.recorded")).isVisible();

        Screenshots.of(page).everywhere("live-guests");
    }
}
