package planerka.group;

import java.util.Locale;

/** Whose picking up is not enough: he presses 1 before he is in. */
public enum Confirm {
    NEVER,
    /** Those called at outside numbers, where a machine may pick up. */
    OUTSIDE,
    ALWAYS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Confirm of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
