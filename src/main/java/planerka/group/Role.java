package planerka.group;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a member may do in the room. */
public enum Role {
    SPEAK,
    LISTEN,
    LEADER;

    /** As the tables, the API and the keys of the message files have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
