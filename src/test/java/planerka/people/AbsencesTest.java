package planerka.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;

@OnBothDatabases
class AbsencesTest {
    private static final PhoneNumber ANNAS = new PhoneNumber("700");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private final People people;
    private final Absences absences;

    AbsencesTest(DatabaseKind kind) {
        people = new People(kind.empty().jdbi(), new ChangeListeners());
        absences = new Absences(people);
    }

    private void anna(Absence... known) {
        people.add(
                new PersonDetails(
                        new PersonName("Anna"), List.of(ANNAS), Optional.empty(), List.of(known)));
    }

    private List<String> kept() {
        return people.findByNumber(ANNAS).orElseThrow().absences().stream()
                .map(one -> one.from() + " " + one.to() + " " + one.reason())
                .toList();
    }

    private static Absence absence(String from, String to, String reason) {
        return new Absence(LocalDate.parse(from), LocalDate.parse(to), reason);
    }

    @Test
    void not_today_said_twice_is_one_day() {
        anna();

        absences.away(ANNAS, TODAY);
        absences.away(ANNAS, TODAY);

        assertThat(kept()).containsExactly("2026-11-23 2026-11-23 ");
    }

    @Test
    void who_is_away_already_stays_as_long_as_he_said() {
        anna(absence("2026-11-20", "2026-11-30", "leave"));

        absences.away(ANNAS, TODAY);

        assertThat(kept()).containsExactly("2026-11-20 2026-11-30 leave");
    }

    @Test
    void back_again_ends_what_began_earlier_the_day_before_and_leaves_the_rest() {
        anna(
                absence("2026-11-20", "2026-11-30", "leave"),
                absence("2026-11-23", "2026-11-23", ""),
                absence("2026-12-24", "2026-12-31", "holidays"));

        absences.back(ANNAS, TODAY);

        assertThat(kept())
                .containsExactly("2026-11-20 2026-11-22 leave", "2026-12-24 2026-12-31 holidays");
    }

    @Test
    void a_number_that_is_nobodys_changes_nobody() {
        anna();

        assertThat(absences.away(new PhoneNumber("999"), TODAY)).isEmpty();
        assertThat(kept()).isEmpty();
    }
}
