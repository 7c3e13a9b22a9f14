package planerka.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import planerka.text.Language;
import planerka.text.Messages;

/** Codes are stored in a column of 40 characters and shown by their names. */
class AuditActionTest {
    private static final String PREFIX = "admin.action.";

    @ParameterizedTest
    @EnumSource
    void an_action_is_a_noun_and_a_verb_and_has_a_name_in_every_language(AuditAction action) {
        assertThat(action.code()).matches("[a-z]+-[a-z-]+").hasSizeLessThanOrEqualTo(40);
        assertThat(AuditAction.of(action.code())).isEqualTo(action);
        assertThat(Language.values())
                .allMatch(language -> Messages.load().has(language, PREFIX + action.code()));
    }

    @Test
    void no_name_is_left_of_an_action_that_is_not_recorded() {
        assertThat(Messages.load().keys(Language.EN))
                .filteredOn(key -> key.startsWith(PREFIX))
                .hasSize(AuditAction.values().length)
                .allSatisfy(key -> AuditAction.of(key.substring(PREFIX.length())));
    }
}
