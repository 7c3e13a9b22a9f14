package planerka.schedule.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.TestWeb;

/** Schedules through the form and over the API. */
class ScheduleWebTest {
    private static final String ALL = "/api/v1/schedules";
    private static final String NINE =
            """
            {"group":1,"organiser":"300","days":["MON","WED"],"time":"09:00",
             "timeZone":"Europe/Moscow","from":"2026-12-01","to":null,
             "exceptions":[{"date":"2026-12-07","skip":true}],"lateLimitSeconds":300}
            """;

    private final ScheduleTestServer server = new ScheduleTestServer();
    private final TestWeb web = server.open();
    private final BrowserVisit manager = web.signedIn(Access.MANAGER);
    private final BrowserVisit program = web.visit().withToken(web.token(Access.MANAGER));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void an_answer_of_the_api_can_be_sent_back_as_it_came() {
        JsonNode made = json(program.json("POST", ALL, NINE));

        assertThat(made.path("id").asLong()).isPositive();
        assertThat(made.path("next").asText()).isEqualTo("2026-12-02T06:00:00Z");
        HttpResponse<String> put =
                program.json("PUT", ALL + "/" + made.path("id"), made.toString());
        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(json(put).path("version").asInt()).isEqualTo(made.path("version").asInt() + 1);
        assertThat(program.json("PUT", ALL + "/" + made.path("id"), made.toString()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void next_tells_when_and_what_is_unusual() {
        JsonNode made = json(program.json("POST", ALL, NINE));

        JsonNode next = json(program.get(ALL + "/" + made.path("id") + "/next?count=3"));

        assertThat(next.findValuesAsText("at"))
                .containsExactly(
                        "2026-12-02T06:00:00Z", "2026-12-09T06:00:00Z", "2026-12-14T06:00:00Z");
        assertThat(next.path(0).path("local").asText()).isEqualTo("2026-12-02T09:00:00+03:00");
        assertThat(next.path(0).path("note").isNull()).isTrue();
        assertThat(next.path(1).path("note").asText()).isEqualTo("skipped");
    }

    @Test
    void skip_pause_resume_and_run() {
        String one = ALL + "/" + json(program.json("POST", ALL, NINE)).path("id");

        assertThat(
                        json(program.json("POST", one + "/skip", "{\"date\":\"2026-12-02\"}"))
                                .path("next")
                                .asText())
                .isEqualTo("2026-12-09T06:00:00Z");
        JsonNode paused = json(program.json("POST", one + "/pause", ""));
        assertThat(paused.path("paused").asBoolean()).isTrue();
        assertThat(paused.path("next").isNull()).isTrue();
        assertThat(json(program.json("POST", one + "/resume", "")).path("next").asText())
                .isEqualTo("2026-12-09T06:00:00Z");
        assertThat(json(program.json("POST", one + "/run", "")).path("gathering").asLong())
                .isEqualTo(42);
        assertThat(program.json("DELETE", one, "").statusCode()).isEqualTo(204);
        assertThat(program.get(one).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"group\":1|\"group\":7|group",
                "\"300\"|\"3o0\"|organiser",
                "\"300\"|\"79001234567\"|organiser",
                "[\"MON\",\"WED\"]|[]|days",
                "[\"MON\",\"WED\"]|[\"MONDAY\"]|days",
                "\"09:00\"|\"25:00\"|time",
                "\"09:00\"|\"09:00:30\"|time",
                "Europe/Moscow|Mars/Olympus|timeZone",
                "\"2026-12-01\"|\"2026-02-31\"|from",
                "\"to\":null|\"to\":\"2026-11-30\"|to",
                "2026-12-07|yesterday|exceptions",
                "Seconds\":300|Seconds\":1|lateLimitSeconds"
            })
    void what_is_wrong_is_said_at_its_field_and_nothing_is_saved(
            String right, String wrong, String field) {
        HttpResponse<String> answer = program.json("POST", ALL, NINE.replace(right, wrong));

        if (field != null) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(json(answer).path("errors").findValuesAsText("field")).contains(field);
            assertThat(json(program.get(ALL))).isEmpty();
        }
    }

    @Test
    void a_manager_makes_one_through_the_form_and_sees_when_it_comes() {
        assertThat(manager.page("/schedules").select(".empty").text())
                .contains("по будням в 09:00");
        Document form = manager.page("/schedules/new?group=1");
        assertThat(form.select("#organiser").attr("value")).isEqualTo("300");

        HttpResponse<String> saved = manager.send("/schedules", typed());

        assertThat(saved.statusCode()).isEqualTo(303);
        Document list = manager.page("/schedules");
        assertThat(list.select(".flash[role=status]").first().text())
                .isEqualTo("Расписание группы «Sales» сохранено.");
        assertThat(list.select("tbody tr").text())
                .contains("по средам в 09:00")
                .contains("25 ноября 2026, 09:00");
        Document edit = manager.page(list.select("a[href$=/edit]").attr("href"));
        assertThat(edit.select("ol.runs li.run")).hasSize(10);
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_a_preview_saves_nothing() {
        Map<String, String> typed = new HashMap<>(typed());
        typed.put("time", "9 утра");
        typed.put("lateMinutes", "много");
        HttpResponse<String> refused = manager.send("/schedules", typed);
        Document page = org.jsoup.Jsoup.parse(refused.body());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page.select("#time").attr("value")).isEqualTo("9 утра");
        assertThat(page.select("#time-error").text()).isEqualTo("Время пишется так: 09:00.");
        assertThat(page.select("#lateMinutes").attr("value")).isEqualTo("много");
        assertThat(page.select("#next li.run")).as("nine in the morning is no time").isEmpty();
        typed.put("time", "09:00");
        assertThat(
                        org.jsoup.Jsoup.parse(manager.send("/schedules", typed).body())
                                .select("#next li.run"))
                .as("what can be read is foreseen whatever else is wrong")
                .hasSize(10);
        assertThat(page.select("input[name=days][value=WED]").hasAttr("checked")).isTrue();
        assertThat(page.select("input[name=days][value=MON]").hasAttr("checked")).isFalse();

        Map<String, String> preview = new HashMap<>(typed());
        preview.put("do", "preview");
        assertThat(
                        org.jsoup.Jsoup.parse(manager.send("/schedules", preview).body())
                                .select("ol.runs li.run"))
                .hasSize(10);
        assertThat(manager.page("/schedules").select("tbody tr")).isEmpty();
    }

    /** The copy in memory has it still. */
    @Test
    void who_saves_for_a_group_that_was_just_deleted_is_told_and_keeps_what_he_typed() {
        manager.page("/schedules/new");
        server.database()
                .jdbi()
                .useHandle(
                        handle ->
                                handle.execute(
                                        "update call_group set removed_at = ?",
                                        server.clock().instant()));

        HttpResponse<String> refused = manager.send("/schedules", typed());

        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = org.jsoup.Jsoup.parse(refused.body());
        assertThat(page.select("#group-error").text())
                .isEqualTo("Такой группы нет. Возможно, её удалили.");
        assertThat(page.select("#time").attr("value")).isEqualTo("09:00");
        assertThat(page.select("input[name=days][value=WED]").hasAttr("checked")).isTrue();
    }

    @Test
    void before_one_is_deleted_it_is_said_that_it_can_be_brought_back() {
        String one = "/schedules/" + json(program.json("POST", ALL, NINE)).path("id").asText();

        assertThat(manager.page(one + "/delete").select("article").text())
                .contains("Удалить расписание группы «Sales»?", "расписание можно вернуть");
        manager.send(one + "/delete", Map.of());

        Document list = manager.page("/schedules");
        assertThat(list.select(".flash").text()).contains("Расписание группы «Sales» удалено.");
        assertThat(list.select("details").text()).contains("Удалённые недавно", "Sales");
    }

    @Test
    void the_second_of_two_managers_is_told_and_sees_both_versions() {
        manager.send("/schedules", typed());
        String edit = manager.page("/schedules").select("a[href$=/edit]").attr("href");
        String one = edit.replace("/edit", "");
        Map<String, String> mine = new HashMap<>(typed());
        mine.put("version", manager.page(edit).select("input[name=version]").attr("value"));
        Map<String, String> theirs = new HashMap<>(mine);
        theirs.put("time", "10:00");
        mine.put("time", "11:00");

        assertThat(manager.send(one, theirs).statusCode()).isEqualTo(303);
        HttpResponse<String> second = manager.send(one, mine);

        assertThat(second.statusCode()).isEqualTo(409);
        Document page = org.jsoup.Jsoup.parse(second.body());
        assertThat(page.select("article[role=alert]").text()).contains("11:00").contains("10:00");
        assertThat(page.select("#time").attr("value")).isEqualTo("11:00");
    }

    @Test
    void a_skipped_day_comes_back_by_the_button_and_else_stays_skipped_at_another_time() {
        manager.send("/schedules", typed());
        String edit = manager.page("/schedules").select("a[href$=/edit]").attr("href");
        String one = edit.replace("/edit", "");
        skipTheFirst(one);
        Element undo = manager.page(one).selectFirst(".flash form");
        Map<String, String> back = new HashMap<>();
        undo.select("input:not([name=csrf])").forEach(f -> back.put(f.attr("name"), f.val()));
        manager.send(undo.attr("action"), back);
        assertThat(firstRun(one)).isEqualTo("25 ноября 2026, 09:00");

        skipTheFirst(one);
        Map<String, String> later = new HashMap<>(typed());
        later.put("version", manager.page(edit).select("input[name=version]").attr("value"));
        later.put("id", one.replace("/schedules/", ""));
        later.put("time", "09:15");

        assertThat(manager.send("/schedules/preview", later).body()).contains("пропускаем");
        manager.send(one, later);
        assertThat(manager.page(one).select("ul.changes").text()).contains("09:15: пропускаем");
        assertThat(firstRun(one)).isEqualTo("2 декабря 2026, 09:15");
    }

    private void skipTheFirst(String one) {
        String run = manager.page(one).select("input[name=run]").attr("value");
        manager.send(one + "/skip", Map.of("run", run));
    }

    private String firstRun(String one) {
        return manager.page(one).select("ol.runs time").first().text();
    }

    @Test
    void a_run_is_not_moved_to_where_it_is() {
        manager.send("/schedules", typed());
        String edit = manager.page("/schedules").select("a[href$=/edit]").attr("href");
        String one = edit.replace("/edit", "");
        String slot = manager.page(one).select("input[name=run]").attr("value");
        String day = slot.substring(0, 10);
        Map<String, String> move = new HashMap<>();
        move.put("kind", "move");
        move.put("date", day);
        move.put("time", "09:00");
        move.put("toDate", day);
        move.put("toTime", "09:00");

        HttpResponse<String> same = manager.send(one + "/exceptions", move);
        move.put("toTime", "09:30");

        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(org.jsoup.Jsoup.parse(same.body()).select("#moveTo-error").text())
                .contains("и так в это время");
        assertThat(manager.send(one + "/exceptions", move).statusCode()).isEqualTo(303);
    }

    @Test
    void who_saves_one_that_was_just_deleted_is_told_and_keeps_what_he_typed() {
        String one = "/schedules/" + json(program.json("POST", ALL, NINE)).path("id").asText();
        Map<String, String> mine = new HashMap<>(typed());
        mine.put("id", one.replace("/schedules/", ""));
        mine.put("time", "11:00");
        manager.send(one + "/delete", Map.of());

        HttpResponse<String> told = manager.send(one, mine);

        assertThat(told.statusCode()).isEqualTo(409);
        Document page = org.jsoup.Jsoup.parse(told.body());
        assertThat(page.select("article[role=alert]").text()).contains("удалено");
        assertThat(page.select("article[role=alert] a").attr("href")).isEqualTo("/schedules");
        assertThat(page.select("#time").attr("value")).isEqualTo("11:00");
        assertThat(page.select("main form").attr("action")).isEqualTo("/schedules");
        assertThat(manager.send("/schedules/preview", mine).body()).contains("11:00");
    }

    @Test
    void a_long_list_has_pages_that_keep_the_search() {
        for (int i = 0; i < 51; i++) {
            program.json("POST", ALL, NINE);
        }

        Document first = manager.page("/schedules?q=sales");
        assertThat(first.select("table tbody tr")).hasSize(50);
        assertThat(first.select("nav.pages").text()).isEqualTo("Страница 1 из 2, всего: 51 Дальше");
        String next = first.select("nav.pages a").attr("href");
        assertThat(next).contains("q=sales");
        Document second = manager.page(next);
        assertThat(second.select("table tbody tr")).hasSize(1);
        assertThat(second.select("nav.pages").text()).startsWith("Назад Страница 2 из 2");
        assertThat(manager.page("/schedules?page=9").select("table tbody tr")).hasSize(1);
    }

    @Test
    void who_only_looks_changes_nothing() {
        manager.send("/schedules", typed());
        BrowserVisit viewer = web.signedIn(Access.VIEWER);

        assertThat(
                        viewer.page("/schedules")
                                .select("tbody button, main a[href$=edit], main a[href$=new]"))
                .isEmpty();
        assertThat(viewer.send("/schedules", typed()).statusCode()).isEqualTo(403);
    }

    private static Map<String, String> typed() {
        return Map.of(
                "group", "1",
                "organiser", "300",
                "days", "WED",
                "time", "09:00",
                "timeZone", "Europe/Moscow",
                "from", "",
                "to", "",
                "exceptions", "",
                "lateMinutes", "5",
                "do", "save");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException garbage) {
            throw new IllegalStateException(answer.body(), garbage);
        }
    }
}
