package planerka.schedule.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.web.Access;
import planerka.web.BrowserVisit;

/** Rules, calendars, single days, trial runs and warnings over the API. */
class ScheduleRulesWebTest {
    private static final String ALL = "/api/v1/schedules";
    private static final String BASE =
            "\"group\":1,\"organiser\":\"300\",\"timeZone\":\"Europe/Moscow\","
                    + "\"from\":\"2026-12-01\"";

    private final ScheduleTestServer server = new ScheduleTestServer();
    private final BrowserVisit program =
            server.open().visit().withToken(server.open().token(Access.MANAGER));

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'repeat':'once','time':'09:00' | 2026-12-01T06:00:00Z",
                "'repeat':'days','every':3,'time':'09:00' | 2026-12-01T06:00:00Z 2026-12-04T06:00:00Z",
                "'repeat':'weeks','every':2,'days':['FRI'],'times':['09:00','15:30'] | 2026-12-04T06:00:00Z 2026-12-04T12:30:00Z 2026-12-18T06:00:00Z",
                "'repeat':'month-day','monthDay':'last','time':'09:00','count':2 | 2026-12-31T06:00:00Z 2027-01-31T06:00:00Z",
                "'repeat':'month-weekday','nth':'last','weekday':'FRI','time':'09:00' | 2026-12-25T06:00:00Z 2027-01-29T06:00:00Z",
                "'cron':'0 9,18 * * 1' | 2026-12-07T06:00:00Z 2026-12-07T15:00:00Z",
                "'days':['MON','TUE','WED','THU','FRI'],'time':'09:00','calendar':1,'from':'2026-12-30' | 2026-12-30T06:00:00Z 2027-01-11T06:00:00Z",
                "'days':['THU'],'time':'09:00','calendar':1,'dayOff':'previous','from':'2026-12-31' | 2026-12-30T06:00:00Z"
            })
    void a_rule_comes_when_it_says_and_can_be_sent_back_as_it_came(String rule, String moments) {
        JsonNode made = made(rule);

        String one = ALL + "/" + made.path("id");
        assertThat(program.json("PUT", one, made.toString()).statusCode()).isEqualTo(200);
        JsonNode next = json(program.get(one + "/next?count=3"));
        assertThat(String.join(" ", next.findValuesAsText("at"))).startsWith(moments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'repeat':'never','time':'09:00' | repeat",
                "'repeat':'days','every':0,'time':'09:00' | every",
                "'repeat':'weeks','every':53,'days':['MON'],'time':'09:00' | every",
                "'repeat':'month-day','monthDay':'32','time':'09:00' | monthDay",
                "'repeat':'month-weekday','nth':'6','weekday':'MON','time':'09:00' | nth",
                "'repeat':'month-weekday','nth':'1','weekday':'MONDAY','time':'09:00' | weekday",
                "'cron':'0 0 9 * * 1' | cron",
                "'cron':'soon' | cron",
                "'cron':'* * * * *' | cron",
                "'cron':'0 9 31 2 *' | cron",
                "'repeat':'once','time':'09:00','from':'2026-11-20' | from",
                "'repeat':'once','time':'09:00','from':'2027-01-01','calendar':1 | from",
                "'days':['MON'],'times':[] | time",
                "'days':['MON'],'time':'09:00','count':0 | count",
                "'days':['MON'],'time':'09:00','calendar':99 | calendar",
                "'days':['MON'],'time':'09:00','calendar':1,'dayOff':'maybe' | dayOff",
                "'days':['MON'],'time':'00:30','calendar':1,'earlierMinutes':60 | earlierMinutes",
                "'days':['MON'],'time':'09:00','lead':'anybody' | lead",
                "'days':['MON'],'time':'09:00','lead':'deputy' | deputy",
                "'days':['MON'],'time':'09:00','lead':'deputy','deputy':'300' | deputy",
                "'days':['MON'],'time':'09:00','remindMinutes':10 | remindBy",
                "'days':['MON'],'time':'09:00','remindMinutes':10,'remindBy':['pigeon'] | remindBy",
                "'days':['MON'],'time':'09:00','exceptions':[{'date':'2026-12-07','moveTo':'noon'}] | exceptions",
                "'days':['MON'],'time':'09:00','exceptions':[{'date':'2026-12-07','organiser':'79001234567'}] | exceptions"
            })
    void what_is_wrong_is_said_at_its_field_and_nothing_is_saved(String rule, String field) {
        HttpResponse<String> answer = program.json("POST", ALL, body(rule));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("errors").findValuesAsText("field")).contains(field);
        assertThat(json(program.get(ALL))).isEmpty();
    }

    @Test
    void ten_thousand_exceptions_are_refused_in_one_sentence() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1001; i++) {
            many.append(i == 0 ? "" : ",").append("{'date':'2026-12-07'}");
        }

        HttpResponse<String> answer =
                program.json(
                        "POST",
                        ALL,
                        body("'days':['MON'],'time':'09:00','exceptions':[" + many + "]"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("errors").findValuesAsText("field"))
                .containsExactly("exceptions");
    }

    @Test
    void a_day_is_moved_led_by_another_and_undone() {
        String one = ALL + "/" + made("'days':['MON'],'time':'09:00'").path("id").asText();

        program.json(
                "POST",
                one + "/exceptions",
                "{\"date\":\"2026-12-07\",\"moveTo\":\"2026-12-08T10:30\"}");
        JsonNode led =
                json(
                        program.json(
                                "POST",
                                one + "/exceptions",
                                "{\"date\":\"2026-12-14\",\"organiser\":\"301\"}"));

        assertThat(led.path("exceptions")).hasSize(2);
        JsonNode next = json(program.get(one + "/next?count=2"));
        assertThat(next.get(0).path("at").asText()).isEqualTo("2026-12-08T07:30:00Z");
        assertThat(next.get(0).path("note").asText()).isEqualTo("moved");
        assertThat(next.get(1).path("organiser").asText()).isEqualTo("301");
        assertThat(program.json("DELETE", one + "/exceptions?date=2026-12-07", "").statusCode())
                .isEqualTo(200);
        assertThat(json(program.get(one + "/next?count=1")).get(0).path("at").asText())
                .isEqualTo("2026-12-07T06:00:00Z");
    }

    @Test
    void a_pause_until_a_day_a_copy_and_a_removal_that_is_taken_back() {
        String one = ALL + "/" + made("'days':['MON'],'time':'09:00'").path("id").asText();

        JsonNode paused = json(program.json("POST", one + "/pause", "{\"until\":\"2026-12-15\"}"));
        JsonNode copy = json(program.json("POST", one + "/duplicate", ""));

        assertThat(paused.path("next").asText()).isEqualTo("2026-12-21T06:00:00Z");
        assertThat(paused.path("pausedUntil").asText()).isEqualTo("2026-12-15");
        assertThat(copy.path("paused").asBoolean()).isTrue();
        assertThat(program.json("DELETE", one, "").statusCode()).isEqualTo(204);
        assertThat(json(program.get(ALL))).hasSize(1);
        JsonNode back = json(program.json("POST", one + "/restore", ""));
        assertThat(back.path("next").asText()).isEqualTo("2026-12-21T06:00:00Z");
        assertThat(program.json("POST", one + "/pause", "{\"until\":\"2026-11-23\"}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_trial_run_says_whom_it_would_call_and_whom_not_and_why() {
        server.member(1, "Anna", "700");
        server.member(2, "Boss", "300");
        server.member(3, "Ill", "702");
        server.absent(3, "2026-12-07", "2026-12-08");
        String one = ALL + "/" + made("'days':['MON'],'time':'09:00'").path("id").asText();

        JsonNode dry = json(program.get(one + "/dry-run"));

        assertThat(dry.path("at").asText()).isEqualTo("2026-12-07T06:00:00Z");
        assertThat(dry.path("callerId").asText()).isEqualTo("PLANERKA <300>");
        assertThat(dry.path("called").findValuesAsText("name")).containsExactly("Boss", "Anna");
        assertThat(dry.path("leftOut").findValuesAsText("reason"))
                .containsExactlyInAnyOrder("organiser", "absent");
        assertThat(dry.path("lines").asInt()).isEqualTo(2);
        JsonNode later = json(program.get(one + "/dry-run?run=2026-12-14T09:00"));
        assertThat(later.path("called").findValuesAsText("name")).contains("Ill");
        assertThat(program.get(one + "/dry-run?run=2026-12-15T09:00").statusCode()).isEqualTo(404);
    }

    @Test
    void what_will_go_wrong_is_said_before() {
        String lonely = ALL + "/" + made("'days':['MON'],'time':'09:00'").path("id").asText();
        assertThat(kinds(lonely)).containsExactly("nobody");
        server.member(1, "Anna", "700");
        server.group(2, "Board", "301");
        server.memberOf(2, 1);

        made("'days':['MON'],'time':'09:20'").path("id");
        program.json(
                "POST",
                ALL,
                body("'days':['MON'],'time':'09:10'")
                        .replace("\"group\":1", "\"group\":2")
                        .replace("\"300\"", "\"301\""));

        assertThat(kinds(lonely)).containsExactly("people", "organiser");
        assertThat(json(program.get(lonely + "/warnings")).findValuesAsText("message").toString())
                .contains("Anna")
                .contains("7 ");
    }

    private List<String> kinds(String one) {
        return json(program.get(one + "/warnings")).findValuesAsText("kind");
    }

    private JsonNode made(String rule) {
        HttpResponse<String> answer = program.json("POST", ALL, body(rule));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    private static String body(String rule) {
        String quoted = rule.strip().replace('\'', '"');
        String base = quoted.contains("\"from\"") ? BASE.substring(0, BASE.lastIndexOf(',')) : BASE;
        return "{" + base + "," + quoted + "}";
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException garbage) {
            throw new IllegalStateException(answer.body(), garbage);
        }
    }
}
