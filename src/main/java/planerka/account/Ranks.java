package planerka.account;

import java.util.Locale;
import planerka.web.Access;

/** The ranks as the tables, the command line and the pages write them. */
final class Ranks {
    private Ranks() {}

    static String code(Access rank) {
        return rank.name().toLowerCase(Locale.ROOT);
    }

    static Access of(String code) {
        return Access.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
