package planerka.gathering.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.gathering.model.CallOutPlan;
import planerka.gathering.model.LeaderPolicy;
import planerka.gathering.model.StartedBy;
import planerka.group.CallPolicy;
import planerka.group.Group;
import planerka.group.GroupDetails;
import planerka.group.Member;
import planerka.group.Rights;
import planerka.group.Role;
import planerka.people.Absence;
import planerka.people.AllowedNumbers;
import planerka.people.Person;
import planerka.people.PersonDetails;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;

/** Who of a group is called, and why another is not. */
class CallListBuilderTest {
    private static final PhoneNumber ORGANISER = new PhoneNumber("300");
    private final List<Member> members = new ArrayList<>();

    private AllowedNumbers rule = AllowedNumbers.internal();
    private boolean mayCallOutside = true;
    private LeaderPolicy lead = LeaderPolicy.FIRST_THEN_ALL;

    @Test
    void who_dialled_is_not_called_from_any_of_his_numbers() {
        member("Olga", "301", "300");
        member("Anna", "700");

        assertThat(stands(StartedBy.DIALLED))
                .containsExactly("Olga 300 skipped organiser", "Anna 700 waiting");
    }

    @Test
    void by_schedule_the_organiser_stands_first_and_leads_and_is_called_once() {
        member("Anna", "700");
        member("Olga", "300");

        CallOutPlan plan = summons(StartedBy.SCHEDULE);

        assertThat(stands(StartedBy.SCHEDULE))
                .containsExactly(
                        "Olga 300 waiting", "Anna 700 waiting", "Olga 300 skipped organiser");
        assertThat(plan.people().get(0).who().role()).isEqualTo(Role.LEADER);
    }

    @Test
    void an_organiser_who_is_nobodys_number_is_called_by_it() {
        member("Anna", "700");

        assertThat(stands(StartedBy.WEB)).containsExactly("300 300 waiting", "Anna 700 waiting");
    }

    @Test
    void an_organiser_who_is_away_today_is_not_called() {
        members.add(away("Olga", "300", "2026-11-24"));
        member("Anna", "700");

        assertThat(stands(StartedBy.SCHEDULE))
                .containsExactly(
                        "Olga 300 excused absent",
                        "Olga 300 skipped organiser",
                        "Anna 700 waiting");
    }

    @Test
    void a_deputy_of_the_group_leads_and_is_called_at_that_number_first() {
        lead = LeaderPolicy.firstOrDeputy(new PhoneNumber("702"));
        member("Anna", "700");
        member("Boris", "701", "702");

        assertThat(stands(StartedBy.SCHEDULE))
                .containsExactly("300 300 waiting", "Anna 700 waiting", "Boris 702/701 waiting");
        assertThat(summons(StartedBy.SCHEDULE).people().get(2).who().role()).isEqualTo(Role.LEADER);
        assertThat(summons(StartedBy.SCHEDULE).people().get(1).who().role()).isEqualTo(Role.SPEAK);
    }

    @ParameterizedTest
    @CsvSource({"702, 702 702 skipped deputy", "79001234567, 79001234567 failed not-allowed"})
    void another_deputy_stands_by_if_he_may_be_dialled(String deputy, String stands) {
        lead = LeaderPolicy.firstOrDeputy(new PhoneNumber(deputy));
        member("Anna", "700");

        assertThat(stands(StartedBy.SCHEDULE))
                .containsExactly("300 300 waiting", stands, "Anna 700 waiting");
        assertThat(summons(StartedBy.SCHEDULE).people().get(1).who().role()).isEqualTo(Role.LEADER);
    }

    @Test
    void an_organiser_may_be_his_own_deputy_at_another_phone() {
        lead = LeaderPolicy.firstOrDeputy(new PhoneNumber("301"));
        member("Olga", "300", "301");

        assertThat(stands(StartedBy.SCHEDULE))
                .containsExactly(
                        "Olga 300 waiting",
                        "Olga 301 skipped deputy",
                        "Olga 300 skipped organiser");
    }

    @Test
    void two_with_one_number_are_called_once() {
        member("Anna", "700");
        member("Boris", "700");

        assertThat(stands(StartedBy.DIALLED))
                .containsExactly("Anna 700 waiting", "Boris 700 skipped duplicate");
    }

    @Test
    void who_is_away_today_by_the_houses_clock_is_excused() {
        members.add(away("Anna", "700", "2026-11-24"));
        members.add(away("Boris", "701", "2026-11-23"));

        assertThat(stands(StartedBy.DIALLED))
                .containsExactly("Anna 700 excused absent", "Boris 701 waiting");
    }

    @Test
    void a_number_that_may_not_be_dialled_is_not_dialled() {
        member("Anna", "79001234567");

        assertThat(stands(StartedBy.DIALLED)).containsExactly("Anna failed not-allowed");
    }

    @Test
    void a_group_that_may_not_call_outside_calls_extensions_only() {
        mayCallOutside = false;
        rule = new AllowedNumbers("[0-9]{2,11}");
        member("Anna", "700", "79001234567");
        member("Boris", "79001234568");

        assertThat(stands(StartedBy.DIALLED))
                .containsExactly("Anna 700 waiting", "Boris failed outside-not-allowed");
    }

    @Test
    void several_numbers_stand_in_their_order_without_those_that_may_not_be_dialled() {
        member("Anna", "700", "79001234567", "701");
        member("Boris", "701", "702");

        assertThat(stands(StartedBy.DIALLED))
                .containsExactly("Anna 700/701 waiting", "Boris 702 waiting");
    }

    private List<String> stands(StartedBy by) {
        return summons(by).people().stream()
                .map(
                        p ->
                                Stream.of(
                                                p.who().name(),
                                                p.who().numbers().stream()
                                                        .map(PhoneNumber::digits)
                                                        .collect(Collectors.joining("/")),
                                                p.status().state().word(),
                                                p.status().reason().word())
                                        .filter(word -> !word.isEmpty())
                                        .reduce((a, b) -> a + " " + b)
                                        .orElseThrow())
                .toList();
    }

    private CallOutPlan summons(StartedBy by) {
        GroupDetails card =
                new GroupDetails(
                        new PersonName("Sales"),
                        Optional.empty(),
                        Optional.empty(),
                        CallPolicy.USUAL,
                        new Rights(mayCallOutside, List.of()));
        return invitations().of(new Group(1, 0, card, members), ORGANISER, by, lead);
    }

    /** Half past ten in the evening of the 23rd by UTC; the 24th in Moscow. */
    private CallListBuilder invitations() {
        return new CallListBuilder(
                rule,
                Clock.fixed(Instant.parse("2026-11-23T22:30:00Z"), ZoneOffset.UTC),
                ZoneId.of("Europe/Moscow"));
    }

    private void member(String name, String... numbers) {
        members.add(member(name, List.of(), numbers));
    }

    private Member away(String name, String number, String day) {
        LocalDate off = LocalDate.parse(day);
        return member(name, List.of(new Absence(off, off, "leave")), number);
    }

    private Member member(String name, List<Absence> absences, String... numbers) {
        PersonDetails card =
                new PersonDetails(
                        new PersonName(name),
                        Stream.of(numbers).map(PhoneNumber::new).toList(),
                        Optional.empty(),
                        absences);
        return new Member(new Person(members.size() + 1, 0, card), Role.SPEAK);
    }
}
