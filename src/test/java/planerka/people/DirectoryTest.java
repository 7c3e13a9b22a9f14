package planerka.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.account.GroupScope;
import planerka.people.web.PeopleTestServer;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;

/** Who is found in the directory, and what is said of him there. */
@OnBothDatabases
class DirectoryTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final PeopleTestServer server;
    private final Directory directory;

    DirectoryTest(DatabaseKind kind) {
        server = new PeopleTestServer(kind);
        directory = new Directory(server.people(), AllowedNumbers.internal());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void filters_show_who_is_away_who_is_in_no_group_and_who_cannot_be_called() {
        Person anna = server.add("Anna", "700");
        Person boris = server.add("Boris", "701");
        server.add("Gleb", "79001234567");
        server.group("Sales", anna, boris);
        server.away(anna, "2026-11-20", "2026-11-23", "leave");
        server.away(boris, "2026-11-24", "2026-11-25", "");

        assertThat(names("", DirectoryFilter.ABSENT)).containsExactly("Anna");
        assertThat(names("", DirectoryFilter.ALONE)).containsExactly("Gleb");
        assertThat(names("", DirectoryFilter.UNCALLABLE)).containsExactly("Gleb");
        assertThat(names("", DirectoryFilter.ALL)).containsExactly("Anna", "Boris", "Gleb");
    }

    @Test
    void words_are_looked_for_in_names_and_numbers_and_within_the_filter() {
        server.add("Анна Ёлкина", "700", "79001234567");
        Person boris = server.add("Борис", "701");
        server.group("Sales", boris);

        assertThat(names("ЁЛК", DirectoryFilter.ALL)).containsExactly("Анна Ёлкина");
        assertThat(names("900) 123", DirectoryFilter.ALL)).containsExactly("Анна Ёлкина");
        assertThat(names("70", DirectoryFilter.ALL)).hasSize(2);
        assertThat(names("70", DirectoryFilter.ALONE)).containsExactly("Анна Ёлкина");
        assertThat(names("%", DirectoryFilter.ALL)).isEmpty();
    }

    @Test
    void a_line_says_until_when_he_is_away_and_which_groups_of_the_readers_he_is_in() {
        Person anna = server.add("Anna", "700");
        long sales = server.group("Sales", anna);
        server.group("Board", anna);
        server.away(anna, "2026-11-20", "2026-11-30", "leave");

        PersonLine all = page("", DirectoryFilter.ALL, 0, GroupScope.ALL).lines().get(0);
        PersonLine some =
                page("", DirectoryFilter.ALL, 0, GroupScope.of(Set.of(sales))).lines().get(0);

        assertThat(all.lastDay()).isEqualTo("2026-11-30");
        assertThat(all.groups()).extracting(Membership::name).containsExactly("Board", "Sales");
        assertThat(some.groups()).extracting(Membership::name).containsExactly("Sales");
    }

    @Test
    void a_page_after_the_last_is_the_last() {
        for (int i = 100; i < 160; i++) {
            server.add("Person " + i, "" + i);
        }

        DirectoryPage last = page("", DirectoryFilter.ALL, 7, GroupScope.ALL);

        assertThat(last.count()).isEqualTo(60);
        assertThat(last.page()).isEqualTo(1);
        assertThat(last.lines()).hasSize(10);
        assertThat(last.lines().get(9).person().name()).isEqualTo("Person 159");
    }

    private List<String> names(String words, DirectoryFilter filter) {
        return page(words, filter, 0, GroupScope.ALL).lines().stream()
                .map(line -> line.person().name())
                .toList();
    }

    private DirectoryPage page(String words, DirectoryFilter filter, int page, GroupScope scope) {
        return directory.page(new DirectoryQuery(words, filter, page, TODAY), scope);
    }
}
