package planerka.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.group.GroupDraft;
import planerka.group.GroupRules;
import planerka.group.MemberDraft;
import planerka.people.AllowedNumbers;
import planerka.text.FieldErrors;

class FirstGroupFormTest {
    private static final GroupRules RULES =
            GroupRules.of(new AllowedNumbers("[0-9]{2,5}|79[0-9]{9}"));

    private final FieldErrors errors = new FieldErrors();

    private List<String> people(String lines) {
        Optional<GroupDraft> draft =
                new FirstGroupForm("Sales", "100", "300", lines).check(RULES, errors);
        return draft.map(GroupDraft::seats).orElse(List.of()).stream()
                .map(MemberDraft.Called.class::cast)
                .map(seat -> seat.phone() + " " + seat.name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "701 Anna Petrova|701 Anna Petrova",
                "Anna Petrova 701|701 Anna Petrova",
                "Anna Petrova, 701|701 Anna Petrova",
                "701;Anna|701 Anna",
                "701: Anna|701 Anna",
                "701|701 701",
                "+7 (900) 123-45-67 Вера|79001234567 Вера",
                "Вера: +7 900 123-45-67|79001234567 Вера",
            })
    void a_number_and_a_name_are_found_in_any_order(String line, String person) {
        assertThat(people(line)).containsExactly(person);
    }

    @Test
    void empty_lines_and_a_number_twice_do_no_harm() {
        assertThat(people("701 Anna\r\n\r\n701 Anna\r\n702"))
                .containsExactly("701 Anna", "702 702");
    }

    @Test
    void what_is_wrong_is_said_with_its_line() {
        people("701 Anna\nnobody\n");

        assertThat(errors.of("people").orElseThrow().arguments()).containsExactly("2", "nobody");
    }

    @Test
    void every_wrong_line_is_said_at_once_whatever_else_is_wrong() {
        FirstGroupForm form =
                new FirstGroupForm("", "100", "300", "nobody\n701 Anna\n88005553535 Hotline\n\nhe");
        form.check(RULES, errors);

        assertThat(errors.byField()).containsOnlyKeys("name", "people");
        assertThat(errors.of("people").orElseThrow().arguments()).containsExactly(3);
        assertThat(form.lines(RULES).details())
                .extracting(line -> line.arguments().get(0))
                .containsExactly("1", "3", "5");
    }

    @Test
    void too_many_lines_and_too_long_ones_are_said_and_nothing_is_left_out() {
        people("701 Anna\n".repeat(501));
        assertThat(errors.of("people").orElseThrow().key()).isEqualTo("setup.group.people.many");
    }

    @Test
    void empty_lines_are_not_counted_among_the_most_that_may_be_typed() {
        assertThat(people("\n  \n".repeat(300) + "701 Anna\n" + "\n".repeat(10)))
                .containsExactly("701 Anna");
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void a_line_that_is_too_long_is_not_puzzled_over() {
        people("7".repeat(201));
        assertThat(errors.of("people").orElseThrow().key()).isEqualTo("setup.group.people.long");
    }

    @Test
    void a_number_that_may_not_be_called_is_said_with_the_rule() {
        people("88005553535 Hotline");

        assertThat(errors.of("people").orElseThrow().key())
                .isEqualTo("setup.group.people.forbidden");
    }

    @Test
    void without_people_organiser_or_name_there_is_no_group() {
        new FirstGroupForm("", "99", "", "").check(RULES, errors);

        assertThat(errors.byField()).containsOnlyKeys("name", "code", "organiser", "people");
    }
}
