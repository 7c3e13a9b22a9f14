package planerka.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.text.Language;
import planerka.text.Message;
import planerka.text.Messages;

class FailureWordsTest {
    private final Messages messages = Messages.load();

    /** As the table has them; what another program said is not ours to translate. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mail.host is not set|не задан почтовый сервер (mail.host)",
                "telegram.token is not set|не задан токен бота (telegram.token)",
                "this address is not public; set webhook.allow-private if it is meant|этот адрес не публичный",
                "answered with status 500|в ответ пришёл код 500",
                "stopped|служба останавливалась",
                "Connection refused|Connection refused",
                "answered with status quo|answered with status quo"
            })
    void our_own_reasons_are_said_in_the_readers_language(String kept, String said) {
        Message message = FailureWords.of(kept);

        assertThat(messages.say(Language.RU, message)).startsWith(said);
        assertThat(messages.say(Language.EN, message)).doesNotContainPattern("[а-яё]");
    }
}
