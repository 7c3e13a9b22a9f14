package planerka.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.people.web.Form;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.TestWeb;
import planerka.web.View;

/** Whoever's session ends while he fills in a form. */
class ReplayFormTest {
    private static final Duration TOO_LONG = Sessions.LIFE.plusMinutes(1);
    private final List<Map<String, List<String>>> arrived = new ArrayList<>();
    private final TestWeb web =
            TestWeb.open(
                    DatabaseKind.H2.empty(),
                    routes ->
                            routes.post(
                                    "/groups",
                                    request -> {
                                        arrived.add(request.formParamMap());
                                        View.goTo(request, "/groups/7");
                                    },
                                    Access.MANAGER));
    private final BrowserVisit anna = web.signedIn(Access.MANAGER);

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void signs_in_again_and_sends_what_he_typed() {
        web.clock().advance(TOO_LONG);

        HttpResponse<String> ended = typed().send(fromOurPage(), "/groups");

        assertThat(ended.statusCode()).isEqualTo(401);
        Document signIn = Jsoup.parse(ended.body());
        assertThat(signIn.select("[role=alert]").text()).contains("Сеанс закончился", "не пропало");
        Document wrong = page(withPassword(signIn, "wrong password"));
        assertThat(wrong.select("[role=alert]").text()).contains("не подходят");
        Document again = page(withPassword(wrong, TestWeb.PASSWORD));
        assertThat(again.select("h1").text()).isEqualTo("Вы снова вошли");
        assertThat(again.select("main a").attr("href")).isEqualTo("/groups/new?like=3");
        assertThat(arrived).isEmpty();
        assertThat(resent(again).headers().firstValue("Location").orElse("")).endsWith("/groups/7");
        assertThat(arrived.get(0))
                .containsEntry("name", List.of("Отдел \"<b>\" продаж"))
                .containsEntry("numbers", List.of("700", "701"))
                .containsEntry("note", List.of("две\r\nстроки & =знак"))
                .containsEntry("do", List.of("save"));
    }

    @Test
    void the_second_step_loses_nothing_either() {
        anna.send("/account/two-steps/begin", Map.of());
        String secret = anna.page("/account/two-steps").select("code.word").text();
        Authenticator telephone = Authenticator.of(secret, web.clock());
        anna.send("/account/two-steps/confirm", Map.of("code", telephone.code()));
        web.clock().advance(TOO_LONG);

        Document signIn = page(typed().send(fromOurPage(), "/groups"));
        Document step = page(withPassword(signIn, TestWeb.PASSWORD));
        Document wrong = page(Form.on(step).but("code", "000000").send(anna, "/sign-in/code"));
        Document again =
                page(Form.on(wrong).but("code", telephone.code()).send(anna, "/sign-in/code"));

        resent(again);
        assertThat(arrived.get(0)).containsEntry("numbers", List.of("700", "701"));
    }

    @Test
    void nothing_is_kept_that_another_site_sent() {
        web.clock().advance(TOO_LONG);
        BrowserVisit elsewhere = anna.with("Origin", "https://evil.example");

        HttpResponse<String> answer = typed().send(elsewhere, "/groups");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.body()).doesNotContain("продаж");
    }

    @Test
    void a_button_leads_back_to_its_page() {
        web.clock().advance(TOO_LONG);

        HttpResponse<String> answer = new Form().send(fromOurPage(), "/groups");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in?next=%2Fgroups%2Fnew%3Flike%3D3");
    }

    @Test
    void a_part_of_a_page_leads_back_to_the_whole() {
        web.clock().advance(TOO_LONG);
        BrowserVisit part =
                fromOurPage()
                        .with("HX-Request", "true")
                        .with("HX-Current-URL", web.server().url() + "/groups/new");

        HttpResponse<String> answer = typed().send(part, "/groups");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect"))
                .contains("/sign-in?next=%2Fgroups%2Fnew");
    }

    /** What a browser tells of the page that has the form. */
    private BrowserVisit fromOurPage() {
        String service = web.server().url();
        return anna.with("Origin", service).with("Referer", service + "/groups/new?like=3");
    }

    private static Form typed() {
        return new Form()
                .with("name", "Отдел \"<b>\" продаж")
                .with("numbers", "700")
                .with("numbers", "701")
                .with("note", "две\r\nстроки & =знак")
                .with("do", "save");
    }

    private HttpResponse<String> withPassword(Document page, String password) {
        return Form.on(page)
                .but("name", "manager")
                .but("password", password)
                .send(anna, "/sign-in");
    }

    private HttpResponse<String> resent(Document again) {
        return Form.on(again).send(anna, again.select("main form").attr("action"));
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }
}
