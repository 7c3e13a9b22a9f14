package planerka.schedule.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import planerka.schedule.web.ScheduleTestServer;
import planerka.web.Access;
import planerka.web.BrowserVisit;

/** The week, the month and the table without a script, and single days that are changed there. */
class AgendaWebTest {
    private static final String WEEK = "/schedules?view=week&day=2026-11-25";

    private final ScheduleTestServer server = new ScheduleTestServer();
    private final BrowserVisit manager = server.open().signedIn(Access.MANAGER);
    private final BrowserVisit program =
            server.open().visit().withToken(server.open().token(Access.MANAGER));
    private String sales;

    @BeforeEach
    void two_groups_with_one_member() {
        server.group(2, "Board", "400");
        server.member(7, "Anna", "700");
        server.memberOf(2, 7);
        sales = made(1, "300", "TUE", "09:00");
        made(2, "400", "TUE", "09:20");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_week_has_seven_days_and_marks_who_is_wanted_twice() {
        Document week = manager.page(WEEK);

        assertThat(week.select(".agenda-days section")).hasSize(7);
        assertThat(day(week, 24).select("li.entry").eachText())
                .containsExactly("09:00 Sales 300 люди заняты", "09:20 Board 400 люди заняты");
        assertThat(week.select("h2").text()).isEqualTo("23–29 ноября 2026");
        assertThat(day(manager.page(WEEK + "&group=1"), 24).select("li.entry").eachText())
                .containsExactly("09:00 Sales 300 люди заняты");
        assertThat(manager.page(WEEK + "&q=boa").select("li.entry").eachText()).hasSize(1);
        assertThat(manager.page(WEEK + "&q=400").select("li.entry").eachText()).hasSize(1);
        assertThat(manager.page("/schedules?q=nobody").select(".empty a").attr("href"))
                .isEqualTo("/schedules");
    }

    @Test
    void what_has_passed_says_what_became_of_it() {
        server.clock().advance(Duration.ofDays(1));
        server.timetable().lookFor(server.clock().instant());
        server.clock().advance(Duration.ofHours(3));

        Element day = day(manager.page(WEEK), 24);

        assertThat(day.select("li.entry").get(0).text()).contains("собрали");
        assertThat(day.select("li.entry").get(0).select("a").attr("href"))
                .isEqualTo("/gatherings/42");
        assertThat(day(manager.page("/schedules?view=week&day=2026-11-17"), 17).select("li.entry"))
                .isEmpty();
    }

    @Test
    void a_run_of_the_month_is_skipped_and_brought_back_from_where_it_was_clicked() {
        String month = "/schedules?view=month&day=2026-12-01";
        String run =
                manager.page(month).select("li.entry a[href*=run=2026-12-01T09:00]").attr("href");
        Document form = manager.page(run);
        assertThat(form.select("input[name=kind][checked]").attr("value")).isEqualTo("skip");

        HttpResponse<String> saved = send(form, "/exceptions", Map.of());

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location")).contains(month);
        Document after = manager.page(month);
        assertThat(after.select(".flash").first().text())
                .isEqualTo("«Sales», 1 декабря 2026, 09:00: пропускаем. Вернуть");
        assertThat(after.select(".flash form").attr("action"))
                .isEqualTo("/schedules/" + sales + "/exceptions/undo");
        String skipped = after.select("li.entry.skipped a").attr("href");
        HttpResponse<String> undone =
                send(
                        manager.page(skipped),
                        "/exceptions/undo",
                        Map.of("exception", "skip 2026-12-01 09:00"));
        assertThat(undone.headers().firstValue("Location")).contains(month);
        assertThat(manager.page(month).select("li.entry.skipped")).isEmpty();
    }

    @Test
    void one_more_run_is_put_elsewhere_and_taken_out_again() {
        Document form = manager.page("/schedules/" + sales + "/exceptions/new?day=2026-11-28");
        assertThat(form.select("input[name=kind]").eachAttr("value")).containsExactly("extra");
        send(form, "/exceptions", Map.of("time", "10:00"));

        Document run = manager.page("/schedules/" + sales + "/exceptions/new?run=2026-11-28T10:00");
        send(run, "/exceptions", Map.of("kind", "move", "toDate", "2026-11-29", "toTime", "11:00"));
        assertThat(manager.page(WEEK).select("li.entry").eachText())
                .contains("11:00 Sales 300 дополнительный раз")
                .noneMatch(text -> text.startsWith("10:00"));

        send(
                manager.page("/schedules/" + sales + "/exceptions/new?run=2026-11-29T11:00"),
                "/exceptions",
                Map.of());
        assertThat(manager.page("/schedules/" + sales).select("ul.changes")).isEmpty();
    }

    @Test
    void a_wrong_move_stays_in_the_form_with_its_error_and_leads_back_into_this_house_only() {
        Document form =
                manager.page(
                        "/schedules/"
                                + sales
                                + "/exceptions/new?run=2026-12-01T09:00&kind=move&back=//evil.example");
        assertThat(form.select("a[data-close]").attr("href")).isEqualTo("/");

        HttpResponse<String> refused =
                send(form, "/exceptions", Map.of("toDate", "2026-11-20", "toTime", "09:00"));

        assertThat(refused.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(refused.body());
        assertThat(again.select("#moveTo-error[role=alert]")).hasSize(1);
        assertThat(again.select("#toDate").attr("value")).isEqualTo("2026-11-20");
        assertThat(again.select("input[name=kind][checked]").attr("value")).isEqualTo("move");
    }

    @Test
    void who_only_looks_sees_the_runs_and_no_way_to_change_them() {
        BrowserVisit viewer = server.open().signedIn(Access.VIEWER);

        Document week = viewer.page(WEEK);

        assertThat(week.select("li.entry")).hasSize(2);
        assertThat(week.select("a[href*=exceptions], a.add")).isEmpty();
        assertThat(viewer.page("/schedules/" + sales).select("#weeks a[href*=exceptions]"))
                .isEmpty();
        assertThat(viewer.get("/schedules/" + sales + "/exceptions/new").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_day_of_the_week_is_clicked_for_a_new_schedule_on_it() {
        String add = day(manager.page(WEEK + "&group=1"), 28).select("a.add").attr("href");

        Document form = manager.page(add);

        assertThat(form.select("input[name=repeat][checked]").attr("value")).isEqualTo("once");
        assertThat(form.select("#from").attr("value")).isEqualTo("2026-11-28");
        assertThat(form.select("#group option[selected]").text()).isEqualTo("Sales");
        assertThat(form.select("#next li.run")).hasSize(1);
    }

    private HttpResponse<String> send(Document form, String to, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>();
        form.select("#change form[action$=" + to + "] input")
                .forEach(
                        input -> {
                            boolean sent =
                                    !input.attr("type").equals("radio") || input.hasAttr("checked");
                            if (sent) {
                                fields.put(input.attr("name"), input.attr("value"));
                            }
                        });
        fields.putAll(typed);
        return manager.send("/schedules/" + sales + to, fields);
    }

    private static Element day(Document week, int date) {
        return week.select(".agenda-days section").stream()
                .filter(one -> one.select("h3 .date").text().equals("" + date))
                .findFirst()
                .orElseThrow();
    }

    private String made(long group, String organiser, String day, String time) {
        String sent =
                """
                {"group":%d,"organiser":"%s","days":["%s"],"time":"%s","timeZone":"Europe/Moscow"}
                """
                        .formatted(group, organiser, day, time);
        String answer = program.json("POST", "/api/v1/schedules", sent).body();
        return answer.replaceFirst("(?s).*?\"id\":(\\d+).*", "$1");
    }
}
