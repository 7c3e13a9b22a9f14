package planerka.notify;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planerka.text.Message;

/**
 * Why a message did not arrive. The table and the log keep plain words; a page says those that are
 * our own in its reader's language, and those of other programs as they came.
 */
final class FailureWords {
    static final String NO_MAIL = "mail.host is not set";
    static final String NO_TELEGRAM = "telegram.token is not set";
    static final String NOT_PUBLIC =
            "this address is not public; set webhook.allow-private if it is meant";
    static final String STOPPED = "stopped";

    private static final String STATUS = "answered with status ";
    private static final Pattern WITH_STATUS = Pattern.compile(STATUS + "(\\d{1,3})");
    private static final Map<String, String> OWN =
            Map.of(
                    NO_MAIL, "notify.failure.no-mail",
                    NO_TELEGRAM, "notify.failure.no-telegram",
                    NOT_PUBLIC, "notify.failure.not-public",
                    STOPPED, "notify.failure.stopped");

    private FailureWords() {}

    static String status(int status) {
        return STATUS + status;
    }

    static Message of(String kept) {
        Matcher status = WITH_STATUS.matcher(kept);
        if (status.matches()) {
            return Message.of("notify.failure.status", status.group(1));
        }
        return OWN.containsKey(kept)
                ? Message.of(OWN.get(kept))
                : Message.of("notify.failure.of-others", kept);
    }
}
