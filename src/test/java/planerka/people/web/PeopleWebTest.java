package planerka.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PersonDetails;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.TestWeb;

class PeopleWebTest {
    private final PeopleTestServer server = new PeopleTestServer(DatabaseKind.H2);
    private final People people = server.people();
    private final TestWeb web = server.web();
    private final BrowserVisit manager = web.signedIn(Access.MANAGER);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void an_empty_list_says_what_to_do_first() {
        Document page = manager.page("/people");

        assertThat(page.select(".empty").text()).contains("Добавьте человека");
        assertThat(page.select(".empty a").attr("href")).isEqualTo("/people/new");
    }

    @Test
    void a_viewer_sees_the_list_and_changes_nothing() {
        long anna = add("Anna", "700").id();
        BrowserVisit viewer = web.signedIn(Access.VIEWER);

        assertThat(viewer.page("/people").select("main a[role=button]")).isEmpty();
        assertThat(viewer.get("/people/" + anna + "/edit").statusCode()).isEqualTo(403);
        assertThat(new Form().send(viewer, "/people/" + anna + "/delete").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_person_is_added_through_the_form() {
        HttpResponse<String> answer =
                new Form()
                        .with("name", "Анна")
                        .with("numbers", "+7 (900) 123-45-67")
                        .with("numbers", "")
                        .with("email", "anna@example.org")
                        .with("absence.from", "2026-12-01")
                        .with("absence.to", "2026-12-05")
                        .with("absence.reason", "отпуск")
                        .send(manager, "/people");

        assertThat(answer.statusCode()).isEqualTo(303);
        String address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(manager.page(address).text())
                .contains("Сохранено: Анна.", "79001234567", "anna@example.org")
                .contains("1 декабря 2026 – 5 декабря 2026 отпуск");
    }

    @Test
    void whose_number_somebody_has_already_is_said_after_saving() {
        add("Анна Петрова", "700");
        HttpResponse<String> added =
                new Form()
                        .with("name", "Пётр")
                        .with("numbers", "700")
                        .with("numbers", "701")
                        .send(manager, "/people");
        String address = added.headers().firstValue("Location").orElseThrow();
        assertThat(manager.page(address).select(".flash[role=status]").text())
                .contains("Сохранено: Пётр.", "Номер 700 уже у: Анна Петрова.");

        Form form = Form.on(manager.page(address + "/edit")).but("name", "Пётр Первый");
        form.with("do", "save").send(manager, address);
        assertThat(manager.page(address).select(".flash[role=status]").text())
                .contains("Изменено: Пётр Первый.", "Номер 700 уже у: Анна Петрова.");

        Form.on(manager.page(address + "/edit"))
                .but("numbers", "702")
                .with("do", "save")
                .send(manager, address);
        assertThat(manager.page(address).select(".flash[role=status]").text())
                .isEqualTo("Изменено: Пётр Первый.");
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_says_what_is_wrong_where() {
        HttpResponse<String> answer =
                new Form()
                        .with("name", "Анна")
                        .with("numbers", "700,701")
                        .with("email", "anna@")
                        .with("absence.from", "2026-12-05")
                        .with("absence.to", "2026-12-01")
                        .with("absence.reason", "отпуск")
                        .send(manager, "/people");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("[name=name]").val()).isEqualTo("Анна");
        assertThat(page.select("#number-0").val()).isEqualTo("700,701");
        assertThat(page.select("#number-0").attr("aria-describedby")).isEqualTo("number-0-error");
        assertThat(page.select("#number-0-error").text()).contains("Это не номер");
        assertThat(page.select("#email").val()).isEqualTo("anna@");
        assertThat(page.select("#email-error").text()).contains("name@example.org");
        assertThat(page.select("#from-0").val()).isEqualTo("2026-12-05");
        assertThat(page.select("#to-0-error").text()).contains("раньше первого");
        assertThat(people.list(0, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>"})
    void a_hostile_name_is_only_a_name(String name) {
        long id = add(name, "700").id();

        for (String path :
                List.of(
                        "/people",
                        "/people/" + id,
                        "/people/" + id + "/edit",
                        "/people/" + id + "/delete")) {
            Document page = manager.page(path);
            assertThat(page.select("main script, main img")).isEmpty();
            assertThat(page.select("main").text() + page.select("[name=name]").val())
                    .contains(name);
        }
    }

    @Test
    void a_line_break_in_a_name_is_refused() {
        HttpResponse<String> answer =
                new Form()
                        .with("name", "Anna\r\nAction: Originate")
                        .with("numbers", "700")
                        .send(manager, "/people");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#name-error").text()).contains("не видно");
    }

    @Test
    void more_lines_can_be_had_without_losing_any() {
        HttpResponse<String> answer =
                new Form()
                        .with("name", "Анна")
                        .with("numbers", "700")
                        .with("numbers", "701")
                        .with("do", "number-more")
                        .send(manager, "/people");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select("[name=numbers]").eachAttr("value"))
                .containsExactly("700", "701", "");
        assertThat(people.list(0, 10)).isEmpty();
    }

    @Test
    void who_saves_second_is_told_sees_both_and_may_save_again() {
        Person anna = add("Anna", "700");
        Form second = Form.on(manager.page("/people/" + anna.id() + "/edit")).but("name", "Anne");
        people.change(anna.id(), OptionalInt.of(0), card("Anya", "700"));

        HttpResponse<String> told = second.send(manager, "/people/" + anna.id());
        Document page = Jsoup.parse(told.body());

        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(page.select("article[role=alert]").text()).contains("Anne", "Anya");
        assertThat(page.select("[name=name]").val()).isEqualTo("Anne");
        assertThat(people.find(anna.id()).orElseThrow().name()).isEqualTo("Anya");

        assertThat(Form.on(page).send(manager, "/people/" + anna.id()).statusCode()).isEqualTo(303);
        assertThat(people.find(anna.id()).orElseThrow().name()).isEqualTo("Anne");
    }

    @Test
    void who_saves_somebody_just_deleted_is_told_and_keeps_what_he_typed() {
        String anna = "/people/" + add("Anna", "700").id();
        Form form = Form.on(manager.page(anna + "/edit")).but("name", "Anne").but("numbers", "701");
        manager.send(anna + "/delete", Map.of());

        HttpResponse<String> told = form.send(manager, anna);
        Document page = Jsoup.parse(told.body());

        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(page.select("article[role=alert]").text()).contains("удалено");
        assertThat(page.select("article[role=alert] a").attr("href")).isEqualTo("/people");
        assertThat(page.select("[name=name]").val()).isEqualTo("Anne");
        String address = page.select("main form.card").attr("action");
        assertThat(Form.on(page).send(manager, address).statusCode()).isEqualTo(303);
        assertThat(people.list(0, 10)).extracting(Person::name).containsExactly("Anne");
    }

    @Test
    void a_person_is_deleted_after_a_question() {
        Person anna = add("Anna", "700");

        assertThat(manager.page("/people/" + anna.id() + "/delete").text())
                .contains("Удалить человека «Anna»?", "ни в одной группе");
        assertThat(people.find(anna.id())).isPresent();

        new Form().send(manager, "/people/" + anna.id() + "/delete");
        assertThat(people.find(anna.id())).isEmpty();
        assertThat(manager.get("/people/" + anna.id() + "/delete").statusCode()).isEqualTo(404);
        assertThat(manager.get("/people/none/edit").statusCode()).isEqualTo(404);
    }

    @Test
    void a_long_list_has_pages_and_a_search() {
        for (int i = 100; i < 160; i++) {
            add("Person " + i, "" + i);
        }

        Document first = manager.page("/people?q=Person");
        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select("nav.pages").text()).isEqualTo("Страница 1 из 2 Дальше");
        Document second = manager.page(first.select("nav.pages a[rel=next]").attr("href"));
        assertThat(second.select("tbody tr")).hasSize(10);
        assertThat(second.select("nav.pages").text()).isEqualTo("Назад Страница 2 из 2");
        assertThat(manager.page("/people?q=Person+15").select("tbody tr")).hasSize(10);
        assertThat(manager.page("/people?q=nobody").text()).contains("«nobody»");
        assertThat(manager.get("/people?page=-1&q=%00").statusCode()).isEqualTo(200);
    }

    @Test
    void the_api_keeps_a_person_whole() {
        BrowserVisit api = web.visit().withToken(web.token(Access.MANAGER));
        String anna =
                """
                {"name":"Anna","numbers":["700","+7 900 123-45-67"],"email":null,
                 "absences":[{"from":"2026-12-01","to":"2026-12-05","reason":"leave"}]}""";

        HttpResponse<String> added = api.json("POST", "/api/v1/people", anna);

        assertThat(added.statusCode()).isEqualTo(201);
        long id = people.list(0, 1).get(0).id();
        String whole =
                "{\"id\":"
                        + id
                        + ",\"version\":0,\"name\":\"Anna\",\"numbers\":[\"700\",\"79001234567\"],"
                        + "\"email\":null,\"absences\":[{\"from\":\"2026-12-01\",\"to\":\"2026-12-05\","
                        + "\"reason\":\"leave\"}]}";
        assertThat(added.body()).isEqualTo(whole);
        assertThat(api.get("/api/v1/people/" + id).body()).isEqualTo(whole);
        assertThat(api.get("/api/v1/people?limit=1").body()).isEqualTo("[" + whole + "]");
        assertThat(api.get("/api/v1/people?after=" + id).body()).isEqualTo("[]");

        assertThat(api.json("PUT", "/api/v1/people/" + id, whole).statusCode()).isEqualTo(200);
        assertThat(api.json("PUT", "/api/v1/people/" + id, whole).statusCode()).isEqualTo(409);
        assertThat(api.json("DELETE", "/api/v1/people/" + id, "").statusCode()).isEqualTo(204);
        assertThat(api.get("/api/v1/people/" + id).statusCode()).isEqualTo(404);
        assertThat(api.json("PUT", "/api/v1/people/" + id, whole).statusCode()).isEqualTo(404);
    }

    @Test
    void the_api_names_every_wrong_field() {
        BrowserVisit api =
                web.visit().withToken(web.token(Access.MANAGER)).with("Accept-Language", "en");

        HttpResponse<String> answer =
                api.json(
                        "POST",
                        "/api/v1/people",
                        """
                        {"name":" ","numbers":["700",null,"810442071234567"],"absences":[null]}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"name\"", "numbers[1]", "numbers[2]", "absences[0].from")
                .contains("may not be called");
        assertThat(api.json("POST", "/api/v1/people", "{\"numbers\":7}").statusCode())
                .isEqualTo(400);
        assertThat(api.json("POST", "/api/v1/people", "[]").statusCode()).isEqualTo(400);
    }

    private Person add(String name, String number) {
        return server.add(name, number);
    }

    private static PersonDetails card(String name, String number) {
        return PeopleTestServer.card(name, number);
    }
}
