package planerka.group;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which members must press 1 before they are let into the room, so that no voicemail gets in. */
public enum ConfirmPolicy {
    NEVER,
    /** Those whose number is not an internal one. */
    OUTSIDE,
    ALWAYS;

    /** As the tables, the API and the keys of the message files have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ConfirmPolicy> of(String word) {
        return Stream.of(values()).filter(confirm -> confirm.word().equals(word)).findFirst();
    }
}
