package planerka.schedule.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.TestWeb;

/** Who has named groups sees and changes their schedules, and learns nothing of others. */
class ScopeWebTest {
    private static final Map<String, String> TYPED =
            Map.of(
                    "group", "1",
                    "organiser", "300",
                    "days", "WED",
                    "time", "09:00",
                    "timeZone", "Europe/Moscow",
                    "lateMinutes", "5",
                    "do", "save");

    private final ScheduleTestServer server = new ScheduleTestServer();
    private final TestWeb web = server.open();
    private final BrowserVisit manager = web.signedIn(Access.MANAGER);
    private final BrowserVisit program = web.visit().withToken(web.token(Access.MANAGER));
    private BrowserVisit limited;
    private String his;
    private String other;

    @BeforeEach
    void two_groups_and_a_manager_of_the_first() {
        server.group(2, "Board", "400");
        server.member(7, "Anna", "700");
        server.memberOf(2, 7);
        his = made(1);
        other = made(2);
        limited = server.manager("petr", 1);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void lists_of_all_kinds_have_his_groups_only() {
        for (String view : List.of("", "?view=week", "?view=month", "?view=day&day=2026-11-25")) {
            assertThat(manager.page("/schedules" + view).text()).contains("Board");
            Document page = limited.page("/schedules" + view);
            assertThat(page.select("main").text()).contains("Sales").doesNotContain("Board");
        }
        assertThat(limited.page("/schedules/new").select("#group option").eachText())
                .containsExactly("Выберите группу", "Sales");
        assertThat(limited.page("/schedules?q=Board").select(".empty")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schedules/ID",
                "/schedules/ID/edit",
                "/schedules/ID/delete",
                "/schedules/ID/dry-run",
                "/schedules/ID/exceptions/new?day=2026-12-01",
                "/schedules/new?like=ID",
                "/schedules?group=2",
                "/schedules?view=week&group=2"
            })
    void pages_of_other_groups_are_not_there(String path) {
        assertThat(manager.get(path.replace("ID", other)).statusCode()).isEqualTo(200);
        assertThat(limited.get(path.replace("ID", other)).statusCode()).isEqualTo(404);
        String own = path.replace("ID", his).replace("group=2", "group=1");
        assertThat(limited.get(own).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/run",
                "/pause",
                "/resume",
                "/skip",
                "/exceptions",
                "/exceptions/undo",
                "/pause-until",
                "/delete",
                "/restore"
            })
    void nothing_of_other_groups_is_changed(String what) {
        Map<String, String> fields = new HashMap<>(TYPED);
        fields.put("group", "2");
        fields.put("run", "2026-11-25T09:00");
        fields.put("until", "2026-12-25");
        String before = server.trace(other);

        assertThat(limited.send("/schedules/" + other + what, fields).statusCode()).isEqualTo(404);

        assertThat(server.trace(other)).isEqualTo(before);
    }

    @Test
    void a_removed_one_of_another_group_does_not_come_back() {
        manager.send("/schedules/" + other + "/delete", Map.of());
        manager.send("/schedules/" + his + "/delete", Map.of());

        assertThat(limited.page("/schedules").select("li form[action$=restore]")).hasSize(1);
        assertThat(limited.send("/schedules/" + other + "/restore", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(limited.send("/schedules/" + his + "/restore", Map.of()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void he_makes_none_for_another_group_and_gives_his_own_to_none() {
        Map<String, String> foreign = new HashMap<>(TYPED);
        foreign.put("group", "2");
        String before = server.trace(his);

        assertThat(limited.send("/schedules", foreign).statusCode()).isEqualTo(404);
        assertThat(limited.send("/schedules/preview", foreign).statusCode()).isEqualTo(404);
        foreign.put("version", "0");
        assertThat(limited.send("/schedules/" + his, foreign).statusCode()).isEqualTo(404);
        assertThat(server.trace(his)).isEqualTo(before);
        assertThat(limited.send("/schedules", TYPED).statusCode()).isEqualTo(303);
    }

    @Test
    void a_warning_names_no_group_that_he_does_not_see() {
        assertThat(manager.page("/schedules/" + his).select("p.warning").text()).contains("Board");
        assertThat(limited.page("/schedules/" + his).select("p.warning").text())
                .doesNotContain("Board");
        assertThat(limited.send("/schedules/preview", TYPED).body()).doesNotContain("Board");
    }

    @Test
    void feeds_are_made_shown_and_revoked_for_his_groups_only() {
        feed(manager, "group", "2", 200);
        feed(manager, "schedule", other, 200);
        feed(manager, "person", "7", 200);
        String foreign =
                manager.page("/feeds").select("form[action$=revoke]").first().attr("action");

        feed(limited, "group", "2", 404);
        feed(limited, "schedule", other, 404);
        feed(limited, "person", "7", 403);
        feed(limited, "group", "1", 200);
        feed(limited, "schedule", his, 200);

        assertThat(limited.page("/feeds").select("tbody tr")).hasSize(2);
        assertThat(limited.page("/feeds").select("main").text()).doesNotContain("Board");
        assertThat(limited.send(foreign, Map.of()).statusCode()).isEqualTo(404);
        assertThat(manager.page("/feeds").select("tbody tr")).hasSize(5);
    }

    @Test
    void calendars_belong_to_all_and_are_only_read() {
        assertThat(limited.page("/calendars/1").select("main form")).isEmpty();
        assertThat(limited.page("/calendars").select("main form")).isEmpty();
        assertThat(limited.send("/calendars", Map.of("name", "Завод")).statusCode()).isEqualTo(403);
        assertThat(
                        limited.send(
                                        "/calendars/1/day",
                                        Map.of("date", "2026-12-01", "kind", "off", "do", "set"))
                                .statusCode())
                .isEqualTo(403);
        assertThat(limited.send("/calendars/1/delete", Map.of()).statusCode()).isEqualTo(403);
        assertThat(limited.send("/calendars/1", Map.of("name", "Моё")).statusCode()).isEqualTo(403);
        assertThat(manager.send("/calendars", Map.of("name", "Завод")).statusCode()).isEqualTo(303);
    }

    private static void feed(BrowserVisit who, String kind, String target, int status) {
        assertThat(who.send("/feeds", Map.of("kind", kind, "target", target)).statusCode())
                .as(kind + " " + target)
                .isEqualTo(status);
    }

    private String made(long group) {
        String sent =
                """
                {"group":%d,"organiser":"%d","days":["MON","TUE","WED","THU","FRI"],"time":"09:00",
                 "timeZone":"Europe/Moscow"}
                """
                        .formatted(group, 299 + group);
        String answer = program.json("POST", "/api/v1/schedules", sent).body();
        return answer.replaceFirst("(?s).*?\"id\":(\\d+).*", "$1");
    }
}
