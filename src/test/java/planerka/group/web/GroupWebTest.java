package planerka.group.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.group.Group;
import planerka.group.Groups;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PhoneNumber;
import planerka.people.web.Form;
import planerka.web.Access;
import planerka.web.BrowserVisit;
import planerka.web.TestWeb;

/** Groups through the form and over the API. */
class GroupWebTest {
    private static final String ALL = "/api/v1/groups";
    private static final String SALES =
            """
            {"name":"Sales","code":"100","callerName":"PLANERKA","organiser":"300","ringSeconds":15,
             "members":[{"number":"700","name":"Anna","role":"speak"},{"number":"701","name":"Boris","confirm":"always"}],
             "confirm":"outside","starters":["301","302"],"retry":{"attempts":2,"afterSeconds":30}}
            """;

    private final GroupTestServer server = new GroupTestServer();
    private final TestWeb web = server.web;
    private final People people = server.people;
    private final Groups groups = server.groups;
    private final BrowserVisit manager = web.signedIn(Access.ADMIN);
    private final BrowserVisit program = web.visit().withToken(web.token(Access.MANAGER));

    @AfterEach
    void close() {
        server.close();
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
        assertThat(added.select(".seat").text()).contains("Анна").contains("новый");
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
                .contains("2 участников больше не будут звать вместе")
                .contains("можно вернуть в течение 30 дней");
        new Form().send(manager, "/groups/" + id + "/delete");

        assertThat(groups.list()).isEmpty();
        assertThat(people.search("", 0, 10)).hasSize(2);
    }

    @Test
    void a_removed_group_is_offered_to_be_brought_back_and_comes_back_whole() {
        Person anna = server.person("Анна", "700");
        Person boris = server.person("Борис", "701");
        Group sales = server.group("Продажи", "100", boris, anna);
        long schedule = server.schedule(sales, "2026-11-24T06:00:00Z");

        HttpResponse<String> gone = new Form().send(manager, "/groups/" + sales.id() + "/delete");
        Document list = manager.page(location(gone));

        assertThat(list.select(".flash").text()).contains("«Продажи»").contains("Вернуть");
        assertThat(list.select("tbody tr")).isEmpty();
        assertThat(manager.get("/groups/" + sales.id()).statusCode()).isEqualTo(404);
        assertThat(planned(schedule)).isEmpty();

        HttpResponse<String> back = new Form().send(manager, "/groups/" + sales.id() + "/restore");

        Document page = manager.page(location(back));
        assertThat(page.select(".flash").text()).contains("«Продажи» снова на месте");
        assertThat(page.select(".roster bdi").eachText()).containsExactly("Борис", "Анна");
        assertThat(page.select("main").text()).contains("*100").contains("24 ноября 2026, 09:00");
        assertThat(planned(schedule)).contains("2026-11-24T06:00:00Z");
        assertThat(audit()).contains("group-remove", "group-restore");
    }

    private Optional<String> planned(long schedule) {
        return server.runner
                .schedules()
                .find(schedule)
                .flatMap(found -> found.next())
                .map(Object::toString);
    }

    private List<String> audit() {
        return server.database
                .jdbi()
                .withHandle(
                        h -> h.createQuery("select action from audit").mapTo(String.class).list());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void the_list_says_who_is_absent_what_comes_and_how_it_was() {
        Person anna = server.person("Анна", "700");
        server.absent(anna, "2026-11-23", "2026-11-23");
        Group sales = server.group("Продажи", "100", anna, server.person("Борис", "701"));
        server.group("Склад", "");
        server.schedule(sales, "2026-11-25T06:00:00Z");
        server.schedule(sales, "2026-11-24T06:00:00Z");
        server.gathering(1, sales, "2026-11-20T06:00:00Z", "left");
        server.gathering(2, sales, "2026-11-22T06:00:00Z", "left", "busy", "left", "excused");

        List<String> rows = manager.page("/groups").select("tbody tr").eachText();

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .contains("2 человека", "сегодня нет: Анна", "24 ноября 2026, 09:00")
                .contains("2 из 3 вчера");
        assertThat(rows.get(1)).contains("Склад", "0 человек", "—");
        assertThat(manager.page("/groups?q=прод").select("tbody tr")).hasSize(1);
        assertThat(manager.page("/groups?q=*10").select("tbody tr").text()).contains("Продажи");
        assertThat(manager.page("/groups?q=никто").select(".empty").text()).contains("«никто»");
    }

    @Test
    void a_long_list_has_pages_that_keep_the_search() {
        for (int i = 100; i < 151; i++) {
            server.group("Отдел " + i, "" + i);
        }
        server.group("Склад", "200");

        Document first = manager.page("/groups?q=отдел");
        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select("nav.pages").text()).isEqualTo("Дальше");
        Document second = manager.page(first.select("nav.pages a").attr("href"));
        assertThat(second.select("tbody tr").text()).contains("Отдел 150").doesNotContain("Склад");
        assertThat(second.select("nav.pages").text()).isEqualTo("Назад");
    }

    @Test
    void a_viewer_sees_a_group_in_plain_words_and_may_change_nothing() {
        long id = json(program.json("POST", ALL, SALES)).path("id").asLong();
        BrowserVisit viewer = web.signedIn(Access.VIEWER);

        Document page = viewer.page("/groups/" + id);

        assertThat(page.select(".says.own").text())
                .contains("звоним ещё 1 раз через 30 с")
                .contains("На внешних номерах просим нажать 1")
                .contains("номеров: 301, 302");
        assertThat(page.select("code").text())
                .isEqualTo("exten => *100,1,Goto(planerka-codes,*100,1)");
        assertThat(page.select("main form, main a[href$=edit]")).isEmpty();
        assertThat(viewer.get("/groups/" + id + "/edit").statusCode()).isEqualTo(403);
        assertThat(viewer.get("/groups/pick?add.number=7").statusCode()).isEqualTo(403);
    }

    @Test
    void a_group_without_a_code_is_not_said_to_be_dialled() {
        Group silent = server.group("Склад", "");
        Group dialled = server.group("Продажи", "100");

        assertThat(manager.page("/groups/" + silent.id()).select(".says").text())
                .contains("Собрать звонком нельзя: у группы нет кода.")
                .doesNotContain("набрав код", "любой участник");
        assertThat(manager.page("/groups/" + dialled.id()).select(".says").text())
                .contains("набрав код", "любой участник");
        manager.with("Accept-Language", "en");
        assertThat(manager.page("/groups/" + silent.id()).select(".says").text())
                .contains("cannot be gathered by phone");
    }

    @Test
    void outside_numbers_are_not_promised_where_none_is_allowed() {
        Group sales = server.group("Продажи", "100");

        assertThat(manager.page("/groups/" + sales.id()).select(".says").text())
                .contains("На внешние номера не звоним: разрешены только внутренние.")
                .doesNotContain("звонить можно");
    }

    @Test
    void a_dry_run_says_whom_it_would_call_and_why_not_the_others() {
        Person anna = server.person("Анна", "700");
        server.absent(anna, "2026-11-23", "2026-11-30");
        Group sales =
                server.group(
                        "Продажи",
                        "100",
                        anna,
                        server.person("Борис", "701", "702"),
                        server.person("Вера", "79001234567"));

        Document page = manager.page("/groups/" + sales.id() + "/dry-run");
        assertThat(page.select("ol.roster").text()).contains("300", "Борис 701 → 702");
        assertThat(page.select("ul.roster").text())
                .contains("Анна отсутствует")
                .contains("Вера на этот номер звонить нельзя");

        Document other = manager.page("/groups/" + sales.id() + "/dry-run?organiser=701");
        assertThat(other.select("ol.roster li")).hasSize(1);
        assertThat(other.select("ul.roster").text()).contains("Борис это организатор");

        Document wrong = manager.page("/groups/" + sales.id() + "/dry-run?organiser=abc");
        assertThat(wrong.select("#organiser-error").text()).isNotEmpty();
        assertThat(wrong.select("#organiser").val()).isEqualTo("abc");
    }

    @Test
    void the_picker_finds_people_and_whole_groups_by_a_part_of_the_name_or_number() {
        Person anna = server.person("Анна", "700");
        Group sales = server.group("Анализ", "100", anna, server.person("Борис", "701"));

        Document byName = manager.page("/groups/pick?add.number=ан");
        assertThat(byName.select("[role=option]").eachAttr("data-do"))
                .containsExactly("pick:" + anna.id(), "everybody:" + sales.id());
        assertThat(manager.page("/groups/pick?add.number=70").select("[role=option]").text())
                .contains("Анна", "Борис", "Новый человек, номер 70");
        assertThat(manager.page("/groups/pick?add.number=Зоя").text())
                .isEqualTo("«Зоя» не нашли. Новый человек: впишите его номер");
    }

    @Test
    void everybody_of_another_group_is_added_once_and_what_was_typed_stays() {
        Person anna = server.person("Анна", "700");
        Group sales = server.group("Продажи", "100", anna, server.person("Борис", "701"));
        Form form =
                Form.on(manager.page("/groups/new"))
                        .but("name", "Все")
                        .but("ringSeconds", "не число")
                        .with("member", "" + anna.id())
                        .with("role", "leader")
                        .with("memberConfirm", "always");

        Document page = page(form.with("do", "everybody:" + sales.id()).send(manager, "/groups"));

        assertThat(page.select(".seat bdi").eachText()).containsExactly("Анна", "Борис");
        assertThat(page.select("[data-said]").text()).isEqualTo("Добавлен 1 человек.");
        assertThat(page.select(".seat select[name=role] option[selected]").eachAttr("value"))
                .containsExactly("leader", "speak");
        assertThat(page.select("#name").val()).isEqualTo("Все");
        assertThat(page.select("[name=ringSeconds]").val()).isEqualTo("не число");
    }

    @Test
    void who_types_an_ambiguous_name_is_asked_whom_he_means() {
        Person first = server.person("Анна", "700");
        Person second = server.person("Анна", "701");

        HttpResponse<String> asked =
                Form.on(manager.page("/groups/new"))
                        .but("add.number", "Анна")
                        .with("do", "add")
                        .send(manager, "/groups");

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(page(asked).select(".choices button").eachAttr("value"))
                .containsExactly("pick:" + first.id(), "pick:" + second.id());
        assertThat(page(asked).select("#add-number").val()).isEqualTo("Анна");
    }

    @ParameterizedTest
    @CsvSource({
        "Анн, Анна Петрова",
        "петр, Анна Петрова",
        "7900123, Борис",
        "скла, Вера",
        "Борис, Борис"
    })
    void who_types_enough_to_find_one_adds_him_at_once(String typed, String added) {
        server.person("Анна Петрова", "700");
        server.person("Борис", "79001234567");
        server.person("Борис Старший", "701");
        server.group("Склад", "100", server.person("Вера", "702"));

        Document page = page(adding(typed, ""));

        assertThat(page.select(".seat bdi").text()).isEqualTo(added);
        assertThat(page.select(".error, .choices")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Анна, Анна Петрова 700 Анна Сидорова 701",
        "ан, Анна Петрова 700 Анна Сидорова 701 Все из группы «Анализ»"
    })
    void who_types_what_fits_several_is_asked_whom_he_means(String typed, String choices) {
        server.group("Анализ", "100", server.person("Анна Петрова", "700"));
        server.person("Анна Сидорова", "701");

        HttpResponse<String> asked = adding(typed, "");

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(page(asked).select("#add-number-error").text()).contains("Выберите ниже, кого");
        assertThat(page(asked).select(".choices button").text()).isEqualTo(choices);
    }

    @ParameterizedTest
    @CsvSource({
        "79001234567890123456789, Анна",
        "79001234567890123456789, ''",
        "7o3, Анна",
        "7o3, ''",
        "*70, ''"
    })
    void what_is_no_number_is_said_to_be_none_and_which_ones_are_allowed(
            String typed, String beside) {
        Document page = page(adding(typed, beside));

        assertThat(page.select("#add-number-error").text())
                .startsWith("Это не номер: ")
                .endsWith("Разрешены номера: от 2 до 5 цифр, кроме номеров экстренных служб.");
        assertThat(page.select("#add-number").val()).isEqualTo(typed);
        assertThat(page.select("#add-name").val()).isEqualTo(beside);
    }

    private HttpResponse<String> adding(String typed, String beside) {
        return Form.on(manager.page("/groups/new"))
                .but("add.number", typed)
                .but("add.name", beside)
                .with("do", "add")
                .send(manager, "/groups");
    }

    @Test
    void who_saves_an_older_version_sees_both_and_loses_nothing() {
        Person anna = server.person("Анна", "700");
        Group sales = server.group("Продажи", "100", anna);
        String address = "/groups/" + sales.id();
        Form form =
                Form.on(manager.page(address + "/edit"))
                        .but("name", "Мои продажи")
                        .but("ringSeconds", "40");
        Form other = Form.on(manager.page(address + "/edit")).but("code", "105");
        other.with("do", "save").send(manager, address);

        HttpResponse<String> answer = form.with("do", "save").send(manager, address);

        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = page(answer);
        assertThat(page.select("article[role=alert]").text()).contains("Мои продажи", "105", "40");
        assertThat(page.select("#name").val()).isEqualTo("Мои продажи");
        Form.on(page).with("do", "save").send(manager, address);
        assertThat(groups.list()).extracting(Group::name).containsExactly("Мои продажи");
    }

    @Test
    void who_saves_a_group_just_deleted_is_told_and_keeps_what_he_typed() {
        Person anna = server.person("Анна", "700");
        String address = "/groups/" + server.group("Продажи", "100", anna).id();
        Form form = Form.on(manager.page(address + "/edit")).but("name", "Мои продажи");
        manager.send(address + "/delete", Map.of());

        HttpResponse<String> answer = form.with("do", "save").send(manager, address);

        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = page(answer);
        assertThat(page.select("article[role=alert]").text()).contains("удалено");
        assertThat(page.select("article[role=alert] a").attr("href")).isEqualTo("/groups");
        assertThat(page.select("#name").val()).isEqualTo("Мои продажи");
        assertThat(groups.list()).isEmpty();
        Form.on(page).with("do", "save").send(manager, page.select("main form").attr("action"));
        assertThat(groups.list()).extracting(Group::name).containsExactly("Мои продажи");
        assertThat(groups.list().get(0).members()).hasSize(1);
    }

    @Test
    void it_is_gathered_at_once_where_the_organiser_is_known_and_asked_for_elsewhere() {
        Person anna = server.person("Анна", "700");
        Group led = server.group("Продажи", "100", anna);
        Group other = server.group("Склад", "101", anna);
        server.execute("update call_group set organiser = null where id = ?", other.id());

        Document list = manager.page("/groups");

        assertThat(list.select("td form").eachAttr("action"))
                .containsExactly("/groups/" + led.id() + "/gather");
        assertThat(list.select("td .actions a").eachAttr("href"))
                .containsExactly("/groups/" + other.id() + "/gather");
    }

    @Test
    void a_group_without_people_is_not_offered_to_be_gathered_but_to_be_filled() {
        Group empty = server.group("Продажи", "100");
        String fill = "/groups/" + empty.id() + "/edit#members";

        Document list = manager.page("/groups");
        Document page = manager.page("/groups/" + empty.id());

        for (Document shown : List.of(list, page)) {
            assertThat(shown.select("main [action$=gather], main [href$=gather]")).isEmpty();
            assertThat(shown.select("main .actions a[href=" + fill + "]").text())
                    .isEqualTo("Добавить людей");
        }
        assertThat(page.select("main").text()).contains("В группе никого нет: звать некого.");
    }

    @Test
    void while_it_runs_its_page_says_so_on_top_and_leads_there_instead_of_calling_again() {
        Group sales = server.group("Продажи", "100", server.person("Анна", "700"));
        assertThat(manager.page("/groups/" + sales.id()).select(".runs")).isEmpty();
        server.gathering(5, sales, "2026-11-23T05:55:00Z", "joined");
        server.execute("update gathering set state = 'running', ended_at = null where id = 5");
        server.execute(
                "insert into gathering_group (gathering_id, group_id, live_group, started_at) select 5, ?, ?, started_at from gathering where id = 5",
                sales.id(),
                sales.id());

        Document page = manager.page("/groups/" + sales.id());
        assertThat(page.select(".runs a[href=/gatherings/5]").text()).contains("идёт прямо сейчас");
        assertThat(page.select("form[action$=gather]")).isEmpty();
        assertThat(page.select(".head a[href=/gatherings/5]").text()).isEqualTo("К планёрке");
        Document list = manager.page("/groups");
        assertThat(list.select("td form")).isEmpty();
        assertThat(list.select("td .actions a").attr("href")).isEqualTo("/gatherings/5");
    }

    @Test
    void a_copy_has_the_people_and_the_policy_but_no_code() {
        long id = json(program.json("POST", ALL, SALES)).path("id").asLong();

        Document page = manager.page("/groups/new?like=" + id);

        assertThat(page.select("#name").val()).isEqualTo("Sales 2");
        assertThat(page.select("#code").val()).isEmpty();
        assertThat(page.select(".seat bdi").eachText()).containsExactly("Anna", "Boris");
        assertThat(page.select("[name='retry.attempts']").val()).isEqualTo("2");
        assertThat(page.select("summary .own").text()).contains("звоним ещё 1 раз");
    }

    @Test
    void a_manager_of_named_groups_sees_and_changes_these_only() {
        Group his = server.group("Продажи", "100");
        Group other = server.group("Склад", "101", server.person("Анна", "700"));
        Group gone = server.group("Архив", "102");
        server.removed.remove(gone.id());
        BrowserVisit limited = web.signedIn("boss", Access.MANAGER, Set.of(his.id()));

        assertThat(limited.page("/groups").select("tbody th a").eachText())
                .containsExactly("Продажи");
        assertThat(limited.page("/groups").text()).doesNotContain("Архив");
        assertThat(limited.page("/groups/pick?add.number=Склад").select("[data-do]")).isEmpty();
        String address = "/groups/" + other.id();
        for (String path : List.of("", "/edit", "/delete", "/dry-run")) {
            assertThat(limited.get(address + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(limited.get("/groups/new?like=" + other.id()).statusCode()).isEqualTo(404);
        for (String path : List.of("", "/delete")) {
            assertThat(new Form().with("name", "x").send(limited, address + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(new Form().send(limited, "/groups/" + gone.id() + "/restore").statusCode())
                .isEqualTo(404);
        assertThat(limited.get("/groups/" + his.id() + "/edit").statusCode()).isEqualTo(200);
        assertThat(groups.list()).hasSize(2);
    }

    @Test
    void a_group_that_he_makes_is_his_at_once() {
        BrowserVisit limited = web.signedIn("boss", Access.MANAGER, Set.of());
        assertThat(limited.page("/groups").select(".empty").text()).contains("Групп пока нет");

        HttpResponse<String> made =
                Form.on(limited.page("/groups/new"))
                        .but("name", "Моя")
                        .with("do", "save")
                        .send(limited, "/groups");

        assertThat(limited.page(location(made)).select("h1").text()).isEqualTo("Моя");
        assertThat(limited.page("/groups").select("tbody th a").text()).isEqualTo("Моя");
    }

    @Test
    void names_that_are_markup_stay_text() {
        program.json("POST", ALL, SALES.replace("\"Sales\"", "\"<script>alert(1)</script>\""));

        Document list = manager.page("/groups");

        assertThat(list.select("tbody script")).isEmpty();
        assertThat(list.select("tbody th a").text()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void who_only_looks_changes_nothing() {
        BrowserVisit viewer = web.signedIn(Access.VIEWER);
        BrowserVisit reader = web.visit().withToken(web.token(Access.VIEWER));

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
