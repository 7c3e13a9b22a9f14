package planerka.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import planerka.account.GroupScope;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;

/** Whom somebody may look for, who has all groups or some. */
@OnBothDatabases
class PersonFilterTest {
    private static final GroupScope SALES = GroupScope.of(Set.of(1L));

    private final Jdbi jdbi;
    private final PersonFilter persons;

    PersonFilterTest(DatabaseKind kind) {
        jdbi = kind.empty().jdbi();
        persons = new PersonFilter(jdbi, new People(jdbi, new ChangeListeners()));
    }

    @BeforeEach
    void people() {
        run("insert into call_group (id, name) values (1, 'Sales'), (2, 'Support')");
        person(1, "Anna Petrova", "701");
        person(2, "Anna Orlova", "702");
        person(3, "Anna Guest", "703");
        person(4, "Anna Stranger", "704");
        run(
                """
                insert into group_member (group_id, person_id, position, role)
                values (1, 1, 1, 'speak'), (2, 2, 1, 'speak')
                """);
        run(
                """
                insert into gathering (id, group_id, group_name, room, organiser, started_by, caller_name,
                    ring_seconds, confirm, retry_attempts, retry_after_seconds, state, started_at, ended_at)
                values (5, 1, 'Sales', '300', '300', 'web', 'PLANERKA', 15, 'never', 1, 30, 'ended', ?, ?)
                """,
                Instant.parse("2026-11-20T06:00:00Z"),
                Instant.parse("2026-11-20T06:10:00Z"));
        run("insert into gathering_group (gathering_id, group_id) values (5, 1)");
        called(1, 3, "Anna Guest");
        called(2, 9, "Anna Gone");
    }

    @Test
    void who_has_some_groups_finds_whom_they_have_or_called_and_nobody_else() {
        assertThat(found("anna", SALES)).containsExactly("Anna Guest", "Anna Petrova");
        assertThat(found("70", SALES)).containsExactly("Anna Guest", "Anna Petrova");
        assertThat(found("704", SALES)).isEmpty();
        assertThat(found("anna", GroupScope.of(Set.of()))).isEmpty();
        assertThat(found("anna", GroupScope.ALL)).hasSize(4);
    }

    @Test
    void no_more_are_found_than_can_be_chosen_from_and_one_to_say_so() {
        for (int i = 100; i < 130; i++) {
            person(i, "Vera " + i, "8" + i);
            run(
                    "insert into group_member (group_id, person_id, position, role) values (1, ?, ?, 'speak')",
                    i,
                    i);
        }

        assertThat(found("vera", SALES))
                .hasSize(PersonFilter.MOST + 1)
                .startsWith("Vera 100", "Vera 101");
    }

    @Test
    void a_name_is_told_to_those_who_may_know_him_also_of_one_who_is_gone() {
        assertThat(persons.name(1, SALES)).contains("Anna Petrova");
        assertThat(persons.name(9, SALES)).contains("Anna Gone");
        assertThat(persons.name(2, SALES)).isEmpty();
        assertThat(persons.name(9, GroupScope.of(Set.of(2L)))).isEmpty();
        assertThat(persons.name(9, GroupScope.of(Set.of()))).isEmpty();
        assertThat(persons.name(9, GroupScope.ALL)).contains("Anna Gone");
        assertThat(persons.name(99, GroupScope.ALL)).isEmpty();
    }

    private List<String> found(String words, GroupScope scope) {
        return persons.search(words, scope).stream().map(PersonFilter.Named::name).toList();
    }

    private void person(long id, String name, String number) {
        run("insert into person (id, name) values (?, ?)", id, name);
        run("insert into person_number (person_id, position, number) values (?, 1, ?)", id, number);
    }

    private void called(int place, long person, String name) {
        run(
                """
                insert into participant (gathering_id, id, person_id, name, number, role, state)
                values (5, ?, ?, ?, '700', 'speak', 'left')
                """,
                place,
                person,
                name);
    }

    private void run(String sql, Object... values) {
        jdbi.useHandle(handle -> handle.execute(sql, values));
    }
}
