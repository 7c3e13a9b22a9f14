package planerka.schedule.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.validate.ValidationResult;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.web.Access;
import planerka.web.BrowserVisit;

/** Calendars of others read our runs; what they get is read here by a parser of other people. */
class FeedWebTest {
    private static final String NINE =
            """
            {"group":1,"organiser":"300","days":["MON"],"time":"09:00",
             "timeZone":"Europe/Moscow","from":"2026-12-01","to":"2026-12-31",
             "exceptions":[{"date":"2026-12-14","skip":true},
                           {"date":"2026-12-21","moveTo":"2026-12-22T10:00"}]}
            """;

    private final ScheduleTestServer server = new ScheduleTestServer();
    private final BrowserVisit manager = server.open().signedIn(Access.MANAGER);
    private final BrowserVisit program =
            server.open().visit().withToken(server.open().token(Access.MANAGER));

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"schedule, 1", "group, 1", "person, 7"})
    void a_feed_tells_every_run_where_it_is_moved_and_that_one_is_left_out(String kind, long target)
            throws Exception {
        server.member(7, "Anna", "700");
        long schedule = made();
        String address = address(kind, kind.equals("schedule") ? schedule : target);

        Calendar read = read(server.open().visit().get(address).body());

        List<String> events =
                read.getComponents(Component.VEVENT).stream()
                        .map(
                                event ->
                                        value(event, Property.DTSTART)
                                                + " "
                                                + value(event, Property.STATUS))
                        .toList();
        assertThat(events)
                .containsExactlyInAnyOrder(
                        "20261207T060000Z ",
                        "20261214T060000Z CANCELLED",
                        "20261222T070000Z ",
                        "20261228T060000Z ");
        assertThat(value(read.getComponents(Component.VEVENT).get(0), Property.SUMMARY))
                .isEqualTo("Планёрка «Sales»");
    }

    @Test
    void a_moved_run_stays_the_same_event() throws Exception {
        long schedule = made();
        String address = address("schedule", schedule);
        List<String> before = uids(address);

        program.json(
                "POST",
                "/api/v1/schedules/" + schedule + "/exceptions",
                "{\"date\":\"2026-12-28\",\"moveTo\":\"2026-12-29T09:00\"}");

        assertThat(uids(address)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void a_revoked_address_shows_nothing_and_a_guessed_one_neither() {
        String address = address("schedule", made());
        assertThat(server.open().visit().get(address).statusCode()).isEqualTo(200);
        String revoke = manager.page("/feeds").select("form[action$=revoke]").attr("action");

        manager.send(revoke, Map.of());

        assertThat(server.open().visit().get(address).statusCode()).isEqualTo(404);
        assertThat(server.open().visit().get("/calendar/" + "A".repeat(43) + ".ics").statusCode())
                .isEqualTo(404);
        assertThat(manager.page("/feeds").select(".empty")).hasSize(1);
    }

    @Test
    void who_has_named_groups_sees_makes_and_revokes_their_feeds_only() {
        server.member(7, "Anna", "700");
        server.group(2, "Support", "301");
        manager.send("/feeds", Map.of("kind", "group", "target", "1"));
        BrowserVisit limited = server.open().signedIn("boris", Access.MANAGER, Set.of(2L));

        assertThat(limited.page("/feeds").text()).doesNotContain("Sales");
        for (String kind : List.of("group", "schedule")) {
            assertThat(limited.send("/feeds", Map.of("kind", kind, "target", "1")).statusCode())
                    .as(kind)
                    .isEqualTo(404);
        }
        assertThat(limited.send("/feeds", Map.of("kind", "person", "target", "7")).statusCode())
                .isEqualTo(403);
        String revoke = manager.page("/feeds").select("form[action$=revoke]").attr("action");
        assertThat(limited.send(revoke, Map.of()).statusCode()).isEqualTo(404);
        assertThat(manager.page("/feeds").select("tbody tr")).hasSize(1);
    }

    @Test
    void nobody_makes_an_address_of_what_is_not_there_or_without_the_right() {
        assertThat(manager.send("/feeds", Map.of("kind", "group", "target", "99")).statusCode())
                .isEqualTo(404);
        assertThat(manager.send("/feeds", Map.of("kind", "all", "target", "1")).statusCode())
                .isEqualTo(404);
        BrowserVisit viewer = server.open().signedIn(Access.VIEWER);
        assertThat(viewer.send("/feeds", Map.of("kind", "group", "target", "1")).statusCode())
                .isEqualTo(403);
    }

    private long made() {
        String answer = program.json("POST", "/api/v1/schedules", NINE).body();
        return Long.parseLong(answer.replaceFirst("(?s).*?\"id\":(\\d+).*", "$1"));
    }

    private String address(String kind, long target) {
        HttpResponse<String> answer =
                manager.send("/feeds", Map.of("kind", kind, "target", String.valueOf(target)));
        String url = Jsoup.parse(answer.body()).select("#secret").attr("value");
        return url.substring(url.indexOf("/calendar/"));
    }

    private List<String> uids(String address) throws Exception {
        return read(server.open().visit().get(address).body())
                .getComponents(Component.VEVENT)
                .stream()
                .map(event -> value(event, Property.UID))
                .toList();
    }

    private static Calendar read(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        ValidationResult found = calendar.validate();
        assertThat(found.hasErrors()).as(found.toString()).isFalse();
        return calendar;
    }

    private static String value(Component event, String property) {
        return event.<Property>getProperty(property).map(Property::getValue).orElse("");
    }
}
