package planerka.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.store.DatabaseKind;
import planerka.text.Message;

class ViewTest {
    private static final String SLY = "<b>Анна</b> & {0}";
    private static final Message UNSET = Message.of("gathering.state-line.pbx-not-set");
    private final TestWeb web =
            TestWeb.saying(
                    DatabaseKind.H2.empty(),
                    () ->
                            List.of(
                                    Alert.of(Message.of("problem.database-away")),
                                    Alert.mendedAt("/setup/pbx", UNSET)),
                    ViewTest::rooms);

    private static void rooms(RoutesConfig routes) {
        routes.post(
                "/groups",
                request -> View.goTo(request, "/groups", Message.of("problem.json-unknown", SLY)),
                Access.MANAGER);
        routes.get("/groups", ViewTest::show, Access.VIEWER);
        routes.get("/setup/group", ViewTest::show, Access.ADMIN);
    }

    private static void show(Context request) {
        View.show(
                request,
                "web/problem",
                Map.of(
                        "status",
                        200,
                        "said",
                        Message.of("problem.json-unknown", SLY),
                        "reference",
                        ""));
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void what_was_done_is_said_once_and_cannot_carry_markup() {
        BrowserVisit visit = web.signedIn(Access.MANAGER);
        visit.send("/groups", Map.of());

        assertThat(visit.page("/groups").select(".flash:not([hidden])").text())
                .isEqualTo("Поле «" + SLY + "» здесь не известно.");
        assertThat(visit.page("/groups").select(".flash:not([hidden])")).isEmpty();
    }

    @Test
    void words_of_somebody_else_are_never_shown() {
        BrowserVisit visit = web.signedIn(Access.MANAGER);
        HttpResponse<String> done = visit.send("/groups", Map.of());
        String said = done.headers().firstValue("Set-Cookie").orElseThrow();
        String text = said.substring("said=".length(), said.indexOf(';'));
        String session = visit.cookie("planerka");

        for (String forged : List.of("x", "x.y", "." + text, "A" + text, text + "0")) {
            BrowserVisit other =
                    web.visit().with("Cookie", "planerka=" + session + "; said=" + forged);
            assertThat(other.page("/groups").select(".flash:not([hidden])")).isEmpty();
        }
        BrowserVisit another = web.signedIn(Access.ADMIN);
        String stranger = "planerka=" + another.cookie("planerka") + "; said=" + text;
        assertThat(
                        web.visit()
                                .with("Cookie", stranger)
                                .page("/groups")
                                .select(".flash:not([hidden])"))
                .isEmpty();
    }

    @Test
    void what_the_browser_asks_for_decides_the_language_until_the_reader_does() {
        assertThat(language(web.visit())).isEqualTo("ru");
        assertThat(language(web.visit().with("Accept-Language", "de, en;q=0.8, ru;q=0.5")))
                .isEqualTo("en");
        assertThat(language(web.visit().with("Accept-Language", "ru-RU,ru;q=0.9,en;q=0.8")))
                .isEqualTo("ru");
        assertThat(language(web.visit().with("Accept-Language", ";;;=garbage"))).isEqualTo("ru");

        BrowserVisit reader = web.visit().with("Accept-Language", "ru");
        HttpResponse<String> answer =
                reader.send(
                        "/language", Map.of("language", "en", "back", "/sign-in?next=%2Fgroups"));
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in?next=%2Fgroups");
        assertThat(language(reader)).isEqualTo("en");
    }

    private static String language(BrowserVisit visit) {
        return visit.page("/sign-in").select("html").attr("lang");
    }

    @Test
    void what_is_wrong_with_the_service_stands_on_every_page_of_those_who_may_see_it() {
        assertThat(web.signedIn(Access.VIEWER).page("/groups").select(".strip").text())
                .contains("База данных сейчас недоступна.");
        assertThat(web.visit().page("/sign-in").select(".strip")).isEmpty();
    }

    @Test
    void an_administrator_is_led_to_where_it_is_mended_and_others_are_told_who_does_it() {
        var strip = web.signedIn(Access.ADMIN).page("/groups").select(".strip p").last();
        assertThat(strip.text()).isEqualTo("АТС не подключена, звонить пока нельзя. Исправить");
        assertThat(strip.select("a").attr("href")).isEqualTo("/setup/pbx");

        strip = web.signedIn(Access.MANAGER).page("/groups").select(".strip p").last();
        assertThat(strip.text())
                .isEqualTo(
                        "АТС не подключена, звонить пока нельзя."
                                + " Это может исправить администратор.");
        assertThat(strip.select("a")).isEmpty();
    }

    @Test
    void who_is_where_it_is_mended_is_not_sent_there() {
        assertThat(web.signedIn(Access.ADMIN).page("/setup/group").select(".strip").text())
                .contains("База данных сейчас недоступна.")
                .doesNotContain("АТС не подключена");
    }

    @Test
    void the_page_one_is_on_is_marked_in_the_navigation() {
        assertThat(
                        web.signedIn(Access.VIEWER)
                                .page("/groups")
                                .select("nav [aria-current=page]")
                                .text())
                .isEqualTo("Группы");
    }

    @Test
    void style_sheets_are_kept_by_browsers_and_change_their_address_with_their_contents() {
        BrowserVisit visit = web.visit();
        for (var link : visit.page("/sign-in").select("link[rel=stylesheet], script[src]")) {
            HttpResponse<String> file = visit.get(link.attr("href") + link.attr("src"));

            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
            assertThat(file.headers().allValues("Cache-Control")).hasSize(1);
        }
        assertThat(visit.get("/assets/old/planerka.css").statusCode()).isEqualTo(404);
    }
}
