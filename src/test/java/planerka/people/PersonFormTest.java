package planerka.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planerka.form.Fields;
import planerka.text.FieldErrors;
import planerka.text.Message;

class PersonFormTest {
    private static final AllowedNumbers ALLOWED = new AllowedNumbers("[0-9]{2,5}|79[0-9]{9}");
    private final FieldErrors errors = new FieldErrors();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Анна",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "O'Brien & Söhne; drop table person --",
                "שלום \u200f(Shalom)",
                "👩‍💼 Ann",
                "X Æ A-12"
            })
    void a_name_in_any_script_is_taken(String name) {
        assertThat(check(name, "700")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "'   ', empty",
        "'\u200f\u200b', empty",
        "'a\u202eb', signs",
        "'a\u2028b', signs"
    })
    void a_name_that_cannot_be_read_on_one_line_is_refused(String name, String why) {
        assertThat(check(name, "700")).isEmpty();
        assertThat(errors.of("name").map(Message::key)).contains("people.name." + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nAction: Originate", "a\u0000b", "a\tb"})
    void a_name_with_control_characters_is_refused(String name) {
        assertThat(check(name, "700")).isEmpty();
        assertThat(errors.of("name").map(Message::key)).contains("people.name.signs");
    }

    @Test
    void a_name_of_a_thousand_letters_is_refused() {
        assertThat(check("x".repeat(1000), "700")).isEmpty();
        assertThat(errors.of("name").map(Message::key)).contains("people.name.long");
        assertThat(new FieldErrors().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"+7 (900) 123-45-67, 79001234567", "' 700 ', 700", "7.0.0, 700"})
    void the_signs_that_people_put_into_numbers_are_taken_out(String typed, String digits) {
        assertThat(check("Anna", typed).orElseThrow().numbers())
                .containsExactly(new PhoneNumber(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"700,701", "abc", "7o0", "１２３", "700\r\nAction: x"})
    void what_is_no_number_is_refused_at_its_place(String typed) {
        assertThat(check("Anna", "701", typed)).isEmpty();
        assertThat(errors.of("numbers[1]").map(Message::key)).contains("people.number.shape");
    }

    @Test
    void a_number_that_may_not_be_dialled_is_refused_with_the_rule() {
        assertThat(check("Anna", "810442071234567")).isEmpty();
        assertThat(errors.of("numbers[0]"))
                .contains(
                        Message.of("people.number.not-allowed", "810442071234567", ALLOWED.said()));
    }

    @Test
    void the_same_number_twice_and_no_number_are_refused() {
        assertThat(check("Anna", "700", "7-00")).isEmpty();
        assertThat(errors.of("numbers[1]").map(Message::key)).contains("people.number.twice");

        assertThat(check("Anna")).isEmpty();
        assertThat(errors.has("numbers")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "anna@example.org, true",
        "анна@пример.рф, true",
        "anna, false",
        "anna@host, false",
        "a b@example.org, false",
        "<anna@example.org>, false",
        "'a@example.org,b@example.org', false"
    })
    void an_address_has_its_shape(String typed, boolean right) {
        PersonForm form = new PersonForm("Anna", List.of("700"), typed, List.of());

        assertThat(form.check(ALLOWED, errors).isPresent()).isEqualTo(right);
        assertThat(errors.has("email")).isEqualTo(!right);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-12-01, ok",
        "2026-12-05, 2026-12-01, absences[0].to",
        "2026-12-01, 2028-12-01, absences[0].to",
        "2026-13-01, 2026-12-01, absences[0].from",
        "'', 2026-12-01, absences[0].from",
        "0026-12-01, 2026-12-01, absences[0].from"
    })
    void an_absence_has_two_days_in_order_within_a_year(String from, String to, String wrong) {
        AbsenceForm absence = new AbsenceForm(from, to, "leave");

        new PersonForm("Anna", List.of("700"), "", List.of(absence)).check(ALLOWED, errors);

        assertThat(errors.byField().keySet())
                .isEqualTo(wrong.equals("ok") ? java.util.Set.of() : java.util.Set.of(wrong));
    }

    @Test
    void rows_left_blank_are_not_there() {
        PersonForm form =
                PersonForm.of(
                        new Fields(
                                Map.of(
                                        "name", List.of("Anna"),
                                        "numbers", List.of("", "700", " "),
                                        "absence.from", List.of("", "2026-12-01"),
                                        "absence.to", List.of("", "2026-12-02"),
                                        "absence.reason", List.of("", ""))));

        assertThat(form.numbers()).containsExactly("700");
        assertThat(form.absences())
                .containsExactly(new AbsenceForm("2026-12-01", "2026-12-02", ""));
    }

    private Optional<PersonDetails> check(String name, String... numbers) {
        return new PersonForm(name, List.of(numbers), "", List.of()).check(ALLOWED, errors);
    }
}
