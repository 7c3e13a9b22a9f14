package planerka.gathering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planerka.gathering.model.StartedBy;
import planerka.pbx.ChannelId;
import planerka.pbx.ConfbridgeMember;
import planerka.pbx.PbxEvent;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.BrowserVisit;

/** The buttons of who dialled into the room by himself, and what the API has for them. */
class GuestButtonsWebTest {
    private static final String API = "/api/v1/gatherings/";

    private final GatheringTestServer server = new GatheringTestServer(DatabaseKind.H2, 10);
    private final BrowserVisit program =
            server.web.visit().withToken(server.web.token(Access.MANAGER));
    private final BrowserVisit manager = server.web.signedIn(Access.MANAGER);
    private final long id = server.gather(GatheringTestServer.SALES, "300");
    private final String page = "/gatherings/" + id;
    private final ChannelId guest = server.walksIn(id, "715", "Фёдор");

    @AfterEach
    void close() {
        server.close();
    }

    private HttpResponse<String> press(BrowserVisit who, String command) {
        return who.send(page + "/visitors/" + guest + "/" + command, Map.of());
    }

    private HttpResponse<String> api(String command) {
        return program.json("POST", API + id + "/visitors/" + guest + "/" + command, "");
    }

    private JsonNode told() throws IOException {
        String body = program.get(API + id).body();
        return new ObjectMapper().readTree(body).path("visitors").path(0);
    }

    private List<String> buttons() {
        return manager.page(page).select("[id=guest-" + guest + "] button").eachText();
    }

    private void says(PbxEvent event) {
        server.pbx.say(event);
    }

    private void leaves() {
        says(new PbxEvent.Left(Instant.now(), "300", guest));
        await().until(() -> server.now(id).roll().visitors().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"mute, mute", "unmute, unmute", "kick, kick", "listen, mute", "speak, unmute"})
    void a_button_reaches_the_pbx(String command, String told) {
        assertThat(press(manager, command).statusCode()).isEqualTo(303);

        String done = told + " 300 " + GatheringTestServer.guest("715");
        await().until(() -> server.pbx.done().contains(done));
    }

    @Test
    void the_card_offers_what_can_be_done_just_now() {
        assertThat(buttons()).containsExactly("Без звука", "В слушатели", "Вывести");

        says(new PbxEvent.Muted(Instant.now(), "300", guest, true));
        await().untilAsserted(
                        () ->
                                assertThat(buttons())
                                        .containsExactly(
                                                "Включить звук", "В слушатели", "Вывести"));

        press(manager, "listen");
        await().untilAsserted(() -> assertThat(buttons()).containsExactly("Дать слово", "Вывести"));
        Document shown = manager.page(page);
        assertThat(shown.select("[id=guest-" + guest + "] .role").text()).isEqualTo("слушатель");
        assertThat(shown.select("[id=kick-guest-" + guest + "]").attr("aria-label"))
                .isEqualTo("Вывести из комнаты: Фёдор");
    }

    @Test
    void a_program_does_the_same_and_sees_it() throws IOException {
        assertThat(told().path("id").asText()).isEqualTo(guest.text());
        assertThat(told().path("role").asText()).isEqualTo("speak");

        assertThat(api("listen").statusCode()).isEqualTo(202);
        says(new PbxEvent.Muted(Instant.now(), "300", guest, true));

        await().until(() -> told().path("muted").asBoolean());
        assertThat(told().path("role").asText()).isEqualTo("listen");
        HttpResponse<String> listener = api("unmute");
        assertThat(listener.statusCode()).isEqualTo(409);
        assertThat(listener.body()).contains("Слушателя не слышно");
        assertThat(api("speak").statusCode()).isEqualTo(202);
        assertThat(api("dance").statusCode()).isEqualTo(404);
        assertThat(api("recall").statusCode()).isEqualTo(404);
    }

    @Test
    void who_has_left_meanwhile_is_said_to_have() {
        leaves();

        HttpResponse<String> shown = press(manager, "kick");
        HttpResponse<String> told = api("mute");

        assertThat(shown.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(shown.body()).select(".problem-said").text())
                .isEqualTo("Этого человека уже нет в комнате.");
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("Этого человека уже нет в комнате.");
        assertThat(server.pbx.done()).noneMatch(done -> done.contains("715"));
    }

    @Test
    void what_is_over_is_said_to_be_over() {
        program.json("POST", API + id + "/end", "");
        await().until(() -> manager.page(page).select("#live").isEmpty());

        assertThat(press(manager, "kick").body()).contains("Эта планёрка уже закончилась.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PJSIP%2F715-0000000a",
                "all",
                "x%0D%0AAction:%20Originate",
                "%3Cscript%3E",
                "%24%7BSHELL(id)%7D"
            })
    void what_can_be_no_channel_reaches_nothing(String channel) {
        HttpResponse<String> answer =
                manager.send(page + "/visitors/" + channel + "/kick", Map.of());

        assertThat(answer.statusCode()).isBetween(400, 409);
        assertThat(answer.body()).doesNotContain("<script>");
        assertThat(server.pbx.done()).noneMatch(done -> done.startsWith("kick"));
    }

    @Test
    void the_organiser_who_dialled_stays_the_leader_and_can_be_muted() {
        long dialled = server.gather(GatheringTestServer.SUPPORT, "303", StartedBy.DIALLED);
        ChannelId caller = server.walksIn(dialled, "303", "");

        Document shown = manager.page("/gatherings/" + dialled);

        assertThat(shown.select("[id=guest-" + caller + "] button").eachText())
                .containsExactly("Без звука", "Вывести");
        String listen = API + dialled + "/visitors/" + caller + "/listen";
        assertThat(program.json("POST", listen, "").statusCode()).isEqualTo(409);
    }

    @Test
    void a_phone_that_says_nothing_of_itself_has_a_name_on_the_page() {
        ChannelId nobody = new ChannelId("1784000002.1");
        server.walksIn(id, new ConfbridgeMember(nobody, "PJSIP/trunk-1", "", "", false, false));

        Document shown = manager.page(page);

        assertThat(shown.select("[id=guest-" + nobody + "] strong").text())
                .isEqualTo("номер не определился");
        assertThat(shown.select("[id=sound-guest-" + nobody + "]").attr("aria-label"))
                .isEqualTo("Выключить звук: номер не определился");
    }

    @Test
    void a_channel_with_an_impossible_name_keeps_nobody_else_in_the_room() {
        ConfbridgeMember odd =
                new ConfbridgeMember(
                        new ChannelId("odd"), "no name of a channel", "716", "", false, false);
        server.walksIn(id, odd);
        server.walksIn(id, "717", "");

        program.json("POST", API + id + "/mute", "");
        await().until(
                        () ->
                                server.pbx
                                        .done()
                                        .contains("mute 300 " + GatheringTestServer.guest("717")));
        program.json("POST", API + id + "/end", "");

        await().until(
                        () ->
                                server.pbx
                                        .done()
                                        .contains("kick 300 " + GatheringTestServer.guest("717")));
    }

    // Who may

    @Test
    void who_only_looks_sees_the_guest_without_buttons_and_may_press_none() {
        BrowserVisit viewer = server.web.signedIn(Access.VIEWER);
        BrowserVisit reader = server.web.visit().withToken(server.web.token(Access.VIEWER));

        assertThat(viewer.page(page).select("[id=guest-" + guest + "]")).hasSize(1);
        assertThat(viewer.page(page).select("main button")).isEmpty();
        assertThat(press(viewer, "kick").statusCode()).isEqualTo(403);
        assertThat(reader.json("POST", API + id + "/visitors/" + guest + "/kick", "").statusCode())
                .isEqualTo(403);
        assertThat(server.pbx.done()).noneMatch(done -> done.startsWith("kick"));
    }

    @Test
    void a_manager_of_named_groups_commands_the_guests_of_his_own_only() {
        BrowserVisit other =
                server.web.signedIn("gleb", Access.MANAGER, Set.of(GatheringTestServer.SUPPORT));
        BrowserVisit sales =
                server.web.signedIn("olga", Access.MANAGER, Set.of(GatheringTestServer.SALES));

        assertThat(press(other, "kick").statusCode()).isEqualTo(404);
        assertThat(server.pbx.done()).noneMatch(done -> done.startsWith("kick"));
        assertThat(press(sales, "kick").statusCode()).isEqualTo(303);
        await().until(
                        () ->
                                server.pbx
                                        .done()
                                        .contains("kick 300 " + GatheringTestServer.guest("715")));
    }

    @Test
    void it_is_written_down_who_did_it_to_whom() {
        press(manager, "mute");

        List<String> written =
                server.database
                        .jdbi()
                        .withHandle(
                                handle ->
                                        handle.createQuery(
                                                        "select concat(action, ' ', subject, ' ', detail) from audit")
                                                .mapTo(String.class)
                                                .list());
        assertThat(written).contains("gathering-mute " + id + " Фёдор 715");
    }

    // Where it stands in the navigation

    @Test
    void what_runs_stands_under_today_and_what_is_over_under_history() {
        String here = ".main-nav [aria-current]";
        assertThat(manager.page(page).select(here).text()).isEqualTo("Сегодня");
        assertThat(
                        Jsoup.parse(
                                        manager.send(page + "/participants", Map.of("who", "Никто"))
                                                .body())
                                .select(here)
                                .text())
                .isEqualTo("Сегодня");

        program.json("POST", API + id + "/end", "");
        await().until(() -> manager.page(page).select("#live").isEmpty());

        assertThat(manager.page(page).select(here).text()).isEqualTo("История");
    }
}
