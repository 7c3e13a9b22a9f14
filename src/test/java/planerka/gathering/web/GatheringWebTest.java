package planerka.gathering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.audit.Audit;
import planerka.gathering.engine.GatheringEngine;
import planerka.gathering.engine.GatheringMetrics;
import planerka.gathering.engine.Gatherings;
import planerka.gathering.engine.OriginateBuilder;
import planerka.gathering.engine.PacingWindow;
import planerka.gathering.engine.Recordings;
import planerka.gathering.engine.StandInPbx;
import planerka.gathering.journal.GatheringReader;
import planerka.gathering.start.CallListBuilder;
import planerka.gathering.start.CallerLimit;
import planerka.gathering.start.InviteeLookup;
import planerka.gathering.start.StartFromWeb;
import planerka.gathering.start.StartService;
import planerka.gathering.view.GatheringService;
import planerka.group.GroupDirectory;
import planerka.group.Groups;
import planerka.pbx.ChannelId;
import planerka.pbx.ConfbridgeMember;
import planerka.pbx.PbxEvent;
import planerka.people.AllowedNumbers;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.HookSecret;
import planerka.web.TestWeb;

/** Conferences over the API, by the page and by the hook, on a PBX that only remembers. */
class GatheringWebTest {
    private static final String ALL = "/api/v1/gatherings";
    private static final String SECRET = "a secret of the hook";

    private final Database database = DatabaseKind.H2.empty();
    private final StandInPbx pbx = new StandInPbx();
    private final Audit audit = new Audit(database.jdbi(), Clock.systemUTC());
    private final AllowedNumbers allowed = AllowedNumbers.internal();
    private final Recordings recordings = new Recordings(recorded(), Duration.ZERO);
    private final GatheringEngine engine =
            new GatheringEngine(
                    database.jdbi(),
                    pbx,
                    new GatheringEngine.Options(
                            new OriginateBuilder("Local/{number}@from-internal"),
                            PacingWindow.Limits.NONE,
                            recordings,
                            "test"),
                    Clock.systemUTC());
    private final GroupDirectory groups = groups();
    private final GatheringReader archive = new GatheringReader(database.jdbi());
    private final TestWeb web =
            TestWeb.streaming(database, hub -> routes -> doors(hub).forEach(d -> d.addTo(routes)));
    private final BrowserVisit manager = web.signedIn(Access.MANAGER);
    private final BrowserVisit program = web.visit().withToken(web.token(Access.MANAGER));

    private List<planerka.web.Routes> doors(planerka.web.live.SseHub hub) {
        Gatherings gatherings = engine.gatherings();
        LiveGatherings watchers = new LiveGatherings(hub, gatherings);
        gatherings.listen(watchers::changed);
        StartService starts =
                new StartService(
                        groups,
                        new CallListBuilder(allowed, Clock.systemUTC(), ZoneId.of("Europe/Moscow")),
                        gatherings,
                        new CallerLimit(2));
        StartFromWeb startFromWeb = new StartFromWeb(starts, groups, allowed, audit);
        GatheringService service =
                new GatheringService(gatherings, archive, audit, Clock.systemUTC());
        HookSecret secret = new HookSecret(Optional.of(SECRET));
        InviteeLookup invitees =
                new InviteeLookup(
                        new People(database.jdbi(), new ChangeListeners()), groups, allowed);
        GatheringModel model = new GatheringModel(recordings, id -> Map.of(), groups);
        return List.of(
                new InvitePages(service, invitees),
                new ParticipantsApi(service, invitees),
                new GatheringApi(service, startFromWeb, archive, watchers, hub),
                new FragmentPages(service, model),
                new GatheringPages(service, hub, model),
                new RecordingPages(service, recordings, audit),
                new EnterHook(secret, service, audit),
                new StartPages(groups, startFromWeb),
                new KeyHook(secret, service),
                new GatherHook(
                        secret, starts, new GatheringMetrics(new SimpleMeterRegistry()), audit));
    }

    private static Path recorded() {
        try {
            return Files.createTempDirectory("recorded");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private GroupDirectory groups() {
        database.jdbi()
                .useHandle(
                        handle ->
                                handle.execute(
                                        """
                                        insert into call_group (id, name, code, caller_name, ring_seconds, confirm,
                                                                retry_attempts, retry_after_seconds)
                                        values (1, 'Sales', '100', 'PLANERKA', 15, 'never', 1, 30)
                                        """));
        ChangeListeners changes = new ChangeListeners();
        People people = new People(database.jdbi(), changes);
        return GroupDirectory.open(
                new Groups(database.jdbi(), people, changes), changes, Duration.ofHours(1));
    }

    @BeforeEach
    void start() {
        engine.start();
        await().until(engine::isReady);
    }

    @AfterEach
    void close() {
        web.close();
        groups.close();
        engine.close();
    }

    private JsonNode begin() {
        HttpResponse<String> answer =
                program.json("POST", ALL, "{\"group\":1,\"organiser\":\"300\"}");
        assertThat(answer.statusCode()).isEqualTo(202);
        await().until(() -> pbx.calls().size() == 1);
        return json(answer);
    }

    /** The organiser's phone was answered, and he is in the room. */
    private void organiserJoins() {
        ChannelId call = pbx.calls().get(0).id();
        pbx.say(new PbxEvent.CallRinging(Instant.now(), call));
        pbx.say(new PbxEvent.CallAnswered(Instant.now(), call));
        pbx.say(
                new PbxEvent.Joined(
                        Instant.now(),
                        "300",
                        new ConfbridgeMember(call, "Local/300-1", "300", "", false, true)));
        await().until(
                        () ->
                                json(program.get(ALL))
                                        .path(0)
                                        .path("participants")
                                        .path(0)
                                        .path("state")
                                        .asText()
                                        .equals("joined"));
    }

    @Test
    void a_program_begins_one_and_sees_it() {
        JsonNode begun = begin();

        assertThat(begun.path("trigger").asText()).isEqualTo("api");
        assertThat(begun.path("room").asText()).isEqualTo("300");
        JsonNode read = json(program.get(ALL + "/" + begun.path("id")));
        assertThat(read.path("participants").path(0).path("number").asText()).isEqualTo("300");
        assertThat(pbx.dialled()).containsExactly("300");
    }

    @ParameterizedTest
    @CsvSource({"lock, lock 300", "mute, ''", "recall, ''", "end, kick 300 Local/300-1"})
    void commands_reach_the_pbx(String command, String told) {
        String one = ALL + "/" + begin().path("id");
        organiserJoins();

        assertThat(program.json("POST", one + "/" + command, "").statusCode()).isEqualTo(202);

        await().untilAsserted(
                        () ->
                                assertThat(String.join("\n", pbx.done()))
                                        .contains(told == null ? "" : told));
    }

    @Test
    void a_recording_is_given_to_those_who_may_see_the_gathering_and_it_is_written_down()
            throws IOException {
        long id = begin().path("id").asLong();
        assertThat(manager.get("/gatherings/" + id + "/recording").statusCode()).isEqualTo(404);
        Files.writeString(recordings.folder().resolve("planerka-" + id + ".wav"), "sound");

        HttpResponse<String> taken = manager.get("/gatherings/" + id + "/recording");

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).isEqualTo("sound");
        assertThat(program.get(ALL + "/" + id + "/recording").body()).isEqualTo("sound");
        assertThat(web.visit().get("/gatherings/" + id + "/recording").body())
                .doesNotContain("sound");
        int written =
                database.jdbi()
                        .withHandle(
                                handle ->
                                        handle.createQuery(
                                                        "select count(*) from audit where action = 'recording-export'")
                                                .mapTo(Integer.class)
                                                .one());
        assertThat(written).isEqualTo(2);
    }

    @Test
    void commands_of_one_reach_the_pbx() {
        String one = ALL + "/" + begin().path("id") + "/participants/1/";
        organiserJoins();

        assertThat(program.json("POST", one + "mute", "").statusCode()).isEqualTo(202);
        await().until(() -> pbx.done().contains("mute 300 Local/300-1"));
        assertThat(program.json("POST", one + "kick", "").statusCode()).isEqualTo(202);
        await().until(() -> pbx.done().contains("kick 300 Local/300-1"));
    }

    @Test
    void what_is_not_there_is_404_and_what_is_over_is_409() {
        String one = ALL + "/" + begin().path("id");

        assertThat(program.json("POST", ALL + "/999/end", "").statusCode()).isEqualTo(404);
        assertThat(program.json("POST", one + "/dance", "").statusCode()).isEqualTo(404);
        assertThat(program.json("POST", one + "/participants/9/kick", "").statusCode())
                .isEqualTo(404);
        program.json("POST", one + "/end", "");
        await().until(() -> engine.gatherings().live().isEmpty());
        assertThat(program.json("POST", one + "/end", "").statusCode()).isEqualTo(409);
        assertThat(json(program.get(one)).path("state").asText()).isEqualTo("ended");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"group\":7,\"organiser\":\"300\"}|422|group",
                "{\"group\":1}|422|organiser",
                "{\"group\":1,\"organiser\":\"79001234567\"}|422|organiser",
                "{\"group\":1,\"organiser\":\"3 or 1\"}|422|organiser",
                "{\"group\":\"one\"}|400|group",
                "{\"group\":1,\"organiser\":\"300\",\"lead\":\"last\"}|422|lead",
                "{\"group\":1,\"organiser\":\"300\",\"lead\":\"deputy\"}|422|deputy",
                "{\"group\":1,\"organiser\":\"300\",\"lead\":\"deputy\",\"deputy\":\"300\"}|422|deputy",
                "{\"group\":1,\"organiser\":\"300\",\"lead\":\"deputy\",\"deputy\":\"79001234567\"}|422|deputy",
                "{\"group\":1,\"organiser\":\"300\",\"lead\":\"nobody\",\"deputy\":\"301\"}|422|deputy",
                "{\"group\":1,\"organiser\":\"300\",\"deputy\":\"301\"}|422|deputy",
                "nonsense|400|"
            })
    void what_makes_no_sense_is_said_and_calls_nobody(String body, int status, String field) {
        HttpResponse<String> answer = program.json("POST", ALL, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (field != null) {
            assertThat(json(answer).path("errors").findValuesAsText("field")).contains(field);
        }
        assertThat(pbx.calls()).isEmpty();
    }

    private void anna() {
        database.jdbi()
                .useHandle(
                        handle -> {
                            handle.execute("insert into person (id, name) values (1, 'Anna')");
                            handle.execute(
                                    "insert into person_number (person_id, position, number) values (1, 1, '700')");
                            handle.execute(
                                    "insert into group_member (group_id, person_id, position) values (1, 1, 1)");
                        });
        groups.refresh();
    }

    private JsonNode begin(String more) {
        HttpResponse<String> answer =
                program.json("POST", ALL, "{\"group\":1,\"organiser\":\"300\"" + more + "}");
        assertThat(answer.statusCode()).isEqualTo(202);
        return json(answer);
    }

    @ParameterizedTest
    @CsvSource({"'', first", "nobody, nobody", "together, together"})
    void a_program_says_whom_to_call_first(String said, String lead) {
        anna();

        JsonNode begun = begin(",\"lead\":\"" + said + "\"");

        assertThat(begun.path("lead").asText()).isEqualTo(lead);
        assertThat(begun.path("deputy").isNull()).isTrue();
        List<String> first = lead.equals("together") ? List.of("300", "700") : List.of("300");
        await().until(() -> pbx.dialled().equals(first));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody|ru|Не состоялась: организатор не пришёл, поэтому остальным не звонили.|не звоним организатор не пришёл",
                "nobody|en|Not held: the organiser did not come, so the others were not called.|not called the organiser did not come",
                "deputy|ru|Не состоялась: не пришли ни организатор, ни заместитель, поэтому остальным не звонили.|не звоним организатор не пришёл",
                "deputy|en|Not held: neither the organiser nor the deputy came, so the others were not called.|not called the organiser did not come"
            })
    void the_page_says_why_nobody_was_called(
            String lead, String language, String why, String anna) {
        anna();
        boolean withDeputy = lead.equals("deputy");
        JsonNode begun =
                begin(",\"lead\":\"" + lead + (withDeputy ? "\",\"deputy\":\"301\"" : "\""));
        int leaders = withDeputy ? 2 : 1;
        for (int call = 0; call < leaders; call++) {
            int sent = call + 1;
            await().until(() -> pbx.calls().size() == sent);
            pbx.say(new PbxEvent.HungUp(Instant.now(), pbx.calls().get(call).id(), 17));
        }
        await().until(() -> engine.gatherings().live().isEmpty());

        BrowserVisit reader = web.signedIn(Access.VIEWER).with("Accept-Language", language);
        Document page = reader.page("/gatherings/" + begun.path("id"));
        assertThat(page.select(".not-held").text()).isEqualTo(why);
        assertThat(page.select("li.person[data-number=700]").text()).contains(anna);
        assertThat(pbx.dialled()).doesNotContain("700").hasSize(leaders);
    }

    @Test
    void who_waits_for_the_leader_is_shown_as_such() {
        anna();
        JsonNode begun = begin("");

        assertThat(
                        manager.page("/gatherings/" + begun.path("id"))
                                .select("li.person[data-number=700]")
                                .text())
                .contains("в очереди сначала зовём ведущего");
    }

    @Test
    void while_the_pbx_is_away_nobody_is_promised_anything() {
        pbx.connected(false);

        HttpResponse<String> answer =
                program.json("POST", ALL, "{\"group\":1,\"organiser\":\"300\"}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(program.get(ALL))).isEmpty();
    }

    @Test
    void a_manager_reads_what_is_away_and_can_try_again_or_go_back_to_the_group() {
        anna();
        pbx.connected(false);

        HttpResponse<String> refused = manager.send("/groups/1/gather", Map.of("organiser", "300"));

        Document page = org.jsoup.Jsoup.parse(refused.body());
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(page.select("h1").text()).contains("нет связи с АТС").doesNotContain("базой");
        assertThat(page.select("main a").eachAttr("href")).containsExactly("/groups/1");
        pbx.connected(true);
        String address = page.select("main form").attr("action");
        String organiser = page.select("main input[name=organiser]").attr("value");
        assertThat(manager.send(address, Map.of("organiser", organiser)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_manager_is_asked_for_the_organiser_and_what_he_typed_is_kept() {
        anna();
        HttpResponse<String> asked = manager.send("/groups/1/gather", Map.of());
        Document page = org.jsoup.Jsoup.parse(asked.body());
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(page.select("#organiser-error").text()).contains("организатора нет");

        Document wrong =
                org.jsoup.Jsoup.parse(
                        manager.send("/groups/1/gather", Map.of("organiser", "звать 300")).body());
        assertThat(wrong.select("#organiser").attr("value")).isEqualTo("звать 300");

        HttpResponse<String> begun = manager.send("/groups/1/gather", Map.of("organiser", "300"));
        assertThat(begun.statusCode()).isEqualTo(303);
        String address = begun.headers().firstValue("Location").orElseThrow();
        assertThat(manager.page(address).select("h1").text()).isEqualTo("Sales");
        assertThat(manager.page(address + "/part").select("li.person")).hasSize(2);
    }

    @Test
    void a_group_without_people_is_not_gathered_by_the_page() {
        HttpResponse<String> answer = manager.send("/groups/1/gather", Map.of("organiser", "300"));

        assertThat(answer.statusCode()).isEqualTo(422);
        for (Document page :
                List.of(org.jsoup.Jsoup.parse(answer.body()), manager.page("/groups/1/gather"))) {
            assertThat(page.select("main [role=alert]").text()).contains("звать некого");
            assertThat(page.select("main a[href='/groups/1/edit#members']")).hasSize(1);
            assertThat(page.select("main form")).isEmpty();
        }
        assertThat(json(program.get(ALL))).isEmpty();
    }

    @Test
    void names_from_the_pbx_that_are_markup_stay_text() {
        JsonNode begun = begin();
        organiserJoins();
        pbx.say(
                new PbxEvent.Joined(
                        Instant.now(),
                        "300",
                        new ConfbridgeMember(
                                new ChannelId("guest"),
                                "PJSIP/x-1",
                                "<b>9</b>",
                                "<script>alert(1)</script>",
                                false,
                                false)));
        await().until(() -> json(program.get(ALL)).path(0).path("visitors").size() == 1);

        Document page = manager.page("/gatherings/" + begun.path("id"));

        assertThat(page.select("li.person script, li.person b")).isEmpty();
        assertThat(page.select("li.person").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void who_only_looks_sees_no_buttons_and_may_press_none() {
        String id = begin().path("id").asText();
        BrowserVisit viewer = web.signedIn(Access.VIEWER);
        BrowserVisit reader = web.visit().withToken(web.token(Access.VIEWER));

        assertThat(viewer.page("/gatherings/" + id).select("main button")).isEmpty();
        assertThat(viewer.send("/gatherings/" + id + "/end", Map.of()).statusCode()).isEqualTo(403);
        assertThat(reader.json("POST", ALL + "/" + id + "/end", "").statusCode()).isEqualTo(403);
        assertThat(reader.get(ALL + "/" + id).statusCode()).isEqualTo(200);
        assertThat(web.visit().get(ALL).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "room=300&key=roll, 200, roll",
        "room=301&key=roll, 404, no-gathering",
        "room=300&key=dance, 400, bad-request",
        "room=3x&key=roll, 400, bad-request"
    })
    void keys_are_answered_in_a_form(String form, int status, String state) {
        begin();
        organiserJoins();
        BrowserVisit dialplan = web.visit().withToken(SECRET);

        HttpResponse<String> answer =
                dialplan.send("POST", "/hook/key", "application/x-www-form-urlencoded", form);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).startsWith("state=" + state);
        assertThat(
                        web.visit()
                                .withToken("wrong")
                                .send(
                                        "POST",
                                        "/hook/key",
                                        "application/x-www-form-urlencoded",
                                        form)
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_leaders_key_mutes_guests_and_lets_them_speak_again() {
        begin();
        organiserJoins();
        ChannelId guest = new ChannelId("guest");
        pbx.say(
                new PbxEvent.Joined(
                        Instant.now(),
                        "300",
                        new ConfbridgeMember(guest, "PJSIP/715-1", "715", "", false, false)));
        await().until(() -> json(program.get(ALL)).path(0).path("visitors").size() == 1);

        assertThat(muteKey()).startsWith("state=mute");
        await().until(() -> pbx.done().equals(List.of("mute 300 PJSIP/715-1")));
        pbx.say(new PbxEvent.Muted(Instant.now(), "300", guest, true));
        await().until(
                        () ->
                                json(program.get(ALL))
                                        .path(0)
                                        .path("visitors")
                                        .path(0)
                                        .path("muted")
                                        .asBoolean());

        assertThat(muteKey()).startsWith("state=unmute");
        await().until(() -> pbx.done().contains("unmute 300 PJSIP/715-1"));
    }

    private String muteKey() {
        return web.visit()
                .withToken(SECRET)
                .send("POST", "/hook/key", "application/x-www-form-urlencoded", "room=300&key=mute")
                .body();
    }

    @Test
    void who_gathers_too_often_is_refused() {
        database.jdbi()
                .useHandle(handle -> handle.execute("update call_group set organiser = '300'"));
        groups.refresh();

        assertThat(dial()).startsWith("state=started");
        assertThat(dial()).startsWith("state=joined");
        assertThat(dial()).isEqualTo("state=forbidden");
    }

    private String dial() {
        return web.visit()
                .withToken(SECRET)
                .send(
                        "POST",
                        "/hook/gather",
                        "application/x-www-form-urlencoded",
                        "code=100&caller=300")
                .body();
    }

    @Test
    void a_caller_who_may_not_is_written_down() {
        web.visit()
                .withToken(SECRET)
                .send(
                        "POST",
                        "/hook/gather",
                        "application/x-www-form-urlencoded",
                        "code=100&caller=302");

        await().until(() -> !refusals().isEmpty());
        assertThat(refusals()).containsExactly("302 gathering-refuse *100");
    }

    private List<String> refusals() {
        String sql =
                "select concat(actor, ' ', action, ' ', subject) from audit where actor = '302'";
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException garbage) {
            throw new IllegalStateException(answer.body(), garbage);
        }
    }
}
