package planerka.account;

import java.util.Locale;
import planerka.web.Access;

/** The ranks as the tables, the command line and the pages write them. */
final class AccessCodes {
    private AccessCodes() {}

    static String code(Access rank) {
        return rank.name().toLowerCase(Locale.ROOT);
    }

    static Access of(String code) {
        return Access.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
