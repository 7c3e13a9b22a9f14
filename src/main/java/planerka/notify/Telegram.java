package planerka.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A bot that writes into a chat: {@code sendMessage} of the Bot API. The token is part of the
 * address, so addresses are never logged or shown. Thread-safe.
 */
final class Telegram implements MessageSender {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 4_000;

    private final Supplier<NotifySettings> now;
    private final NotificationText notificationText;
    private final JsonClient poster = new JsonClient();

    Telegram(Supplier<NotifySettings> now, NotificationText notificationText) {
        this.now = now;
        this.notificationText = notificationText;
    }

    @Override
    public void carry(Receiver to, Notification news) throws IOException {
        NotifySettings settings = now.get();
        if (settings.telegramToken().isEmpty()) {
            throw new IOException(FailureWords.NO_TELEGRAM);
        }
        String text = notificationText.subject(news) + "\n\n" + notificationText.text(news);
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        URI where =
                URI.create(
                        settings.telegram() + "/bot" + settings.telegramToken() + "/sendMessage");
        String body = JSON.writeValueAsString(Map.of("chat_id", to.address(), "text", cut));
        poster.post(where, body, Map.of());
    }
}
