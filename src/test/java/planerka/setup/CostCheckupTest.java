package planerka.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import planerka.group.CallPolicy;
import planerka.group.Group;
import planerka.group.GroupDetails;
import planerka.group.Member;
import planerka.group.Retry;
import planerka.group.Rights;
import planerka.group.Role;
import planerka.people.Person;
import planerka.people.PersonDetails;
import planerka.people.PersonName;
import planerka.people.PhoneNumber;
import planerka.settings.Settings;
import planerka.settings.SettingsSource;
import planerka.text.Language;
import planerka.text.Messages;

/** What the doctor says of money. */
final class CostCheckupTest {
    private static Settings settings(String lines) {
        return SettingsSource.read(
                List.of(),
                Map.of(
                        "PLANERKA_ALLOW_NUMBERS",
                        "[0-9]{3}|79[0-9]{9}",
                        "PLANERKA_GUARD_OUTSIDE_CALLS",
                        lines,
                        "PLANERKA_GUARD_GATHERINGS_PER_HOUR",
                        "10"));
    }

    /** Two numbers outside, one extension, each called up to three times. */
    private static Group group(boolean outside) {
        PersonDetails anna =
                new PersonDetails(
                        new PersonName("Anna"),
                        List.of(
                                new PhoneNumber("700"),
                                new PhoneNumber("79001234567"),
                                new PhoneNumber("79001234568")),
                        Optional.empty(),
                        List.of());
        CallPolicy usual = CallPolicy.USUAL;
        CallPolicy calling =
                new CallPolicy(
                        usual.callerName(),
                        usual.ring(),
                        usual.confirm(),
                        new Retry(3, Duration.ofSeconds(30)),
                        usual.reach(),
                        usual.conference());
        GroupDetails card =
                new GroupDetails(
                        new PersonName("Sales"),
                        Optional.empty(),
                        Optional.empty(),
                        calling,
                        new Rights(outside, List.of()));
        return new Group(1, 0, card, List.of(new Member(new Person(1, 0, anna), Role.SPEAK)));
    }

    private static String line(String lines, Group group) {
        return CostCheckup.of(settings(lines).expected(), List.of(group))
                .line(Messages.load(), Language.EN);
    }

    @Test
    void the_worst_case_is_counted() {
        assertThat(line("4", group(true)))
                .isEqualTo(
                        "OK   cost      at worst 4 lines outside at once, that is 240 minutes an hour, and 60 calls an"
                                + " hour by one caller: \"Sales\" makes 6 calls outside each time");
    }

    @Test
    void without_a_limit_it_warns() {
        assertThat(CostCheckup.of(settings("0").expected(), List.of(group(true))).how())
                .isEqualTo(Finding.How.WARN);
    }

    @Test
    void a_group_that_may_not_call_outside_costs_nothing() {
        assertThat(line("0", group(false)))
                .isEqualTo("OK   cost      no group can call a number outside");
    }
}
