package planerka.setup;

import planerka.text.Language;
import planerka.text.Message;
import planerka.text.Messages;

/** One line of a check-up: what was looked at, how it is, and what to do if it is not well. */
public record Finding(How how, String part, Message said) {
    public enum How {
        OK,
        WARN,
        FAIL;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Finding ok(String part, String key, Object... arguments) {
        return new Finding(How.OK, part, Message.of(key, arguments));
    }

    public static Finding warn(String part, String key, Object... arguments) {
        return new Finding(How.WARN, part, Message.of(key, arguments));
    }

    public static Finding fail(String part, String key, Object... arguments) {
        return new Finding(How.FAIL, part, Message.of(key, arguments));
    }

    /** As a terminal shows it. */
    public String line(Messages messages, Language language) {
        return String.format("%-4s %-9s %s", how, part, messages.say(language, said));
    }
}
