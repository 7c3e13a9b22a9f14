package planerka.store;

import java.util.Locale;

/** Patterns for {@code lower(column) like :pattern escape '!'}. */
public final class Like {
    private Like() {}

    /** What has these words somewhere in it, in whatever case; no sign in them means another. */
    public static String part(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
