package planerka.gathering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
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
import planerka.gathering.journal.GatheringReader;
import planerka.gathering.model.ParticipantState;
import planerka.pbx.ChannelId;
import planerka.pbx.PbxEvent;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.BrowserVisit;

/** The buttons of the live page and what the API has for them; and who is kept out. */
class LiveRoomWebTest {
    private static final String API = "/api/v1/gatherings/";

    private final GatheringTestServer server = new GatheringTestServer(DatabaseKind.H2, 10);
    private final BrowserVisit program =
            server.web.visit().withToken(server.web.token(Access.MANAGER));
    private final long id = server.gather(GatheringTestServer.SALES, "300");
    private final String page = "/gatherings/" + id;

    @AfterEach
    void close() {
        server.close();
    }

    private int api(String path) {
        return program.json("POST", API + id + path, "").statusCode();
    }

    private HttpResponse<String> add(String body) {
        return program.json("POST", API + id + "/participants", body);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException garbage) {
            throw new IllegalStateException(answer.body(), garbage);
        }
    }

    private List<String> audit() {
        return server.database
                .jdbi()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                """
                                                select concat(action, ' ', subject, ' ', detail) from audit
                                                where action like 'gathering-%' order by id
                                                """)
                                        .mapTo(String.class)
                                        .list());
    }

    // Who is here already

    private String called(String typed) {
        return org.jsoup.Jsoup.parse(
                        server.web
                                .signedIn(Access.MANAGER)
                                .with("HX-Request", "true")
                                .send(page + "/participants", Map.of("who", typed))
                                .body())
                .select(".added")
                .text();
    }

    @Test
    void who_is_in_or_on_his_way_is_said_to_be_so_and_not_called() {
        server.joins(id, "300");
        server.joins(id, "700");
        server.rings(id, "701");
        await().until(() -> server.participant(id, "701").state() == ParticipantState.RINGING);
        server.walksIn(id, "710", "Dina");
        int before = server.pbx.dialled().size();

        assertThat(called("700")).isEqualTo("Анна уже в комнате, звонить не нужно");
        assertThat(called("Анна")).isEqualTo("Анна уже в комнате, звонить не нужно");
        assertThat(called("Dina")).isEqualTo("Dina уже в комнате, звонить не нужно");
        assertThat(called("Борис")).isEqualTo("Борис: уже звоним");
        assertThat(called("715")).isEqualTo("Звоним: 715");
        assertThat(server.pbx.dialled()).hasSizeLessThanOrEqualTo(before + 1);
        assertThat(audit()).noneMatch(one -> one.startsWith("gathering-call " + id + " Анна"));
    }

    // While it runs

    @Test
    void gathering_what_runs_says_so_and_leads_there() {
        BrowserVisit manager = server.web.signedIn(Access.MANAGER);
        server.joins(id, "300");
        server.busy(id, "700");
        await().until(() -> server.participant(id, "700").state() == ParticipantState.BUSY);

        assertThat(manager.page("/gatherings/" + id).select(".head a").attr("href"))
                .isEqualTo("/groups/1");
        assertThat(manager.get("/groups/1/gather").headers().firstValue("Location")).contains(page);
        assertThat(manager.page(page).select(".flash > p").text())
                .isEqualTo("Планёрка этой группы уже идёт.");
        manager.send("/groups/1/gather", Map.of("organiser", "300"));
        assertThat(manager.page(page).select(".flash > p").text())
                .isEqualTo("Планёрка этой группы уже идёт: зовём тех, кого нет.");
    }

    @Test
    void what_is_on_stays_so_while_one_more_is_called() {
        BrowserVisit manager = server.web.signedIn(Access.MANAGER);
        assertThat(state(manager)).isEqualTo("собирается");
        server.joins(id, "300");
        assertThat(state(manager)).isEqualTo("собирается");
        server.joins(id, "700");
        assertThat(state(manager)).isEqualTo("идёт");

        add("{\"number\":\"715\"}");
        server.rings(id, "715");
        assertThat(state(manager)).isEqualTo("идёт");
    }

    private String state(BrowserVisit manager) {
        return manager.page(page).select(".head .badge").first().text();
    }

    // Listener and speaker

    @Test
    void somebody_is_made_a_listener_and_let_speak_again() {
        server.joins(id, "300");
        server.joins(id, "700");
        int anna = server.participant(id, "700").id();

        assertThat(api("/participants/" + anna + "/listen")).isEqualTo(202);
        await().until(() -> server.pbx.done().contains("mute 300 Local/700-1"));
        JsonNode listens = json(program.get(API + id)).path("participants").path(anna - 1);
        assertThat(listens.path("role").asText()).isEqualTo("listen");
        assertThat(api("/participants/" + anna + "/unmute")).isEqualTo(409);

        Document shown = server.web.signedIn(Access.MANAGER).page(page);
        assertThat(shown.select("#person-" + anna + " .role").text()).isEqualTo("слушатель");
        assertThat(shown.select("#place-" + anna).text()).isEqualTo("Дать слово");
        assertThat(shown.select("#sound-" + anna)).isEmpty();

        assertThat(api("/participants/" + anna + "/speak")).isEqualTo(202);
        await().until(() -> server.pbx.done().contains("unmute 300 Local/700-1"));
        assertThat(audit()).contains("gathering-listen " + id + " Анна");
    }

    @Test
    void the_organiser_stays_the_leader() {
        assertThat(api("/participants/1/listen")).isEqualTo(409);
    }

    @Test
    void the_journal_has_what_somebody_is_now() {
        server.joins(id, "700");
        int anna = server.participant(id, "700").id();
        api("/participants/" + anna + "/listen");

        await().untilAsserted(
                        () ->
                                assertThat(
                                                new GatheringReader(server.database.jdbi())
                                                        .find(id)
                                                        .orElseThrow()
                                                        .roll()
                                                        .find(anna)
                                                        .orElseThrow()
                                                        .who()
                                                        .role()
                                                        .word())
                                        .isEqualTo("listen"));
    }

    // One more

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"number\":\"715\"}|715|715",
                "{\"number\":\"710\"}|710|Dina",
                "{\"person\":5}|710|Dina"
            })
    void a_program_calls_one_more(String body, String number, String name) {
        HttpResponse<String> answer = add(body);

        assertThat(answer.statusCode()).isEqualTo(202);
        await().until(() -> server.pbx.dialled().contains(number));
        assertThat(server.participant(id, number).who().name()).isEqualTo(name);
        String whom = name.equals(number) ? number : name + " " + number;
        assertThat(audit()).contains("gathering-call " + id + " " + whom);
    }

    @Test
    void who_is_in_the_list_is_called_again_instead_of_doubled() {
        server.joins(id, "300");
        server.busy(id, "700");
        await().until(() -> server.participant(id, "700").state() == ParticipantState.BUSY);

        add("{\"number\":\"700\"}");

        await().until(() -> server.participant(id, "700").attempts().size() == 2);
        assertThat(server.now(id).participants()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"number\":\"79001234567\"}|422|number",
                "{\"number\":\"seven\"}|422|number",
                "{}|422|number",
                "{\"person\":99}|422|person",
                "{\"person\":\"Anna\"}|400|person"
            })
    void a_wrong_number_or_person_is_said_and_nobody_is_called(
            String body, int status, String field) {
        int before = server.now(id).participants().size();

        HttpResponse<String> answer = add(body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("errors").findValuesAsText("field")).contains(field);
        assertThat(server.now(id).participants()).hasSize(before);
    }

    @Test
    void a_group_that_may_not_call_outside_calls_nobody_outside() {
        server.database
                .jdbi()
                .useHandle(
                        handle -> {
                            handle.execute("update call_group set outside = false where id = 1");
                            handle.execute(
                                    "insert into person_number (person_id, position, number) values (5, 2, '5551234')");
                        });
        server.refresh();

        HttpResponse<String> answer = add("{\"number\":\"5551234\"}");
        add("{\"person\":5}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("нельзя звонить на внешние номера");
        await().until(() -> server.pbx.dialled().contains("710"));
        assertThat(server.participant(id, "710").who().numbers()).hasSize(1);
    }

    @Test
    void without_scripts_a_name_is_looked_for_and_one_of_several_is_chosen() {
        server.person(6, 0, "711", "Dina Black");
        BrowserVisit manager = server.web.signedIn(Access.MANAGER);

        HttpResponse<String> several = manager.send(page + "/participants", Map.of("who", "dina"));
        assertThat(several.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(several.body());
        assertThat(again.select("#who-error").text()).contains("Подходят несколько");
        assertThat(again.select("#who").attr("value")).isEqualTo("dina");
        assertThat(again.select(".candidates button").eachAttr("value")).containsExactly("5", "6");

        HttpResponse<String> done =
                manager.send(page + "/participants", Map.of("who", "dina", "person", "6"));
        assertThat(done.statusCode()).isEqualTo(303);
        await().until(() -> server.pbx.dialled().contains("711"));
        assertThat(manager.page(page).select(".flash[role=status]").text())
                .isEqualTo("Звоним: Dina Black");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Никто|Никого с таким именем нет",
                "+7 900 123-45-67|нельзя",
                "7x7|Никого с таким именем нет",
                "#!|цифр",
                "''|Никого с таким именем нет"
            })
    void what_is_wrong_is_said_at_the_field_and_what_was_typed_stays(String typed, String said) {
        BrowserVisit manager = server.web.signedIn(Access.MANAGER).with("HX-Request", "true");

        HttpResponse<String> answer = manager.send(page + "/participants", Map.of("who", typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document form = Jsoup.parse(answer.body());
        assertThat(form.select("#who-error").text()).contains(said);
        assertThat(form.select("#who").attr("value")).isEqualTo(typed);
        assertThat(form.select("html head title")).isEmpty();
    }

    @Test
    void who_is_offered_is_shown_with_how_he_stands() {
        server.joins(id, "700");
        BrowserVisit manager = server.web.signedIn(Access.MANAGER);

        Document offered = manager.page(page + "/candidates?who=%D0%B0%D0%BD%D0%BD");

        assertThat(offered.select("button").text()).isEqualTo("Анна 700 в комнате");
    }

    // Recording

    @Test
    void a_recording_is_begun_and_ended_and_can_be_taken_afterwards() throws IOException {
        server.joins(id, "300");
        server.joins(id, "700");
        assertThat(api("/record")).isEqualTo(202);
        await().until(() -> server.pbx.done().contains("record 300 " + id));

        server.pbx.say(new PbxEvent.Recording(Instant.now(), "300", id, true));
        await().until(() -> server.pbx.done().contains("say 300 recorded"));
        assertThat(json(program.get(API + id)).path("recording").asBoolean()).isTrue();
        BrowserVisit manager = server.web.signedIn(Access.MANAGER);
        Document shown = manager.page(page);
        assertThat(shown.select(".badge.recorded").text()).isEqualTo("идёт запись");
        assertThat(shown.select("#all-record").text()).isEqualTo("Остановить запись");
        assertThat(shown.select("li.person")).hasSize(4);

        assertThat(api("/stop-recording")).isEqualTo(202);
        await().until(() -> server.pbx.done().contains("stop-recording " + id));
        assertThat(audit())
                .contains("gathering-record " + id + " ", "gathering-stop-recording " + id + " ");
        Files.writeString(server.recordings.folder().resolve("planerka-" + id + ".wav"), "sound");
        api("/end");
        await().until(() -> manager.page(page).select("#recording").hasText());
        assertThat(manager.get(page + "/recording").body()).isEqualTo("sound");
    }

    @Test
    void nobody_and_what_is_recorded_anyway_is_not_recorded() {
        assertThat(api("/record")).isEqualTo(409);
        server.database
                .jdbi()
                .useHandle(h -> h.execute("update call_group set recorded = true where id = 2"));
        long other = server.gather(GatheringTestServer.SUPPORT, "301");
        server.joins(other, "703");

        HttpResponse<String> answer = program.json("POST", API + other + "/record", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        Document shown = server.web.signedIn(Access.MANAGER).page("/gatherings/" + other);
        assertThat(shown.select(".badge.recorded")).hasSize(1);
        assertThat(shown.select("#all-record")).isEmpty();
    }

    // What is shown

    @Test
    void a_card_says_the_attempt_and_when_the_next_one_is() {
        server.joins(id, "300");
        server.busy(id, "701");
        await().until(() -> server.participant(id, "701").state() == ParticipantState.BUSY);

        Document shown = server.web.signedIn(Access.VIEWER).page(page);

        assertThat(shown.select("li[data-number=701] .facts").text())
                .startsWith("попытка 1 из 2 ещё раз в ");
        assertThat(shown.select("li[data-number=300] .ticking").attr("data-seconds"))
                .matches("[0-9]");
    }

    @Test
    void who_only_looks_has_no_buttons_and_without_scripts_a_page_that_reloads() {
        BrowserVisit viewer = server.web.signedIn(Access.VIEWER);

        Document shown = viewer.page(page);

        assertThat(shown.select("main button, main input")).isEmpty();
        assertThat(shown.select("noscript meta[http-equiv=refresh]")).hasSize(1);
        assertThat(viewer.page(page + "/part").select("button")).isEmpty();
        assertThat(viewer.get(page + "/candidates?who=a").statusCode()).isEqualTo(403);
        assertThat(viewer.send(page + "/participants", Map.of("who", "715")).statusCode())
                .isEqualTo(403);
        assertThat(
                        server.web
                                .signedIn(Access.MANAGER)
                                .page(page)
                                .select("noscript meta[http-equiv=refresh]"))
                .isEmpty();
    }

    @Test
    void the_part_brings_head_and_cards_and_takes_the_form_away_at_the_end() {
        BrowserVisit manager = server.web.signedIn(Access.MANAGER);
        server.joins(id, "700");
        assertThat(manager.page(page + "/part").select("#cards[hx-swap-oob] li.person")).hasSize(4);
        assertThat(manager.page(page + "/part").select("#add")).isEmpty();

        api("/end");

        await().until(
                        () ->
                                manager.page(page + "/part")
                                                .select("#add[hx-swap-oob=delete]")
                                                .size()
                                        == 1);
        assertThat(manager.page(page).select("#live, #add")).isEmpty();
    }

    @Test
    void what_is_drawn_once_for_many_has_no_word_and_no_buttons_of_others() {
        BrowserVisit manager = server.web.signedIn(Access.MANAGER);
        BrowserVisit viewer = server.web.signedIn(Access.VIEWER);

        Document seen = manager.page(page + "/part");

        assertThat(seen.select("input[name=csrf]").eachAttr("value")).containsOnly("");
        assertThat(seen.select("button")).isNotEmpty();
        assertThat(viewer.page(page + "/part").select("button")).isEmpty();
        assertThat(viewer.with("Accept-Language", "en").page(page + "/part").text())
                .contains("are being called");
        assertThat(manager.page(page).select("main input[name=csrf]").eachAttr("value"))
                .doesNotContain("");
    }

    @Test
    void names_are_shown_as_they_are() {
        server.person(7, 0, "717", "<img src=x onerror=alert(1)>");
        server.pbx.say(
                new PbxEvent.Joined(
                        Instant.now(),
                        "300",
                        new planerka.pbx.ConfbridgeMember(
                                new ChannelId("x"),
                                "PJSIP/x-1",
                                "\"><b>",
                                "<i>Eve",
                                false,
                                false)));
        await().until(() -> !server.now(id).roll().visitors().isEmpty());
        BrowserVisit manager = server.web.signedIn(Access.MANAGER);

        Document shown = manager.page(page);

        assertThat(shown.select("main img, main b, main i")).isEmpty();
        assertThat(shown.select("li.person bdi").eachText()).contains("<i>Eve");
        assertThat(manager.page(page + "/candidates?who=img").select("bdi").text())
                .isEqualTo("<img src=x onerror=alert(1)>");
    }

    // Groups of others

    @ParameterizedTest
    @ValueSource(strings = {"", "/part", "/live", "/recording", "/candidates?who=a"})
    void a_manager_of_other_groups_finds_nothing_here(String path) throws IOException {
        Files.writeString(server.recordings.folder().resolve("planerka-" + id + ".wav"), "sound");
        BrowserVisit other =
                server.web
                        .signedIn("gleb", Access.MANAGER, Set.of(GatheringTestServer.SUPPORT))
                        .with("Accept", "text/event-stream");

        assertThat(other.get(page + path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/end",
                "/record",
                "/mute",
                "/participants",
                "/participants/2/kick",
                "/participants/2/listen"
            })
    void a_manager_of_other_groups_commands_nothing_here(String path) {
        BrowserVisit other =
                server.web.signedIn("gleb", Access.MANAGER, Set.of(GatheringTestServer.SUPPORT));

        assertThat(other.send(page + path, Map.of("who", "715")).statusCode()).isEqualTo(404);
        assertThat(server.now(id).stage().isEnded()).isFalse();
        assertThat(server.pbx.dialled()).doesNotContain("715");
    }

    @Test
    void a_manager_of_named_groups_sees_and_gathers_his_own_only() {
        BrowserVisit sales =
                server.web.signedIn("olga", Access.MANAGER, Set.of(GatheringTestServer.SALES));
        long other = server.gather(GatheringTestServer.SUPPORT, "301");
        await().until(() -> server.pbx.dialled().contains("703"));

        assertThat(sales.get(page).statusCode()).isEqualTo(200);
        assertThat(sales.get("/groups/2/gather").statusCode()).isEqualTo(404);
        assertThat(sales.send("/groups/2/gather", Map.of("organiser", "302")).statusCode())
                .isEqualTo(404);
        assertThat(sales.send("/gatherings/" + other + "/end", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(json(program.get("/api/v1/gatherings"))).hasSize(2);
        assertThat(
                        server.web
                                .signedIn("nobody", Access.VIEWER, Set.of())
                                .page("/gatherings")
                                .select("tbody tr"))
                .isEmpty();
    }

    @Test
    void where_two_groups_share_a_room_both_see_it() {
        BrowserVisit support =
                server.web.signedIn("gleb", Access.MANAGER, Set.of(GatheringTestServer.SUPPORT));
        assertThat(support.get(page).statusCode()).isEqualTo(404);

        assertThat(server.gather(GatheringTestServer.SUPPORT, "300")).isEqualTo(id);

        await().until(() -> support.get(page).statusCode() == 200);
    }
}
