package planerka.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedNumbersTest {
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
                .hasMessageContaining("Unclosed character class")
                .hasMessageContaining("[0-9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(([0-9]+)+)+x", "(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)x"})
    void an_expression_that_would_take_for_ever_is_refused(String rule) {
        assertThatThrownBy(() -> new AllowedNumbers(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[0-9]{2,5}|(8|7)9[0-9]{9}|810[0-9]{8,15}", ".*", "(?!8)[0-9]+", "\\d+"})
    void sensible_expressions_are_taken(String rule) {
        assertThat(new AllowedNumbers(rule).rule()).isEqualTo(rule);
    }
}
