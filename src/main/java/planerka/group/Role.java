package planerka.group;

import java.util.Locale;

/** What a member may do in the room. */
public enum Role {
    SPEAK,
    LISTEN,
    LEADER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
