package planerka.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.people.Person;
import planerka.people.PhoneNumber;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.BrowserVisit;

/** A person's page without JavaScript: numbers, days away, deletion and its undoing. */
class PersonPageTest {
    private final PeopleTestServer server = new PeopleTestServer(DatabaseKind.H2);
    private final BrowserVisit manager = server.web().signedIn(Access.MANAGER);
    private final Person anna = server.add("Anna", "700", "701", "79001234567");
    private final String page = "/people/" + anna.id();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_viewer_sees_everything_and_can_change_nothing() {
        server.group("Sales", anna);
        server.away(anna, "2026-11-23", "2026-11-24", "leave");

        Document seen = server.web().signedIn(Access.VIEWER).page(page);

        assertThat(seen.select("ol.numbers .number").eachText())
                .containsExactly("700", "701", "79001234567");
        assertThat(seen.select("main").text())
                .contains("Sales", "leave", "отсутствует до 24 ноября 2026");
        assertThat(seen.select("main form")).isEmpty();
        assertThat(seen.select("a[href*=history]").attr("href"))
                .isEqualTo("/history?person=" + anna.id());
    }

    @Test
    void a_number_moves_up_by_its_button_and_anywhere_by_dragging() {
        press("numbers", Map.of("do", "number-up:2"));
        assertThat(numbers()).containsExactly("700", "79001234567", "701");

        press("numbers", Map.of("order", "79001234567,701,700"));
        assertThat(numbers()).containsExactly("79001234567", "701", "700");
        assertThat(server.audited()).contains("person-change Anna");
    }

    @Test
    void an_order_of_other_numbers_changes_nothing_and_an_old_one_is_refused() {
        press("numbers", Map.of("order", "700,701"));
        press("numbers", Map.of("order", "700,700,701"));
        press("numbers", Map.of("do", "number-remove:0"));
        assertThat(numbers()).containsExactly("700", "701", "79001234567");

        assertThat(
                        manager.send(page + "/numbers", Map.of("version", "0", "order", "701,700"))
                                .statusCode())
                .isEqualTo(409);
    }

    @Test
    void days_away_are_marked_in_their_month_and_the_months_can_be_turned() {
        server.away(anna, "2026-12-30", "2027-01-02", "leave");

        Document december = manager.page(page + "?month=2026-12");

        assertThat(december.select("table.month caption").text()).isEqualTo("декабрь 2026");
        assertThat(december.select("a.day.away").eachAttr("data-date"))
                .containsExactly("2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02");
        assertThat(december.select("table.month tbody td")).hasSize(35);
        assertThat(december.select("nav a").eachAttr("href"))
                .contains(page + "?month=2026-11#absences", page + "?month=2027-01#absences");
        assertThat(manager.page(page).select("a.day.today").attr("data-date"))
                .isEqualTo("2026-11-23");
        assertThat(manager.get(page + "?month=9999-99").statusCode()).isEqualTo(200);
    }

    @Test
    void two_days_are_picked_by_two_links_whichever_comes_first() {
        String first = manager.page(page).select("a.day[data-date=2026-11-26]").attr("href");
        Document one = manager.page(first);
        assertThat(one.select("#absence-from").val()).isEqualTo("2026-11-26");

        Document two = manager.page(one.select("a.day[data-date=2026-11-24]").attr("href"));

        assertThat(two.select("#absence-from").val()).isEqualTo("2026-11-24");
        assertThat(two.select("#absence-to").val()).isEqualTo("2026-11-26");
        assertThat(two.select("a.day.picked").eachText()).containsExactly("24", "25", "26");
    }

    @Test
    void an_absence_is_added_removed_and_brought_back_by_the_button_beside_the_sentence() {
        send("absences", "2026-12-01", "2026-12-05", "отпуск");
        Document added = manager.page(page + "?month=2026-12");
        assertThat(added.select(".flash").text()).contains("Отсутствие добавлено");
        assertThat(added.select("ul.changes").text())
                .contains("1 декабря 2026 – 5 декабря 2026 отпуск");

        send("absences/remove", "2026-12-01", "2026-12-05", "отпуск");
        assertThat(absences()).isEmpty();
        undo();

        assertThat(absences()).containsExactly("2026-12-01 2026-12-05 отпуск");
        assertThat(server.audited()).contains("absence-add Anna", "absence-remove Anna");
    }

    @Test
    void a_wrong_absence_stays_as_typed_and_says_what_is_wrong_where() {
        HttpResponse<String> answer = send("absences", "2026-12-05", "2026-12-01", "отпуск");
        Document seen = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(seen.getElementById("absence.to-error").text()).contains("раньше первого");
        assertThat(seen.select("#absence-to").attr("aria-describedby"))
                .isEqualTo("absence.to-error");
        assertThat(seen.select("#absence-from").val()).isEqualTo("2026-12-05");
        assertThat(seen.select("#absence-reason").val()).isEqualTo("отпуск");
        assertThat(absences()).isEmpty();
    }

    @Test
    void not_today_and_back_again_by_one_button_and_what_was_left_of_the_leave_comes_back() {
        press("away", Map.of());
        assertThat(absences()).containsExactly("2026-11-23 2026-11-23 ");
        press("back", Map.of());
        assertThat(absences()).isEmpty();

        send("absences", "2026-11-20", "2026-11-30", "leave");
        press("back", Map.of());
        assertThat(absences()).containsExactly("2026-11-20 2026-11-22 leave");
        undo();
        assertThat(server.people().find(anna.id()).orElseThrow().absentOn(day("2026-11-30")))
                .isPresent();
    }

    @Test
    void a_deleted_person_comes_back_by_the_button_beside_the_sentence() {
        Person olga = server.add("Olga", "300");
        long sales = server.group("Sales", anna, olga);

        HttpResponse<String> gone = manager.send(page + "/delete", Map.of());
        assertThat(gone.headers().firstValue("Location")).contains("/people");
        assertThat(server.membersOf(sales)).containsExactly("Olga");
        undoOn("/people");

        assertThat(server.membersOf(sales)).containsExactly("Anna", "Olga");
        assertThat(numbers()).containsExactly("700", "701", "79001234567");
        assertThat(server.audited()).containsExactly("person-remove Anna", "person-restore Anna");
    }

    @Test
    void who_was_deleted_lately_is_listed_for_who_may_bring_him_back() {
        manager.send(page + "/delete", Map.of());
        manager.page("/people");

        Document list = manager.page("/people");

        assertThat(list.select("details.gone li").text()).contains("Anna", "manager", "Вернуть");
        assertThat(server.web().signedIn(Access.VIEWER).page("/people").select("details.gone"))
                .isEmpty();
        assertThat(manager.send("/people/9999/restore", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void lines_move_and_go_without_losing_what_was_typed() {
        Document typed =
                Jsoup.parse(
                        new Form()
                                .with("version", "0")
                                .with("name", "Anna K.")
                                .with("numbers", "700")
                                .with("numbers", "")
                                .with("numbers", "70x")
                                .with("absence.from", "2026-12-01")
                                .with("absence.to", "")
                                .with("absence.reason", "trip")
                                .with("do", "number-up:2")
                                .send(manager, page)
                                .body());

        assertThat(typed.select("[name=numbers]").eachAttr("value"))
                .containsExactly("700", "70x", "");
        assertThat(typed.select("[name=name]").val()).isEqualTo("Anna K.");
        assertThat(typed.select("#why-0").val()).isEqualTo("trip");

        Document fewer =
                Jsoup.parse(
                        Form.on(typed).with("do", "number-remove:0").send(manager, page).body());
        assertThat(fewer.select("[name=numbers]").eachAttr("value")).containsExactly("70x", "");
        Document none =
                Jsoup.parse(
                        Form.on(fewer).with("do", "absence-remove:0").send(manager, page).body());
        assertThat(none.select("#why-0").val()).isEmpty();
        assertThat(numbers()).containsExactly("700", "701", "79001234567");
    }

    private void press(String what, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        int version = server.people().find(anna.id()).orElseThrow().version();
        all.put("version", String.valueOf(version));
        assertThat(manager.send(page + "/" + what, all).statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> send(String what, String from, String to, String reason) {
        return manager.send(
                page + "/" + what,
                Map.of(
                        "absence.from", from,
                        "absence.to", to,
                        "absence.reason", reason,
                        "month", "2026-12"));
    }

    private void undo() {
        undoOn(page);
    }

    /** Presses the button in the sentence that this page shows once. */
    private void undoOn(String path) {
        Element form = manager.page(path).selectFirst(".flash form");
        assertThat(form.text()).isEqualTo("Вернуть");
        Form filled = new Form();
        form.select("input:not([name=csrf])")
                .forEach(field -> filled.with(field.attr("name"), field.val()));
        assertThat(filled.send(manager, form.attr("action")).statusCode()).isEqualTo(303);
    }

    private List<String> numbers() {
        return server.people().find(anna.id()).orElseThrow().numbers().stream()
                .map(PhoneNumber::digits)
                .toList();
    }

    private List<String> absences() {
        return server.people().find(anna.id()).orElseThrow().absences().stream()
                .map(one -> one.from() + " " + one.to() + " " + one.reason())
                .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
