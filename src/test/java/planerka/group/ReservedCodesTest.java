package planerka.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.group.form.GroupForm;
import planerka.people.AllowedNumbers;
import planerka.text.FieldErrors;

/** Codes that say "not today" and "back again" where the administrator chose others. */
final class ReservedCodesTest {
    private static final GroupRules RULES =
            new GroupRules(AllowedNumbers.internal(), new ReservedCodes("177", "178"));

    @ParameterizedTest
    @CsvSource({"177, false", "178, false", "198, true", "199, true", "100, true"})
    void no_group_may_take_them(String code, boolean free) {
        FieldErrors errors = new FieldErrors();

        assertThat(GroupForm.usual("Sales", code).check(RULES, errors).isPresent()).isEqualTo(free);
        assertThat(errors.has("code")).isEqualTo(!free);
    }

    @ParameterizedTest
    @CsvSource({"198, 198", "1, 199", "198, *99", "198, 1234567"})
    void wrong_ones_are_refused(String away, String back) {
        assertThatThrownBy(() -> new ReservedCodes(away, back))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
