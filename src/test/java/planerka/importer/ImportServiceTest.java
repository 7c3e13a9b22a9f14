package planerka.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.account.GroupScope;
import planerka.account.SignedIn;
import planerka.group.BulkGroups;
import planerka.group.Group;
import planerka.group.Groups;
import planerka.group.Member;
import planerka.group.Role;
import planerka.group.RollbackException;
import planerka.people.People;
import planerka.people.Person;
import planerka.people.PhoneNumber;
import planerka.people.web.PeopleTestServer;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.Access;
import planerka.web.Problem;

/** What was looked at is what is imported, or nothing is. */
@OnBothDatabases
class ImportServiceTest {
    private static final SignedIn OLGA = new SignedIn("olga", Access.MANAGER);

    private final PeopleTestServer server;
    private final People people;
    private final Groups groups;
    private final ImportService service;

    ImportServiceTest(DatabaseKind kind) {
        server = new PeopleTestServer(kind);
        people = server.people();
        groups = ImportTestServer.groups(server);
        service = ImportTestServer.desk(server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_look_writes_nothing_and_the_confirmed_import_does_what_was_seen() {
        server.add("Anna", "700");
        String key =
                keep(
                        """
                        group,code,name,number,number2,email
                        Sales,100,Anna,700,,
                        Sales,100,Boris,701,702,b@example.org
                        """);

        ImportPlan seen = look(key);
        assertThat(names(seen.newPeople())).containsExactly("Boris");
        assertThat(names(seen.samePeople())).containsExactly("Anna");
        assertThat(seen.touchedTeams()).hasSize(1);
        assertThat(people.list(0, 10)).hasSize(1);

        assertThat(service.confirm(OLGA, key, seen.mark())).isPresent();

        Person boris = people.findByNumber(new PhoneNumber("701")).orElseThrow();
        assertThat(boris.numbers()).extracting(PhoneNumber::digits).containsExactly("701", "702");
        assertThat(boris.email()).isPresent();
        assertThat(groups.list().get(0).members())
                .extracting(Member::name)
                .containsExactly("Anna", "Boris");
        assertThat(audited()).containsExactly("list.csv added 1, changed 0, groups 1");
    }

    @Test
    void what_has_changed_since_the_look_is_not_imported_but_shown_again() {
        Person anna = server.add("Anna", "700");
        String key = keep("name,number\nAnne,700\nBoris,701\n", true);
        String mark = look(key).mark();
        people.change(anna.id(), OptionalInt.empty(), PeopleTestServer.card("Anna P.", "700"));

        assertThat(service.confirm(OLGA, key, mark)).isEmpty();

        assertThat(people.list(0, 10)).extracting(Person::name).containsExactly("Anna P.");
        String now = look(key).mark();
        assertThat(now).isNotEqualTo(mark);
        assertThat(service.confirm(OLGA, key, now)).isPresent();
        assertThat(people.list(0, 10)).extracting(Person::name).containsExactly("Anne", "Boris");
    }

    @Test
    void a_group_that_is_removed_while_it_is_filled_refuses_the_import() {
        long sales = server.group("Sales");
        Member anna = new Member(server.add("Anna", "700"), Role.SPEAK);
        Group seen = groups.find(sales).orElseThrow();
        server.execute(
                "update call_group set removed_at = '2026-11-23 05:00:00' where id = ?", sales);

        // What confirm() takes for a change since the look.
        assertThatThrownBy(
                        () ->
                                groups.inTransaction(
                                        handle -> {
                                            new BulkGroups(people)
                                                    .join(handle, Map.of(seen, List.of(anna)));
                                            return seen;
                                        }))
                .isInstanceOf(RollbackException.class);
        assertThat(server.membersOf(sales)).isEmpty();
    }

    @Test
    void of_six_who_confirm_at_once_one_imports() {
        String key = keep("group,name,number\nSales,Anna,700\nSales,Boris,701\n");
        String mark = look(key).mark();

        List<Boolean> done =
                IntStream.range(0, 6).parallel().mapToObj(i -> confirmed(key, mark)).toList();

        assertThat(done).containsOnlyOnce(true);
        assertThat(people.list(0, 10)).hasSize(2);
        assertThat(groups.list()).hasSize(1);
    }

    private boolean confirmed(String key, String mark) {
        try {
            return service.confirm(OLGA, key, mark).isPresent();
        } catch (Problem gone) {
            return false;
        }
    }

    @Test
    void one_wrong_line_keeps_a_table_out_and_names_its_line() {
        String key = keep("name,number,email\nAnna,700,\nBoris,7o1,\nGleb,702,gleb@\n");

        ImportPlan seen = look(key);

        assertThat(seen.errors()).extracting(ImportReport.Line::row).containsExactly(3, 4);
        assertThat(service.preview(OLGA, key).isRefused()).isTrue();
        assertThat(service.confirm(OLGA, key, seen.mark())).isEmpty();
        assertThat(people.list(0, 10)).isEmpty();
    }

    @Test
    void known_people_stay_unless_one_says_otherwise() {
        server.away(server.add("Anna", "700", "703"), "2026-12-01", "2026-12-02", "leave");
        String file = "name,number,number2,email\nAnne,700,704,anne@example.org\n";

        assertThat(look(keep(file)).changesNothing()).isTrue();
        String key = keep(file);
        service.replace(OLGA, key, true);
        service.confirm(OLGA, key, look(key).mark());

        Person anne = people.list(0, 1).get(0);
        assertThat(anne.name()).isEqualTo("Anne");
        assertThat(anne.numbers())
                .extracting(PhoneNumber::digits)
                .containsExactly("700", "703", "704");
        assertThat(anne.email()).isPresent();
        assertThat(anne.absences()).hasSize(1);
        assertThat(anne.version()).isEqualTo(1);
    }

    @Test
    void who_is_in_two_lines_by_two_numbers_is_changed_once_and_seated_once() {
        Person anna = server.add("Anna", "700", "701");
        long sales = server.group("Sales");
        server.execute("update call_group set code = '100' where id = ?", sales);
        String key =
                keep(
                        """
                        group,code,name,number
                        Sales,,Anne,700
                        *100,100,Anne,701
                        Stock,,Anne,700
                        Stock,,Anne,701
                        """,
                        true);

        assertThat(service.confirm(OLGA, key, look(key).mark())).isPresent();

        assertThat(people.find(anna.id()).orElseThrow().name()).isEqualTo("Anne");
        assertThat(people.find(anna.id()).orElseThrow().version()).isEqualTo(1);
        assertThat(server.membersOf(sales)).containsExactly("Anne");
        assertThat(groups.list()).allMatch(group -> group.members().size() == 1);
    }

    @Test
    void names_of_another_system_name_the_nameless_and_wrong_ones_are_left_out() {
        server.add("700", "700");
        server.add("Boris himself", "701");
        String key =
                service.keep(
                        OLGA,
                        Upload.names(
                                "FreePBX",
                                ("extension,name\n700,Анна\n701,Boris\n702,\"Ev\u0007il\"\n703,"
                                                + "x".repeat(101)
                                                + "\nnone,Fax\n704,Gleb\n")
                                        .getBytes(StandardCharsets.UTF_8)));

        ImportPreview seen = service.preview(OLGA, key);
        assertThat(seen.outlook().errors())
                .extracting(ImportReport.Line::row)
                .containsExactly(4, 5, 6);
        assertThat(service.confirm(OLGA, key, seen.outlook().mark())).isPresent();

        assertThat(people.search("", 0, 10))
                .extracting(Person::name)
                .containsExactlyInAnyOrder("Анна", "Boris himself", "Gleb");
    }

    @Test
    void another_user_finds_nothing_and_after_a_day_nobody_does() {
        String key = keep("number\n700\n");
        SignedIn boris = new SignedIn("boris", Access.ADMIN);

        assertThatThrownBy(() -> service.preview(boris, key)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> service.confirm(boris, key, "")).isInstanceOf(Problem.class);
        server.clock().advance(Uploads.KEPT.plus(Duration.ofMinutes(1)));
        assertThatThrownBy(() -> look(key)).isInstanceOf(Problem.class);
    }

    @Test
    void of_one_sender_the_five_latest_wait_and_others_lose_nothing() {
        SignedIn boris = new SignedIn("boris", Access.MANAGER);
        String his =
                service.keep(
                        boris,
                        Upload.table(
                                "his.csv",
                                false,
                                "number\n700\n".getBytes(StandardCharsets.UTF_8)));
        List<String> keys =
                IntStream.range(0, Uploads.MOST_WAITING + 1)
                        .mapToObj(
                                i -> {
                                    server.clock().advance(Duration.ofSeconds(1));
                                    return keep("number\n70" + i + "\n");
                                })
                        .toList();

        assertThatThrownBy(() -> look(keys.get(0))).isInstanceOf(Problem.class);
        keys.stream().skip(1).forEach(key -> assertThat(look(key).newPeople()).hasSize(1));
        assertThat(service.preview(boris, his).outlook().newPeople()).hasSize(1);
    }

    @Test
    void a_manager_of_named_groups_fills_those_only_and_changes_nobody_of_others() {
        Person anna = server.add("Anna", "700");
        long sales = server.group("Sales");
        server.group("Board", anna);
        SignedIn limited = new SignedIn("olga", Access.MANAGER, GroupScope.of(Set.of(sales)));
        String file = "group,name,number\nSales,Anne,700\nSales,Boris,701\n%s";

        String wrong = keep(file.formatted("Board,Gleb,702\nNew,Dina,703\n"), true);
        assertThat(service.preview(limited, wrong).outlook().errors())
                .extracting(line -> line.said().arguments().get(0))
                .containsExactly("Board", "New");

        String right = keep(file.formatted(""), true);
        ImportPlan seen = service.preview(limited, right).outlook();
        assertThat(seen.warnings()).hasSize(1);
        assertThat(service.confirm(limited, right, seen.mark())).isPresent();
        assertThat(server.membersOf(sales)).containsExactly("Anna", "Boris");
    }

    @Test
    void ten_thousand_people_come_in_at_once() {
        StringBuilder file = new StringBuilder("group,name,number\n");
        for (int i = 10_000; i < 20_000; i++) {
            file.append("Team ")
                    .append(i / 100)
                    .append(",Person ")
                    .append(i)
                    .append(",")
                    .append(i)
                    .append("\n");
        }
        String key = keep(file.toString());

        assertThat(service.confirm(OLGA, key, look(key).mark())).isPresent();

        assertThat(people.list(0, 20_000)).hasSize(10_000);
        assertThat(groups.list()).hasSize(100);
        assertThat(people.findByNumber(new PhoneNumber("15555")).map(Person::name))
                .isEqualTo(Optional.of("Person 15555"));
    }

    private String keep(String file) {
        return keep(file, false);
    }

    private String keep(String file, boolean replaces) {
        return service.keep(
                OLGA, Upload.table("list.csv", replaces, file.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportPlan look(String key) {
        return service.preview(OLGA, key).outlook();
    }

    private static List<String> names(List<PlannedPerson> planned) {
        return planned.stream().map(one -> one.after().name().text()).toList();
    }

    private List<String> audited() {
        return server.database()
                .jdbi()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                "select concat(subject, ' ', detail) from audit where action = 'people-import'")
                                        .mapTo(String.class)
                                        .list());
    }
}
