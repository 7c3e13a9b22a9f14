package planerka.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.people.Person;
import planerka.people.RemovedPeople;
import planerka.store.DatabaseKind;
import planerka.web.Access;
import planerka.web.BrowserVisit;

/** A manager of named groups sees everybody, and changes whom no group of others has. */
class PeopleScopeTest {
    private final PeopleTestServer server = new PeopleTestServer(DatabaseKind.H2);
    private final Person mine = server.add("Mine", "700");
    private final Person shared = server.add("Shared", "701");
    private final Person free = server.add("Free", "702");
    private final long sales = server.group("Sales", mine, shared);
    private final long board = server.group("Board", shared);
    private final BrowserVisit manager = server.managerOf(sales);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void he_sees_everybody_with_numbers_but_of_groups_only_his_own() {
        Document list = manager.page("/people");
        Document one = manager.page("/people/" + shared.id());

        assertThat(list.select("tbody tr")).hasSize(3);
        assertThat(list.select("main").text()).contains("Shared 701 Sales").doesNotContain("Board");
        assertThat(one.select("main").text())
                .contains("701", "Sales", "не поручены")
                .doesNotContain("Board");
        assertThat(one.select("main form, main a[href$=edit][role=button]")).isEmpty();
    }

    @Test
    void he_adds_people_and_changes_his_own_and_those_of_no_group() {
        assertThat(manager.send("/people", Map.of("name", "New", "numbers", "703")).statusCode())
                .isEqualTo(303);
        for (Person person : List.of(mine, free)) {
            assertThat(manager.send("/people/" + person.id() + "/away", Map.of()).statusCode())
                    .isEqualTo(303);
            assertThat(
                            manager.send(
                                            "/people/" + person.id(),
                                            Map.of("name", "X", "numbers", "7", "version", "1"))
                                    .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void whom_a_group_of_others_has_he_cannot_change_in_any_way_and_hears_why() {
        String page = "/people/" + shared.id();
        Map<String, String> absence =
                Map.of("absence.from", "2026-12-01", "absence.to", "2026-12-01");

        for (HttpResponse<String> answer :
                List.of(
                        manager.get(page + "/edit"),
                        manager.get(page + "/delete"),
                        manager.send(page, Map.of("name", "X", "numbers", "701")),
                        manager.send(page + "/numbers", Map.of("do", "number-up:1")),
                        manager.send(page + "/absences", absence),
                        manager.send(page + "/absences/remove", absence),
                        manager.send(page + "/away", Map.of()),
                        manager.send(page + "/back", Map.of()),
                        manager.send(page + "/delete", Map.of()))) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("не поручены").doesNotContain("Board");
        }
        assertThat(server.people().find(shared.id())).contains(shared);
        assertThat(server.audited()).isEmpty();
    }

    @Test
    void whom_others_deleted_from_their_groups_he_does_not_bring_back() {
        RemovedPeople removed = new RemovedPeople(server.people(), server.clock());
        removed.remove(shared.id(), "admin");
        removed.remove(mine.id(), "admin");

        assertThat(manager.send("/people/" + shared.id() + "/restore", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(manager.send("/people/" + mine.id() + "/restore", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(server.membersOf(board)).isEmpty();
        assertThat(server.membersOf(sales)).containsExactly("Mine");
    }

    @Test
    void a_token_has_all_groups() {
        BrowserVisit api = server.web().visit().withToken(server.web().token(Access.MANAGER));

        assertThat(api.json("DELETE", "/api/v1/people/" + shared.id(), "").statusCode())
                .isEqualTo(204);
    }
}
