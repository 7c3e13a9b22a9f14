package planerka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.text.Language;
import planerka.text.Messages;

class TimeFormatTest {
    /** Half past midnight in Moscow: the evening before in UTC. */
    private static final Instant NOW = Instant.parse("2026-11-25T21:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-11-25T20:59:00Z | вчера в 23:59           | yesterday at 23:59
                    2026-11-25T21:00:00Z | сегодня в 00:00         | today at 00:00
                    2026-11-26T20:59:00Z | сегодня в 23:59         | today at 23:59
                    2026-11-26T21:00:00Z | завтра в 00:00          | tomorrow at 00:00
                    2026-11-27T21:00:00Z | 28 ноября 2026, 00:00   | 28 November 2026, 00:00
                    2026-11-24T20:59:00Z | 24 ноября 2026, 23:59   | 24 November 2026, 23:59
                    """)
    void a_day_that_is_near_has_a_word(Instant at, String russian, String english) {
        assertThat(clock(Language.RU).soon(at, NOW)).isEqualTo(russian);
        assertThat(clock(Language.EN).soon(at, NOW)).isEqualTo(english);
    }

    private static TimeFormat clock(Language language) {
        return new TimeFormat(language, ZoneId.of("Europe/Moscow"), Messages.load());
    }
}
