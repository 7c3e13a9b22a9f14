package planerka.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.people.AllowedNumbers;
import planerka.people.Changes;
import planerka.people.Form;
import planerka.people.People;
import planerka.people.PhoneNumber;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.Audit;
import planerka.web.TestWeb;
import planerka.web.Visit;

/** Groups through the form and over the API. */
class GroupWebTest {
    private static final String ALL = "/api/v1/groups";
    private static final String SALES =
            """
            {"name":"Sales","code":"100","callerName":"PLANERKA","organiser":"300","ringSeconds":15,
             "members":[{"number":"700","name":"Anna","role":"speak"},{"number":"701","name":"Boris","confirm":"always"}],
             "confirm":"outside","starters":["301","302"],"retry":{"attempts":2,"afterSeconds":30}}
            """;

    private final Database database = DatabaseKind.H2.empty();
    private final Changes changes = new Changes();
    private final People people = new People(database.jdbi(), changes);
    private final Groups groups = new Groups(database.jdbi(), people, changes);
    private final AllowedNumbers allowed = AllowedNumbers.internal();
    private final Audit audit = new Audit(database.jdbi(), Clock.systemUTC());
    private final TestWeb web =
            TestWeb.open(
                    database,
                    new GroupApi(groups, GroupRules.of(allowed), audit),
                    new GroupPages(groups, audit),
                    new GroupEditPages(groups, people, GroupRules.of(allowed), audit));
    private final Visit manager = web.signedIn(Access.MANAGER);
    private final Visit program = web.visit().withToken(web.token(Access.MANAGER));

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void an_answer_of_the_api_can_be_sent_back_as_it_came() {
        HttpResponse<String> made = program.json("POST", ALL, SALES);

        assertThat(made.statusCode()).isEqualTo(201);
        JsonNode group = json(made);
        assertThat(group.path("members")).hasSize(2);
        assertThat(group.path("members").path(1).path("role").asText()).isEqualTo("speak");
        assertThat(group.path("confirm").asText()).isEqualTo("outside");
        assertThat(group.path("members").path(0).path("confirm").isNull()).isTrue();
        assertThat(group.path("members").path(1).path("confirm").asText()).isEqualTo("always");
        String one = ALL + "/" + group.path("id");
        assertThat(program.json("PUT", one, group.toString()).statusCode()).isEqualTo(200);
        assertThat(program.json("PUT", one, group.toString()).statusCode()).isEqualTo(409);
        assertThat(people.search("", 0, 10)).hasSize(2);
        assertThat(program.json("DELETE", one, "").statusCode()).isEqualTo(204);
        assertThat(program.get(one).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Sales\"|\"\"|name",
                "\"100\"|\"200\"|code",
                "\"100\"|\"199\"|code",
                "\"300\"|\"3*0\"|organiser",
                "PLANERKA|a\\u0000b|callerName",
                ":15|:4|ringSeconds",
                "\"700\"|\"79001234567\"|members[0].number",
                "\"role\":\"speak\"|\"role\":\"king\"|members[0].role",
                "outside|sometimes|confirm",
                "always|seldom|members[1].confirm",
                "\"301\"|\"x\"|starters",
                ":2,|:0,|retry.attempts"
            })
    void what_is_wrong_is_said_at_its_field_and_nothing_is_saved(
            String right, String wrong, String field) {
        HttpResponse<String> answer = program.json("POST", ALL, SALES.replace(right, wrong));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("errors").findValuesAsText("field")).containsExactly(field);
        assertThat(groups.list()).isEmpty();
        assertThat(people.search("", 0, 10)).isEmpty();
    }

    @Test
    void who_is_named_may_gather_it_and_a_member_who_is_not_may_not() {
        program.json("POST", ALL, SALES);
        Group sales = groups.list().get(0);

        assertThat(sales.mayStart(new PhoneNumber("301"))).isTrue();
        assertThat(sales.mayStart(new PhoneNumber("300"))).isTrue();
        assertThat(sales.mayStart(new PhoneNumber("700"))).isFalse();
        program.json(
                "POST",
                ALL,
                SALES.replace("[\"301\",\"302\"]", "[]")
                        .replace("100", "101")
                        .replace("Sales", "Stock"));
        assertThat(groups.list().get(1).mayStart(new PhoneNumber("700"))).isTrue();
    }

    @Test
    void a_second_group_with_the_same_code_or_name_is_refused_in_words() {
        program.json("POST", ALL, SALES);

        JsonNode code = json(program.json("POST", ALL, SALES.replace("Sales", "Stock")));
        JsonNode name = json(program.json("POST", ALL, SALES.replace("\"100\"", "\"101\"")));

        assertThat(code.path("errors").path(0).path("field").asText()).isEqualTo("code");
        assertThat(name.path("errors").path(0).path("field").asText()).isEqualTo("name");
        assertThat(groups.list()).hasSize(1);
    }

    @Test
    void a_manager_fills_a_group_row_by_row_and_saves_it() {
        Form form = Form.on(manager.page("/groups/new")).but("name", "Продажи").but("code", "*100");
        Document added =
                page(
                        form.but("add.number", "700")
                                .but("add.name", "Анна")
                                .with("do", "add")
                                .send(manager, "/groups"));
        assertThat(added.select("tbody tr").text()).contains("Анна").contains("новый");
        assertThat(added.select("#name").attr("value")).isEqualTo("Продажи");

        HttpResponse<String> saved = Form.on(added).with("do", "save").send(manager, "/groups");

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(manager.page("/groups").select("tbody tr").text())
                .contains("*100")
                .contains("Продажи")
                .contains("1 человек");
    }

    @Test
    void a_refused_form_keeps_what_was_typed() {
        Document page =
                page(
                        new Form()
                                .with("name", "Продажи")
                                .with("code", "сто")
                                .with("organiser", "300")
                                .with("do", "save")
                                .send(manager, "/groups"));

        assertThat(page.select("#code").attr("value")).isEqualTo("сто");
        assertThat(page.select("#code-error").text()).contains("три цифры");
        assertThat(page.select("#name").attr("value")).isEqualTo("Продажи");
    }

    @Test
    void removal_is_asked_for_and_says_what_goes_with_it() {
        long id = json(program.json("POST", ALL, SALES)).path("id").asLong();

        assertThat(manager.page("/groups/" + id + "/delete").select("article").text())
                .contains("Код *100 освободится")
                .contains("Список из 2 человек пропадёт");
        new Form().send(manager, "/groups/" + id + "/delete");

        assertThat(groups.list()).isEmpty();
        assertThat(people.search("", 0, 10)).hasSize(2);
    }

    @Test
    void names_that_are_markup_stay_text() {
        program.json("POST", ALL, SALES.replace("\"Sales\"", "\"<script>alert(1)</script>\""));

        Document list = manager.page("/groups");

        assertThat(list.select("tbody script")).isEmpty();
        assertThat(list.select("tbody th").text()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void who_only_looks_changes_nothing() {
        Visit viewer = web.signedIn(Access.VIEWER);
        Visit reader = web.visit().withToken(web.token(Access.VIEWER));

        assertThat(reader.json("POST", ALL, SALES).statusCode()).isEqualTo(403);
        assertThat(new Form().with("name", "x").send(viewer, "/groups").statusCode())
                .isEqualTo(403);
        assertThat(web.visit().get(ALL).statusCode()).isEqualTo(401);
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException garbage) {
            throw new IllegalStateException(answer.body(), garbage);
        }
    }
}
