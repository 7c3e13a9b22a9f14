package planerka.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planerka.account.Scope;
import planerka.people.web.PeopleHouse;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;

/** Who is found in the directory, and what is said of him there. */
@OnBothDatabases
class DirectoryTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final PeopleHouse house;
    private final Directory directory;

    DirectoryTest(DatabaseKind kind) {
        house = new PeopleHouse(kind);
        directory = new Directory(house.people(), AllowedNumbers.internal());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void filters_show_who_is_away_who_is_in_no_group_and_who_cannot_be_called() {
        Person anna = house.add("Anna", "700");
        Person boris = house.add("Boris", "701");
        house.add("Gleb", "79001234567");
        house.group("Sales", anna, boris);
        house.away(anna, "2026-11-20", "2026-11-23", "leave");
        house.away(boris, "2026-11-24", "2026-11-25", "");

        assertThat(names("", DirectoryFilter.ABSENT)).containsExactly("Anna");
        assertThat(names("", DirectoryFilter.ALONE)).containsExactly("Gleb");
        assertThat(names("", DirectoryFilter.UNCALLABLE)).containsExactly("Gleb");
        assertThat(names("", DirectoryFilter.ALL)).containsExactly("Anna", "Boris", "Gleb");
    }

    @Test
    void words_are_looked_for_in_names_and_numbers_and_within_the_filter() {
        house.add("Анна Ёлкина", "700", "79001234567");
        Person boris = house.add("Борис", "701");
        house.group("Sales", boris);

        assertThat(names("ЁЛК", DirectoryFilter.ALL)).containsExactly("Анна Ёлкина");
        assertThat(names("900) 123", DirectoryFilter.ALL)).containsExactly("Анна Ёлкина");
        assertThat(names("70", DirectoryFilter.ALL)).hasSize(2);
        assertThat(names("70", DirectoryFilter.ALONE)).containsExactly("Анна Ёлкина");
        assertThat(names("%", DirectoryFilter.ALL)).isEmpty();
    }

    @Test
    void a_line_says_until_when_he_is_away_and_which_groups_of_the_readers_he_is_in() {
        Person anna = house.add("Anna", "700");
        long sales = house.group("Sales", anna);
        house.group("Board", anna);
        house.away(anna, "2026-11-20", "2026-11-30", "leave");

        PersonLine all = page("", DirectoryFilter.ALL, 0, Scope.ALL).lines().get(0);
        PersonLine some = page("", DirectoryFilter.ALL, 0, Scope.of(Set.of(sales))).lines().get(0);

        assertThat(all.lastDay()).isEqualTo("2026-11-30");
        assertThat(all.groups()).extracting(Membership::name).containsExactly("Board", "Sales");
        assertThat(some.groups()).extracting(Membership::name).containsExactly("Sales");
    }

    @Test
    void a_page_after_the_last_is_the_last() {
        for (int i = 100; i < 160; i++) {
            house.add("Person " + i, "" + i);
        }

        DirectoryPage last = page("", DirectoryFilter.ALL, 7, Scope.ALL);

        assertThat(last.count()).isEqualTo(60);
        assertThat(last.page()).isEqualTo(1);
        assertThat(last.lines()).hasSize(10);
        assertThat(last.lines().get(9).person().name()).isEqualTo("Person 159");
    }

    private List<String> names(String words, DirectoryFilter filter) {
        return page(words, filter, 0, Scope.ALL).lines().stream()
                .map(line -> line.person().name())
                .toList();
    }

    private DirectoryPage page(String words, DirectoryFilter filter, int page, Scope scope) {
        return directory.page(new DirectoryQuery(words, filter, page, TODAY), scope);
    }
}
