package planerka.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import planerka.history.PastGatherings;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.Access;
import planerka.web.BrowserVisit;

/** Who came how often, as a manager reads it. */
@OnBothDatabases
class AttendanceWebTest {
    private final HistoryTestServer server;
    private BrowserVisit reader;

    AttendanceWebTest(DatabaseKind kind) {
        server = new HistoryTestServer(kind.empty());
    }

    @BeforeEach
    void someWereHeld() {
        server.person(1, "Anna");
        server.person(2, "Boris");
        PastGatherings.of(1, "2026-10-01T06:00:00Z", 1)
                .came(1, "Anna before", 30)
                .missed(2, "Boris", "busy", "")
                .in(server.jdbi());
        // By the house's clock this one is of November.
        PastGatherings.of(2, "2026-10-31T21:30:00Z", 1, 2)
                .came(1, "Anna", 50)
                .came(2, "Boris", 10)
                .row(0, "799", "failed", "refused", "unreached", -1)
                .in(server.jdbi());
        PastGatherings.of(3, "2026-11-02T06:00:00Z", 1)
                .excused(1, "Anna")
                .came(2, "Boris", 20)
                .row(1, "Anna", "skipped", "duplicate", "", -1)
                .in(server.jdbi());
        PastGatherings.of(4, "2026-11-03T06:00:00Z", 2)
                .missed(1, "Anna", "declined", "")
                .in(server.jdbi());
        PastGatherings.of(5, "2025-01-01T06:00:00Z", 1)
                .missed(1, "Anna", "busy", "")
                .in(server.jdbi());
        reader = server.reader();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_group_is_told_by_people_and_months_in_plain_words() {
        Document page = reader.page("/history/attendance?group=1&months=3");

        assertThat(page.select("thead th").eachText())
                .containsExactly("Person", "In all", "Sep 2026", "Oct 2026", "Nov 2026");
        assertThat(rows(page))
                .containsExactly(
                        "799 was in 0 of 1, could not be called 1 — 0 of 1",
                        "Anna 100% was in 2 of 3, excused 1, came on average after 40 s 100% 1 of 1 100% 1 of 2",
                        "Boris 67% was in 2 of 3, missed 1, came on average after 15 s 0% 0 of 1 100% 2 of 2");
        assertThat(page.select("p.said").text())
                .isEqualTo(
                        "Sales: 4 attendances of 7, missed 1, excused 1, could not be called 1, came on average after 28 s");
        assertThat(page.select("svg .value").eachText()).containsExactly("50%", "100%");
        assertThat(page.select("details.explained dt")).hasSize(6);
    }

    @Test
    void a_person_is_told_by_groups_and_may_be_typed() {
        List<String> told =
                List.of(
                        "Depot 0% was in 0 of 1, missed 1 0% 0 of 1",
                        "Sales 100% was in 2 of 3, excused 1, came on average after 40 s 100% 1 of 1 100% 1 of 2");

        assertThat(rows(reader.page("/history/attendance?person=1&months=3"))).isEqualTo(told);
        assertThat(rows(reader.page("/history/attendance?who=anna&months=3"))).isEqualTo(told);
        assertThat(reader.page("/history/attendance?person=1&months=3").select("h1").text())
                .isEqualTo("Attendance: Anna");
    }

    @Test
    void a_cell_leads_to_what_it_counts() {
        Document page = reader.page("/history/attendance?group=1&months=3");
        String cell = page.select("tbody tr:contains(Boris) td a").get(1).attr("href");

        assertThat(reader.page(cell).select("td.own").eachText())
                .containsExactly("from 09:00:20 in all 15 min", "from 00:30:10 in all 15 min");
    }

    @Test
    void without_a_choice_and_without_anything_to_count_it_says_what_to_do() {
        assertThat(reader.page("/history/attendance").select(".empty").text())
                .contains("Choose a group");
        server.group(3, "New");
        assertThat(reader.page("/history/attendance?group=3").select(".empty").text())
                .contains("nothing to count");
        assertThat(reader.get("/history/attendance?who=zzz").statusCode()).isEqualTo(422);
    }

    @Test
    void who_has_some_groups_sees_of_others_nothing() {
        BrowserVisit limited = server.of(Access.MANAGER, 1);

        assertThat(limited.get("/history/attendance?group=2").statusCode()).isEqualTo(404);
        assertThat(limited.get("/history/attendance?person=99").statusCode()).isEqualTo(404);
        assertThat(rows(limited.page("/history/attendance?person=1&months=3")))
                .singleElement()
                .asString()
                .startsWith("Sales");
    }

    private static List<String> rows(Document page) {
        return page.select("tbody tr").eachText();
    }
}
