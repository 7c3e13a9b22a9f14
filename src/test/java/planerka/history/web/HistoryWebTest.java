package planerka.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.history.PastGatherings;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.Access;
import planerka.web.BrowserVisit;

/** What was gathered, as it is looked for over HTTP, by those who may see all and by others. */
@OnBothDatabases
class HistoryWebTest {
    private final HistoryTestServer server;
    private BrowserVisit reader;

    HistoryWebTest(DatabaseKind kind) {
        server = new HistoryTestServer(kind.empty());
    }

    @BeforeEach
    void someWereHeld() {
        server.person(1, "Anna");
        server.person(2, "Boris");
        server.person(3, "Vera");
        PastGatherings.of(1, "2026-11-16T06:00:00Z", 1)
                .came(1, "Anna", 5)
                .missed(2, "Boris", "busy", "")
                .excused(3, "Vera")
                .in(server.jdbi());
        PastGatherings.of(2, "2026-11-17T06:00:00Z", 2)
                .by("web")
                .came(3, "Vera", 7)
                .in(server.jdbi());
        PastGatherings.of(3, "2026-11-18T06:00:00Z", 2, 1)
                .came(2, "Boris", 65)
                .came(3, "Vera", 7)
                .in(server.jdbi());
        PastGatherings.of(4, "2026-11-18T21:30:00Z", 1)
                .turnout("not-held")
                .missed(1, "Anna", "unreachable", "not-registered")
                .row(2, "Boris", "skipped", "no-organiser", "", -1)
                .in(server.jdbi());
        PastGatherings.of(5, "2026-11-20T06:00:00Z", 1)
                .running()
                .came(2, "Boris", 3)
                .in(server.jdbi());
        reader = server.reader();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void the_list_is_the_latest_first_and_says_who_was_missing() {
        Document page = reader.page("/history");

        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "20 November 2026, 09:00 Sales running by schedule, room 300 1 person is in the room",
                        "19 November 2026, 00:30 Sales not held by schedule, room 300 15 min 0 of 1 missing: Anna",
                        "18 November 2026, 09:00 Depot by schedule, room 300 15 min 2 of 2",
                        "17 November 2026, 09:00 Depot from the page, room 300 15 min 1 of 1",
                        "16 November 2026, 09:00 Sales by schedule, room 300 15 min 1 of 2"
                                + " missing: Boris 1 known to be absent");
        assertThat(page.select(".main-nav [aria-current]").text()).isEqualTo("History");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group=1|5 4 3 1",
                "group=2|3 2",
                "group=1&from=2026-11-18&to=2026-11-18|3",
                "from=2026-11-19|5 4",
                "to=2026-11-16|1",
                "went=held|3 2 1",
                "went=full|3 2",
                "went=missing|1",
                "went=not-held|4",
                "went=running|5",
                "by=web|2",
                "person=2|5 4 3 1",
                "person=2&group=2|3",
                "person=2&from=2026-11-17&to=2026-11-18&went=held|3",
                "who=vera|3 2 1",
                "who=703|3 2 1",
                "went=nonsense&by=x&group=|5 4 3 2 1"
            })
    void it_is_narrowed_by_everything_alone_and_together(String query, String found) {
        assertThat(ids(reader.page("/history?" + query))).isEqualTo(found);
    }

    @Test
    void while_one_types_only_what_is_found_comes_and_going_back_brings_the_whole_page() {
        BrowserVisit typing = server.of(Access.MANAGER, 1).with("HX-Request", "true");

        assertThat(typing.get("/history?group=1").body())
                .contains("id=\"found\"")
                .doesNotContain("<html");
        assertThat(typing.with("HX-History-Restore-Request", "true").get("/history").body())
                .contains("<html");
    }

    @Test
    void several_of_a_name_are_to_be_chosen_from_and_nobody_is_said_at_once() {
        server.person(4, "Anna Maria");

        Document several = reader.page("/history?who=anna&group=1");
        assertThat(several.select(".choices-of a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "/history?person=1&group=1", "/history?person=4&group=1");
        assertThat(several.select("tbody")).isEmpty();

        HttpResponse<String> nobody = reader.get("/history?who=zzz");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("There is nobody for “zzz”", "value=\"zzz\"");
    }

    @Test
    void a_wrong_day_stays_in_its_field_and_is_said() {
        HttpResponse<String> wrong = reader.get("/history?from=2026-11-18&to=2026-11-17");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("This day is before “From”.", "value=\"2026-11-17\"");
        assertThat(reader.get("/history?from=tomorrow").statusCode()).isEqualTo(422);
        HttpResponse<String> far = reader.get("/history?to=9999-12-31");
        assertThat(far.statusCode()).isEqualTo(422);
        assertThat(far.body()).contains("Type the date like this", "value=\"9999-12-31\"");
    }

    @Test
    void one_person_s_history_says_when_he_came_and_why_not() {
        assertThat(reader.page("/history?person=2").select("td.own").eachText())
                .containsExactly(
                        "from 09:00:03",
                        "not called the organiser did not come",
                        "from 09:01:05 in all 14 min",
                        "busy");
    }

    @Test
    void pages_go_on_without_a_gap_or_a_double() {
        for (int i = 0; i < 120; i++) {
            PastGatherings.of(100 + i, "2026-10-01T06:00:00Z", 1, 2)
                    .came(1, "Anna", 1)
                    .in(server.jdbi());
        }
        for (String query : List.of("", "group=2", "person=1", "to=2026-10-30")) {
            assertThat(walk("/history?" + query))
                    .as(query)
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThan(119);
        }
    }

    private List<String> walk(String address) {
        List<String> all = new java.util.ArrayList<>();
        for (String next = address; !next.isEmpty(); ) {
            Document page = reader.page(next);
            assertThat(page.select("tbody tr").size()).isLessThanOrEqualTo(50);
            all.addAll(page.select("tbody a").eachAttr("href"));
            next = page.select("a:contains(Earlier ones)").attr("href");
        }
        return all;
    }

    @Test
    void an_empty_list_says_what_to_do() {
        assertThat(reader.page("/history?from=2030-01-01").select(".empty").text())
                .contains("Nothing was found", "Show everything");
        server.jdbi().useHandle(handle -> handle.execute("delete from gathering"));
        assertThat(reader.page("/history").select(".empty").text())
                .contains("Everything that was gathered will be here");
    }

    @Test
    void the_old_address_of_the_list_leads_here() {
        HttpResponse<String> moved = reader.get("/gatherings");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).contains("/history");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {"1|5 4 3 1", "2|3 2", "none|''"})
    void who_has_some_groups_sees_what_was_gathered_with_them(Long group, String found) {
        BrowserVisit limited =
                group == null ? server.of(Access.MANAGER) : server.of(Access.MANAGER, group);

        assertThat(ids(limited.page("/history"))).isEqualTo(found);
        assertThat(limited.page("/history").select("#group option").size())
                .isEqualTo(group == null ? 1 : 2);
    }

    @Test
    void with_several_groups_nothing_is_listed_twice() {
        assertThat(ids(server.of(Access.VIEWER, 1, 2).page("/history"))).isEqualTo("5 4 3 2 1");
    }

    @Test
    void another_s_group_and_another_s_person_are_not_there_at_all() {
        server.person(9, "Stranger");
        PastGatherings.of(9, "2026-11-21T06:00:00Z", 2).came(9, "Stranger", 1).in(server.jdbi());
        BrowserVisit limited = server.of(Access.MANAGER, 1);

        assertThat(limited.get("/history?group=2").statusCode()).isEqualTo(404);
        assertThat(limited.get("/history?person=9").statusCode()).isEqualTo(404);
        assertThat(limited.get("/history?who=Stranger").body()).doesNotContain("709");
        assertThat(ids(limited.page("/history?person=3"))).isEqualTo("3 1");
    }

    @Test
    void one_s_own_person_is_found_behind_hundreds_of_others() {
        for (int i = 100; i < 400; i++) {
            server.person(i, "Anna " + i);
        }
        server.person(999, "Anna Z");
        PastGatherings.of(9, "2026-11-21T06:00:00Z", 1).came(999, "Anna Z", 1).in(server.jdbi());

        Document found = server.of(Access.MANAGER, 1).page("/history?who=anna");

        assertThat(found.select(".choices-of a").eachAttr("href"))
                .containsExactlyInAnyOrder("/history?person=1", "/history?person=999");
    }

    @Test
    void hostile_names_stay_text() {
        server.person(7, "<b>Eve</b>");
        PastGatherings.of(7, "2026-11-22T06:00:00Z", 1)
                .missed(7, "<script>alert(1)</script>", "busy", "")
                .in(server.jdbi());

        for (String path : List.of("/history?person=7", "/history")) {
            assertThat(reader.page(path).select("main script, main b")).isEmpty();
        }
        assertThat(reader.page("/history?person=7").text()).contains("<b>Eve</b>");
        assertThat(reader.page("/history").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void nobody_comes_in_without_signing_in() {
        assertThat(server.web().visit().get("/history").statusCode()).isEqualTo(303);
    }

    @Test
    void what_is_over_leads_on_to_its_group_to_another_one_and_to_its_own_file() {
        Document page = server.of(Access.MANAGER, 1).page("/gatherings/1");

        assertThat(page.select(".actions.after a").eachAttr("href"))
                .containsExactly("/groups/1/gather", "/groups/1");
        assertThat(page.select("button[data-print][hidden]").text()).isEqualTo("Print");
        assertThat(page.select(".files a").eachAttr("href"))
                .containsExactly("/gatherings/1/people.csv", "/gatherings/1/people.xlsx");
        assertThat(server.of(Access.VIEWER, 1).page("/gatherings/1").select(".after a").text())
                .isEqualTo("Group");
    }

    @Test
    void nobody_is_led_to_a_group_that_is_gone_or_not_his() {
        assertThat(server.of(Access.MANAGER, 1).page("/gatherings/3").select(".after a").get(1))
                .hasToString("<a role=\"button\" class=\"secondary\" href=\"/groups/1\">Group</a>");

        PastGatherings.of(6, "2026-11-21T06:00:00Z", 9).came(1, "Anna", 1).in(server.jdbi());
        Document gone = reader.page("/gatherings/6");
        assertThat(gone.select(".after a")).isEmpty();
        assertThat(gone.select(".after button")).hasSize(1);
    }

    @Test
    void a_recording_that_is_not_there_is_said_to_be_missing() {
        assertThat(reader.page("/gatherings/1").select("#silence")).isEmpty();
        server.jdbi()
                .useHandle(h -> h.execute("update gathering set recorded = true where id = 1"));

        assertThat(reader.page("/gatherings/1").select("#silence").text())
                .startsWith("The recording was not found");
    }

    private static String ids(Document page) {
        return String.join(
                " ",
                page.select("tbody td:first-child a").eachAttr("href").stream()
                        .map(address -> address.replace("/gatherings/", ""))
                        .toList());
    }
}
