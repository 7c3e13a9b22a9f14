package planerka.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.group.Group;
import planerka.group.GroupRules;
import planerka.group.Groups;
import planerka.group.Role;
import planerka.group.ServiceCode;
import planerka.people.AllowedNumbers;
import planerka.people.ChangeListeners;
import planerka.people.People;
import planerka.people.Person;
import planerka.store.Database;
import planerka.store.DatabaseKind;
import planerka.store.DatabaseSettings;
import planerka.store.OnBothDatabases;

/** What hand-made scripts and spreadsheets held, taken over. */
@OnBothDatabases
class ImportsTest {
    private final Database database;
    private final DatabaseKind kind;
    private final ChangeListeners changes = new ChangeListeners();
    private final People people;
    private final Groups groups;

    ImportsTest(DatabaseKind kind) {
        this.kind = kind;
        database = kind.empty();
        people = new People(database.jdbi(), changes);
        groups = new Groups(database.jdbi(), people, changes);
    }

    @Test
    void the_table_of_the_script_becomes_groups_and_a_second_run_changes_nothing() {
        DatabaseSettings elsewhere = kind.settings();
        try (Database old = Database.open(elsewhere)) {
            conf(
                    old.jdbi(),
                    "700,100",
                    "701,100",
                    "720,105",
                    "701,105",
                    "700,100",
                    "x,100",
                    "702,sales");

            ImportReport first = conf().takeOver(old.jdbi());

            assertThat(numbers("conf 100")).containsExactly("700", "701");
            assertThat(code("conf 100")).isEqualTo("*100");
            assertThat(numbers("conf 105")).containsExactlyInAnyOrder("720", "701");
            assertThat(numbers("conf sales")).containsExactly("702");
            assertThat(code("conf sales")).isEmpty();
            assertThat(first.groups()).isEqualTo(3);
            assertThat(first.people()).isEqualTo(4);
            assertThat(warnings(first)).hasSize(3);

            ImportReport second = conf().takeOver(old.jdbi());

            assertThat(second.changedNothing()).isTrue();
            assertThat(groups.list()).hasSize(3);
            assertThat(people.search("", 0, 100)).hasSize(4);
        }
    }

    @Test
    void a_spreadsheet_becomes_people_and_groups_and_a_second_run_changes_nothing() {
        String file =
                """
                group,code,name,number,number2,email,role
                Sales,100,Olga,300,,olga@example.org,leader
                Sales,100,Anna,700,,,
                Stock,,Anna,700,,,listen
                """;

        ImportReport first = csv(file, StandardCharsets.UTF_8);

        assertThat(first.refused()).isFalse();
        assertThat(numbers("Sales")).containsExactly("300", "700");
        assertThat(numbers("Stock")).containsExactly("700");
        assertThat(role("Sales", 0)).isEqualTo(Role.LEADER);
        assertThat(role("Stock", 0)).isEqualTo(Role.LISTEN);
        assertThat(people.search("", 0, 10))
                .extracting(Person::name)
                .containsExactlyInAnyOrder("Olga", "Anna");
        assertThat(csv(file, StandardCharsets.UTF_8).changedNothing()).isTrue();
    }

    @Test
    void excel_in_russia_writes_semicolons_and_its_own_letters() {
        csv("group;code;name;number\nПродажи;100;Анна;700\n", Charset.forName("windows-1251"));

        assertThat(numbers("Продажи")).containsExactly("700");
        assertThat(people.search("Анна", 0, 10)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,number|Anna,7o0|2",
                "name,number|Anna,|2",
                "name,number|Anna,700,more|2",
                "name,nummer|Anna,700|1",
                "name|Anna|1",
                "group,code,number|Sales,999,700|2",
                "group,number,role|Sales,700,king|2",
                "number,email|700,nobody|2",
                "name,number|\"Anna,700|2"
            })
    void one_wrong_line_refuses_the_whole_file_and_says_which(String head, String wrong, int line) {
        String right = head.equals("name") ? "" : filled(head) + "\n";

        ImportReport report = csv(head + "\n" + wrong + "\n" + right, StandardCharsets.UTF_8);

        assertThat(report.refused()).isTrue();
        assertThat(report.lines().get(0).row()).isEqualTo(line);
        assertThat(people.search("", 0, 10)).isEmpty();
        assertThat(groups.list()).isEmpty();
    }

    /** A line that would be taken. */
    private static String filled(String head) {
        return head.replace("group", "Stock")
                .replace("code", "105")
                .replace("name", "Boris")
                .replace("number", "701")
                .replace("nummer", "701")
                .replace("role", "speak")
                .replace("email", "b@example.org");
    }

    private static void conf(Jdbi jdbi, String... rows) {
        jdbi.useHandle(
                handle -> {
                    handle.execute(
                            "create table conf (extensions varchar(20), groupid varchar(20))");
                    for (String row : rows) {
                        String[] cells = row.split(",");
                        handle.execute("insert into conf values (?, ?)", cells[0], cells[1]);
                    }
                });
    }

    private ConfImport conf() {
        return new ConfImport(groups, people, GroupRules.of(AllowedNumbers.internal()), changes);
    }

    private ImportReport csv(String file, Charset charset) {
        return new CsvImport(groups, people, GroupRules.of(AllowedNumbers.internal()))
                .takeOver(file.getBytes(charset));
    }

    private static List<ImportReport.Line> warnings(ImportReport report) {
        return report.lines().stream()
                .filter(line -> line.kind() == ImportReport.Kind.WARNING)
                .toList();
    }

    private Group group(String name) {
        return groups.list().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> numbers(String name) {
        return group(name).members().stream()
                .map(member -> member.person().number().digits())
                .toList();
    }

    private Role role(String name, int member) {
        return group(name).members().get(member).role();
    }

    private String code(String name) {
        return group(name).code().map(ServiceCode::dialled).orElse("");
    }
}
