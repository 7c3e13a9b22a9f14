package planerka.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planerka.text.FieldErrors;
import planerka.text.Language;
import planerka.text.Message;
import planerka.text.Messages;

class AllowedNumbersTest {
    private static final Messages WORDS = Messages.load();

    @Test
    void the_default_lets_internal_numbers_through_only() {
        AllowedNumbers internal = AllowedNumbers.internal();

        assertThat(internal.allows(new PhoneNumber("70"))).isTrue();
        assertThat(internal.allows(new PhoneNumber("70000"))).isTrue();
        assertThat(internal.allows(new PhoneNumber("7"))).isFalse();
        assertThat(internal.allows(new PhoneNumber("79001234567"))).isFalse();
    }

    @Test
    void a_part_of_a_number_is_not_enough() {
        assertThat(new AllowedNumbers("700").allows(new PhoneNumber("87001"))).isFalse();
    }

    @Test
    void an_expression_that_cannot_be_read_is_refused_with_the_reason() {
        assertThatThrownBy(() -> new AllowedNumbers("[0-9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing closing ]")
                .hasMessageContaining("[0-9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?!8)[0-9]+", "(?<=8)[0-9]", "([0-9])\\1+"})
    void an_expression_that_looks_around_or_back_is_refused_in_words(String rule) {
        assertThatThrownBy(() -> new AllowedNumbers(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("look-ahead")
                .hasMessageContaining(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(([0-9]+)+)+x", "(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)x"})
    void an_expression_with_very_many_ways_is_decided_at_once(String rule) {
        AllowedNumbers hard = new AllowedNumbers(rule);

        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(hard.allows(new PhoneNumber("9".repeat(20)))).isFalse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[0-9]{2,5}; от 2 до 5 цифр{but}; 2 to 5 digits{but}",
                "[0-9]{3}; из 3 цифр{but}; 3 digits{but}",
                "[0-9]{21}; из 21 цифры; 21 digits",
                "\\d; из 1 цифры; 1 digit",
                "79[0-9]{9}; из 11 цифр, начиная с 79; 11 digits, beginning with 79",
                "[0-9]{3}|8[0-9]{6,10}; из 3 цифр{or} от 7 до 11 цифр, начиная с 8{but};"
                        + " 3 digits{or} 7 to 11 digits, beginning with 8{but}",
                "112|[7-9][0-9]{2}; по правилу 112|[7-9][0-9]{2}{but};"
                        + " those that match 112|[7-9][0-9]{2}{but}",
                "700|7[0-9]{4}; только 700{or} из 5 цифр, начиная с 7; just 700{or} 5 digits, beginning with 7",
                "[0-9]{3}|; по правилу [0-9]{3}|{but}; those that match [0-9]{3}|{but}",
            })
    void a_rule_is_said_in_words(String rule, String russian, String english) {
        Message said = new AllowedNumbers(rule).said();

        assertThat(WORDS.say(Language.RU, said)).isEqualTo(russian(russian));
        assertThat(WORDS.say(Language.EN, said)).isEqualTo(english(english));
    }

    private static String russian(String said) {
        return said.replace("{or}", "; или").replace("{but}", ", кроме номеров экстренных служб");
    }

    private static String english(String said) {
        return said.replace("{or}", "; or").replace("{but}", ", except emergency numbers");
    }

    @Test
    void what_is_no_number_and_what_is_nothing_are_told_apart() {
        FieldErrors errors = new FieldErrors();
        AllowedNumbers.internal().check(" ", "empty", errors);
        AllowedNumbers.internal().check("7o0", "wrong", errors);

        assertThat(errors.of("empty").map(Message::key)).contains("people.number.missing");
        assertThat(errors.of("wrong").map(Message::key)).contains("people.number.shape");
    }

    @ParameterizedTest
    @ValueSource(strings = {"112", "911", "03"})
    void emergency_services_are_called_only_where_the_rule_names_them(String digits) {
        PhoneNumber number = new PhoneNumber(digits);

        assertThat(AllowedNumbers.internal().allows(number)).isFalse();
        assertThat(new AllowedNumbers(".*").allows(number)).isFalse();
        assertThat(new AllowedNumbers("[0-9]{2,5}|" + digits).allows(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0-9]{2,5}|(8|7)9[0-9]{9}|810[0-9]{8,15}", ".*", "[^8][0-9]+", "\\d+"})
    void sensible_expressions_are_taken(String rule) {
        assertThat(new AllowedNumbers(rule).rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[0-9]{2,5}; false",
                "112|7[0-9]{2}; false",
                "[0-9]{2,5}|79[0-9]{9}; true",
                "79001234567; true",
                "7.*; true"
            })
    void it_is_known_whether_any_outside_number_may_be_allowed(String rule, boolean may) {
        assertThat(new AllowedNumbers(rule).mayAllowOutside()).isEqualTo(may);
    }
}
