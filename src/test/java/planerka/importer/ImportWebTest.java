package planerka.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.group.web.Sheet;
import planerka.people.Person;
import planerka.people.web.PeopleTestServer;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.DatabaseSettings;
import planerka.web.Access;
import planerka.web.BrowserVisit;

/** Imports over HTTP: what a manager sees before and after, and who may do it. */
class ImportWebTest {
    private final PeopleTestServer server = ImportTestServer.open(DatabaseKind.H2);
    private final BrowserVisit manager = server.web().signedIn(Access.MANAGER);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_workbook_is_shown_then_imported_and_the_list_says_so() {
        String page =
                sent(
                        new Sheet()
                                .row("группа", "имя", "номер")
                                .row("Продажи", "<b>Анна</b>", "#700")
                                .row("Продажи", "Борис", "#701")
                                .bytes());

        Document seen = manager.page(page);
        assertThat(seen.select("h1").text()).isEqualTo("people.xlsx");
        assertThat(seen.select("main").text())
                .contains("Новые люди 2", "<b>Анна</b>", "новая группа, 2 человека")
                .contains("Пока ничего не записано");
        assertThat(people()).isEmpty();

        HttpResponse<String> done = confirm(page, seen);
        assertThat(done.headers().firstValue("Location")).contains("/people");
        assertThat(manager.page("/people").text())
                .contains("Новых людей: 2, изменено: 0, групп создано или дополнено: 1");
        assertThat(people()).containsExactlyInAnyOrder("<b>Анна</b>", "Борис");
    }

    @Test
    void who_comes_back_to_what_was_imported_is_told_what_it_did() {
        String page = sent("group,name,number\nSales,Anna,700\n");
        Document seen = manager.page(page);
        confirm(page, seen);

        Document again = manager.page(page);
        assertThat(again.select("main").text())
                .contains("Этот импорт уже выполнен.")
                .contains("Новых людей: 1, изменено: 0, групп создано или дополнено: 1.");
        assertThat(again.select("main a[href=/people]")).hasSize(1);
        assertThat(Jsoup.parse(confirm(page, seen).body()).select("main").text())
                .contains("Этот импорт уже выполнен.");
        manager.send(page + "/drop", Map.of());
        assertThat(manager.page(page).select("main").text()).contains("уже выполнен");
        assertThat(server.web().signedIn(Access.ADMIN).get(page).statusCode()).isEqualTo(404);
        assertThat(people()).containsExactly("Anna");
    }

    @Test
    void columns_that_are_not_known_are_all_said_in_the_words_that_the_page_teaches() {
        assertThat(refusal("people.csv", "номер,цвет,имя,имя,размер\n700,red,Анна,Анна,5\n"))
                .contains("столбцы: цвет, имя, размер.", "номер, номер2 и дальше, имя, почта")
                .doesNotContain("number", "email");
        manager.with("Accept-Language", "en");
        assertThat(refusal("people.csv", "number,colour\n700,red\n"))
                .contains("colour", "number, number2 and so on, name, email")
                .doesNotContain("номер");
    }

    @Test
    void what_is_wrong_with_a_file_is_said_of_it() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        assertThat(refusal("photo.png", picture))
                .isEqualTo("Это не таблица. Нужен файл CSV или xlsx.");
        assertThat(refusal("empty.csv", "")).startsWith("Файл пустой.");
        assertThat(refusal("", "")).isEqualTo("Выберите файл.");
        assertThat(refusal("quotes.csv", "name,number\n\"Anna\"x,700\n"))
                .contains("кавычки в строке 2");
        assertThat(manager.page(sent("name,number\nAnna,700\nBoris,701\n\"Gleb,702\n")).text())
                .contains("кавычки в строке 4");
    }

    @Test
    void a_wrong_line_is_known_by_its_person_too() {
        Document seen =
                manager.page(
                        sent(
                                "номер,имя,группа,код\n700,Анна,Продажи,100\n701,Борис,Продажи,101\n702,Вера,,,лишнее\n"));

        assertThat(seen.select("section table").first().select("tbody tr").eachText())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("3 Борис 701 "),
                        line -> assertThat(line).startsWith("4 Вера 702 "));
    }

    private String refusal(String name, String content) {
        return refusal(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(String name, byte[] content) {
        HttpResponse<String> answer = manager.sendFile("/people/import", Map.of(), name, content);
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body()).select("#file-error").text();
    }

    @Test
    void a_long_list_is_imported_while_its_sender_alone_sees_how_far_it_is() {
        String page = sent(LongList.of(600));
        Document seen = manager.page(page);
        try (BlockedTable holdup =
                BlockedTable.waiting(server.database().jdbi(), "insert into person_number")) {
            HttpResponse<String> begun = confirm(page, seen);
            assertThat(begun.headers().firstValue("Location")).contains(page);
            await().until(holdup::holds);

            Document shown = manager.page(page);
            assertThat(shown.select("progress[max=600]")).hasSize(1);
            assertThat(shown.select("noscript meta[http-equiv=refresh]")).hasSize(1);
            assertThat(confirm(page, seen).headers().firstValue("Location")).contains(page);
            assertThat(manager.send(page + "/drop", Map.of()).headers().firstValue("Location"))
                    .contains(page);
            BrowserVisit admin = server.web().signedIn(Access.ADMIN);
            assertThat(admin.get(page).statusCode()).isEqualTo(404);
            assertThat(admin.get(page + "/progress").statusCode()).isEqualTo(404);
        }

        await().until(
                        () ->
                                manager.get(page + "/progress")
                                        .headers()
                                        .firstValue("HX-Redirect")
                                        .isPresent());
        assertThat(manager.get(page).headers().firstValue("Location")).contains("/people");
        assertThat(manager.page("/people").text()).contains("Новых людей: 600");
    }

    @Test
    void wrong_lines_are_named_and_nothing_can_be_imported() {
        Document seen = manager.page(sent("name,number\nAnna,700\nBoris,7o1\n"));

        assertThat(seen.select("section table").first().text())
                .contains("3 Boris 7o1 Это не номер");
        assertThat(seen.select("input[name=mark]")).isEmpty();
    }

    @Test
    void what_has_changed_meanwhile_is_shown_again() {
        String page = sent("name,number\nAnna,700\n");
        Document seen = manager.page(page);
        server.add("Somebody", "700");

        HttpResponse<String> answer = confirm(page, seen);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select("main .flash[role=alert]").text())
                .contains("данные изменились");
        assertThat(people()).containsExactly("Somebody");
    }

    @Test
    void a_file_that_is_no_list_is_refused_at_its_field() {
        for (String wrong : List.of("Dear Sir", "", "%PDF-1.7")) {
            HttpResponse<String> answer =
                    manager.sendFile(
                            "/people/import",
                            Map.of(),
                            "letter.txt",
                            wrong.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select("#file-error[role=alert]")).hasSize(1);
        }
        assertThat(
                        manager.sendFile(
                                        "/people/import",
                                        Map.of(),
                                        "big.csv",
                                        new byte[6 * 1024 * 1024])
                                .statusCode())
                .isEqualTo(413);
    }

    @Test
    void the_template_can_be_sent_in_as_it_is() {
        for (String language : List.of("ru", "en")) {
            BrowserVisit reader = manager.with("Accept-Language", language);
            byte[] template =
                    reader.get("/people/import/template.csv")
                            .body()
                            .getBytes(StandardCharsets.UTF_8);
            String page =
                    reader.sendFile("/people/import", Map.of(), "planerka.csv", template)
                            .headers()
                            .firstValue("Location")
                            .orElseThrow();
            assertThat(reader.page(page).select("input[name=mark]")).hasSize(1);
        }
    }

    @Test
    void known_people_are_changed_when_one_asks_for_it() {
        server.add("Anna", "700");
        String page = sent("name,number\nAnne,700\n");
        assertThat(manager.page(page).select("main").text()).contains("менять нечего");

        manager.send(page + "/replace", Map.of("replaces", "yes"));
        Document seen = manager.page(page);
        assertThat(seen.select("section").text()).contains("Anna 700", "Anne 700");
        confirm(page, seen);

        assertThat(people()).containsExactly("Anne");
    }

    @Test
    void a_dropped_import_is_gone_and_nobody_elses_can_be_opened() {
        String page = sent("name,number\nAnna,700\n");
        assertThat(server.web().signedIn(Access.ADMIN).get(page).statusCode()).isEqualTo(404);

        manager.send(page + "/drop", Map.of());

        assertThat(manager.get(page).statusCode()).isEqualTo(404);
        assertThat(manager.get("/people/import/guess").statusCode()).isEqualTo(404);
    }

    @Test
    void viewers_import_nothing_and_managers_no_names_of_the_exchange() {
        BrowserVisit viewer = server.web().signedIn(Access.VIEWER);

        assertThat(viewer.get("/people/import").statusCode()).isEqualTo(403);
        assertThat(manager.get("/people/import/names").statusCode()).isEqualTo(403);
        assertThat(manager.send("/people/import/names/database", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(manager.page("/people/import").select("a[href$=names]")).isEmpty();
    }

    @Test
    void names_are_read_from_the_exchanges_own_table() {
        BrowserVisit admin = server.web().signedIn(Access.ADMIN);
        server.add("700", "700");
        DatabaseSettings exchange = DatabaseKind.MARIADB.settings();
        try (Database theirs = Database.open(exchange)) {
            theirs.jdbi()
                    .useHandle(
                            handle -> {
                                handle.execute(
                                        "create table users (extension varchar(20), password varchar(20), name varchar(200))");
                                handle.execute(
                                        "insert into users values ('700', 'x', 'Анна'), ('701', 'x', 'Ev\u0001il'), ('702', 'x', 'Gleb, \"G\"')");
                            });
        }

        HttpResponse<String> answer =
                admin.send("/people/import/names/database", connection(exchange, "planerka"));
        String page = answer.headers().firstValue("Location").orElseThrow();
        Document seen = admin.page(page);

        assertThat(seen.select("main").text())
                .contains("Ошибки 1", "будут пропущены", "Gleb, \"G\"");
        admin.send(page, Map.of("mark", seen.select("input[name=mark]").val()));
        assertThat(people()).containsExactlyInAnyOrder("Анна", "Gleb, \"G\"");
    }

    @Test
    void what_keeps_the_names_from_being_read_is_said_and_the_password_never_shown() {
        BrowserVisit admin = server.web().signedIn(Access.ADMIN);
        DatabaseSettings exchange = DatabaseKind.MARIADB.settings();

        Document refused = refused(admin, connection(exchange, "s3cret-word"));
        assertThat(refused.getElementById("host-error").text()).contains("не пускает");
        assertThat(refused.html()).doesNotContain("s3cret-word");
        assertThat(refused(admin, connection(exchange, "planerka")).text())
                .contains("похоже, это не база FreePBX");
        assertThat(
                        refused(
                                        admin,
                                        Map.of(
                                                "host", "127.0.0.1/x?allowLoadLocalInfile=true",
                                                "port", "99999",
                                                "database", "a;b",
                                                "user", ""))
                                .select("[role=alert]")
                                .eachAttr("id"))
                .contains("host-error", "port-error", "database-error", "user-error");
    }

    private static Document refused(BrowserVisit admin, Map<String, String> fields) {
        HttpResponse<String> answer = admin.send("/people/import/names/database", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body());
    }

    /** As jdbc:mysql://127.0.0.1:25306/name has it. */
    private static Map<String, String> connection(DatabaseSettings there, String password) {
        String[] parts = there.url().split("[/:?]+");
        return Map.of(
                "host", parts[2],
                "port", parts[3],
                "database", parts[4],
                "user", "planerka",
                "password", password);
    }

    private String sent(String file) {
        return sent("people.csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private String sent(byte[] workbook) {
        return sent("people.xlsx", workbook);
    }

    private String sent(String name, byte[] content) {
        HttpResponse<String> answer = manager.sendFile("/people/import", Map.of(), name, content);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> confirm(String page, Document seen) {
        return manager.send(page, Map.of("mark", seen.select("input[name=mark]").val()));
    }

    private List<String> people() {
        return server.people().search("", 0, 10).stream().map(Person::name).toList();
    }
}
