package planerka.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.junit.jupiter.api.Test;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;

@OnBothDatabases
class PeopleTest {
    private static final PhoneNumber DESK = new PhoneNumber("700");
    private static final PhoneNumber MOBILE = new PhoneNumber("79001234567");
    private static final Absence LEAVE =
            new Absence(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 5), "отпуск");

    private final Jdbi jdbi;
    private final AtomicInteger told = new AtomicInteger();
    private final People people;

    PeopleTest(DatabaseKind kind) {
        jdbi = kind.empty().jdbi();
        ChangeListeners changes = new ChangeListeners();
        changes.listen(told::incrementAndGet);
        people = new People(jdbi, changes);
    }

    @Test
    void a_person_comes_back_as_he_was_saved() {
        PersonDetails anna =
                new PersonDetails(
                        new PersonName("Анна Ёлкина 🎧"),
                        List.of(MOBILE, DESK),
                        Optional.of(new Email("anna@example.org")),
                        List.of(LEAVE));

        Person added = people.add(anna);

        assertThat(people.find(added.id())).contains(added);
        assertThat(added.card()).isEqualTo(anna);
        assertThat(told).hasValue(1);
    }

    @Test
    void days_stay_the_same_days_in_every_zone() {
        TimeZone machine = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Vladivostok"));
            long id = people.add(card("Anna", DESK, LEAVE)).id();
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));

            assertThat(people.find(id).orElseThrow().absences()).containsExactly(LEAVE);
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    @Test
    void a_change_replaces_everything_and_raises_the_version() {
        Person old = people.add(card("Anna", DESK, LEAVE));

        Person changed =
                people.change(old.id(), OptionalInt.of(0), card("Anna K.", MOBILE)).orElseThrow();

        assertThat(people.find(old.id())).contains(changed);
        assertThat(changed.version()).isEqualTo(1);
        assertThat(changed.numbers()).containsExactly(MOBILE);
        assertThat(changed.absences()).isEmpty();
    }

    @Test
    void the_second_of_two_changes_to_one_version_changes_nothing() {
        Person old = people.add(card("Anna", DESK));
        people.change(old.id(), OptionalInt.of(0), card("First", DESK));

        assertThat(people.change(old.id(), OptionalInt.of(0), card("Second", DESK))).isEmpty();

        assertThat(people.find(old.id()).orElseThrow().name()).isEqualTo("First");
    }

    @Test
    void without_a_version_the_last_one_wins() {
        Person old = people.add(card("Anna", DESK));
        people.change(old.id(), OptionalInt.of(0), card("First", DESK));

        assertThat(people.change(old.id(), OptionalInt.empty(), card("Last", DESK)))
                .get()
                .extracting(Person::version)
                .isEqualTo(2);
    }

    @Test
    void a_removed_person_leaves_nothing_behind() {
        Person anna = people.add(card("Anna", DESK, LEAVE));

        RemovedPeople removed = new RemovedPeople(people, Clock.systemUTC());

        assertThat(removed.remove(anna.id(), "olga")).isTrue();
        assertThat(removed.remove(anna.id(), "olga")).isFalse();

        assertThat(people.find(anna.id())).isEmpty();
        assertThat(people.findByNumber(DESK)).isEmpty();
        assertThat(people.change(anna.id(), OptionalInt.empty(), card("Anna", DESK))).isEmpty();
    }

    @Test
    void a_long_list_is_read_in_slices() {
        List<Long> ids =
                IntStream.range(0, 5).mapToObj(i -> people.add(card("P" + i, DESK)).id()).toList();

        assertThat(people.list(0, 2)).extracting(Person::id).isEqualTo(ids.subList(0, 2));
        assertThat(people.list(ids.get(3), 2)).extracting(Person::id).containsExactly(ids.get(4));
    }

    @Test
    void people_are_found_by_a_part_of_the_name_or_of_the_number() {
        people.add(card("Анна 100%", MOBILE));
        people.add(card("Boris_2", DESK));

        assertThat(found("АНН")).containsExactly("Анна 100%");
        assertThat(found("+7 (900)")).containsExactly("Анна 100%");
        assertThat(found("70")).containsExactly("Boris_2");
        assertThat(found("%")).containsExactly("Анна 100%");
        assertThat(found("_")).containsExactly("Boris_2");
        assertThat(found("!")).isEmpty();
        assertThat(found("")).containsExactly("Boris_2", "Анна 100%");
        assertThat(people.search("", 1, 1)).extracting(Person::name).containsExactly("Анна 100%");
    }

    @Test
    void of_those_who_share_a_number_he_is_found_who_is_rather_called_at_it() {
        people.add(
                new PersonDetails(
                        new PersonName("Second"),
                        List.of(MOBILE, DESK),
                        Optional.empty(),
                        List.of()));
        Person first = people.add(card("First", DESK));
        people.add(card("Younger", DESK));

        assertThat(people.findByNumber(DESK)).contains(first);
    }

    @Test
    void eight_who_look_for_a_new_number_at_once_make_one_person() {
        List<Long> ids =
                IntStream.range(0, 8).parallel().mapToObj(i -> findOrMake("Maker " + i)).toList();

        assertThat(ids).containsOnly(ids.get(0));
        assertThat(people.list(0, 10)).hasSize(1);
    }

    @Test
    void finding_or_making_refuses_a_transaction_that_could_miss_the_other_one() {
        assertThatThrownBy(
                        () ->
                                jdbi.useTransaction(
                                        TransactionIsolationLevel.REPEATABLE_READ,
                                        handle ->
                                                people.findOrMake(
                                                        handle, DESK, PersonName.of(DESK))))
                .isInstanceOf(IllegalStateException.class);
    }

    private long findOrMake(String name) {
        return jdbi.inTransaction(
                TransactionIsolationLevel.READ_COMMITTED,
                handle -> people.findOrMake(handle, DESK, new PersonName(name)).id());
    }

    private List<String> found(String words) {
        return people.search(words, 0, 10).stream().map(Person::name).toList();
    }

    private static PersonDetails card(String name, PhoneNumber number, Absence... absences) {
        return new PersonDetails(
                new PersonName(name), List.of(number), Optional.empty(), List.of(absences));
    }
}
