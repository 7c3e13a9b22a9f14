package planerka.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.audit.AuditEntry;
import planerka.text.Language;
import planerka.text.Messages;

class DetailWordsTest {
    private final DetailWords words = new DetailWords(Messages.load());

    /** Each as the code writes it, or wrote it once. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gathering-refuse | by phone                            | по телефону
                    absence-add         | by phone                            | по телефону
                    gathering-mute      | by a key                            | кнопкой телефона
                    gathering-begin     | joined                              | уже шёл
                    gathering-begin     | started                             | собран
                    number-refuse  | gathering 7 101 102                 | сбор 7, номера: 101 102
                    user-add          | viewer                              | наблюдатель
                    user-change        | manager, groups [1, 2]              | менеджер, группы: 1, 2
                    user-change        | admin, all groups                   | администратор, все группы
                    token-add       | admin                               | администратор
                    people-import       | added 3, changed 2, groups 1        | людей добавлено: 3, изменено: 2, групп: 1
                    setting-change      | usual                               | по умолчанию
                    setting-change      | a new secret                        | новый пароль
                    calendar-import     | 22 days                             | 22 дня
                    calendar-change-day        | 2026-12-31 short                    | 2026-12-31 короткий
                    schedule-pause      | until 2026-12-31                    | до 2026-12-31
                    schedule-move       | 2026-12-31 09:00 to 2026-12-30T10:00 | 2026-12-31 09:00 на 2026-12-30 10:00
                    schedule-appoint  | 2026-12-31 by 101                   | 2026-12-31 организатор 101
                    schedule-undo       | skip 2026-12-31                     | пропуск 2026-12-31
                    """)
    void fixed_words_are_said_in_the_readers_language(String action, String kept, String said) {
        assertThat(said(Language.RU, action, kept)).isEqualTo(said);
        assertThat(said(Language.EN, action, kept)).doesNotContainPattern("[а-яё]");
    }

    @Test
    void what_is_a_name_or_a_value_stays_as_it_was_written() {
        assertThat(said(Language.RU, "gathering-kick", "Joined Started"))
                .isEqualTo("Joined Started");
        assertThat(said(Language.RU, "setting-change", "by phone")).isEqualTo("by phone");
        assertThat(said(Language.RU, "calendar-add", "usual $1")).isEqualTo("usual $1");
    }

    /** The log cuts what is longer than its column. */
    @Test
    void a_list_that_was_cut_is_said_as_far_as_it_goes() {
        assertThat(said(Language.RU, "user-change", "viewer, groups [1, 2, 3"))
                .isEqualTo("наблюдатель, группы: 1, 2, 3");
    }

    private String said(Language language, String action, String kept) {
        return words.of(language, new AuditEntry(1, Instant.EPOCH, "anna", action, "7", kept));
    }
}
