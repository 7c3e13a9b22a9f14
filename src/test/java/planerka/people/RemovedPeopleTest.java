package planerka.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.people.web.PeopleTestServer;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;

/** Who was deleted by mistake comes back as he was. */
@OnBothDatabases
class RemovedPeopleTest {
    private final PeopleTestServer server;
    private final People people;
    private final RemovedPeople removed;

    RemovedPeopleTest(DatabaseKind kind) {
        server = new PeopleTestServer(kind);
        people = server.people();
        removed = new RemovedPeople(people, server.clock());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void he_comes_back_with_everything_and_to_his_place_in_every_group() {
        Person olga = server.add("Olga", "300");
        Person anna = server.add("Анна 🎧", "79001234567", "700");
        Person boris = server.add("Boris", "701");
        server.away(anna, "2026-12-01", "2026-12-05", "отпуск");
        Person before = people.find(anna.id()).orElseThrow();
        long sales = server.group("Sales", olga, anna, boris);
        long stock = server.group("Stock", anna, olga);
        server.execute(
                "update group_member set role = 'listen', confirm = 'always' where group_id = ? and person_id = ?",
                sales,
                anna.id());
        removed.remove(anna.id(), "olga");
        assertThat(server.membersOf(sales)).containsExactly("Olga", "Boris");

        removed.restore(anna.id());

        Person back = people.find(anna.id()).orElseThrow();
        assertThat(back.card()).isEqualTo(before.card());
        assertThat(back.version()).isGreaterThan(before.version());
        assertThat(server.membersOf(sales)).containsExactly("Olga", "Анна 🎧", "Boris");
        assertThat(server.membersOf(stock)).containsExactly("Анна 🎧", "Olga");
        assertThat(seat(sales, anna)).containsEntry("role", "listen");
        assertThat(seat(sales, anna)).containsEntry("confirm", "always");
        assertThat(removed.list(10)).isEmpty();
    }

    @Test
    void a_group_that_is_gone_stays_gone_and_who_moved_up_moves_back() {
        Person anna = server.add("Anna", "700");
        Person boris = server.add("Boris", "701");
        long sales = server.group("Sales", anna, boris);
        long stock = server.group("Stock", anna);
        removed.remove(anna.id(), "olga");
        server.execute("delete from call_group where id = ?", stock);
        // As the group's form writes places: from the first, without gaps.
        server.execute("update group_member set position = 0 where person_id = ?", boris.id());

        removed.restore(anna.id());

        assertThat(server.membersOf(sales)).containsExactly("Anna", "Boris");
        assertThat(people.groupsOf(anna.id())).hasSize(1);
    }

    @Test
    void a_form_from_before_does_not_overwrite_who_came_back() {
        Person anna = server.add("Anna", "700");
        removed.remove(anna.id(), "olga");
        removed.restore(anna.id());

        assertThat(people.change(anna.id(), OptionalInt.of(0), PeopleTestServer.card("Old", "700")))
                .isEmpty();
    }

    @Test
    void of_eight_who_bring_him_back_at_once_one_does_and_all_see_him() {
        Person anna = server.add("Anna", "700");
        long sales = server.group("Sales", anna);
        removed.remove(anna.id(), "olga");

        List<Boolean> seen =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i -> removed.restore(anna.id()).isPresent())
                        .toList();

        assertThat(seen).containsOnly(true);
        assertThat(server.membersOf(sales)).containsExactly("Anna");
        assertThat(people.list(0, 10)).hasSize(1);
    }

    @Test
    void after_a_month_he_is_gone_for_good() {
        Person anna = server.add("Anna", "700");
        removed.remove(anna.id(), "olga");
        assertThat(removed.list(10)).extracting(RemovedPeople.Gone::name).containsExactly("Anna");
        assertThat(removed.list(10)).extracting(RemovedPeople.Gone::by).containsExactly("olga");

        server.clock().advance(RemovedPeople.KEPT.plus(Duration.ofMinutes(1)));
        assertThat(removed.list(10)).isEmpty();
        removed.remove(server.add("Boris", "701").id(), "olga");

        assertThat(removed.restore(anna.id())).isEmpty();
    }

    private Map<String, Object> seat(long group, Person person) {
        return server.database()
                .jdbi()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                """
                                                select role, confirm from group_member
                                                where group_id = :group and person_id = :person
                                                """)
                                        .bind("group", group)
                                        .bind("person", person.id())
                                        .mapToMap()
                                        .one());
    }
}
