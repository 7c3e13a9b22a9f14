package planerka.account;

import planerka.text.FieldErrors;

/** What a name and a password must be. The same for the page and for the command line. */
public final class AccountRules {
    public static final int SHORTEST_PASSWORD = 8;
    public static final int LONGEST_PASSWORD = 200;
    public static final int LONGEST_NAME = 60;

    private AccountRules() {}

    /** Errors at {@code name}, {@code password} and {@code again}. */
    public static FieldErrors errors(String name, String password, String again) {
        FieldErrors errors = nameErrors(name);
        checkPassword(password, again, errors);
        return errors;
    }

    /** Errors at {@code name}. */
    public static FieldErrors nameErrors(String name) {
        FieldErrors errors = new FieldErrors();
        checkName(name, errors);
        return errors;
    }

    /** Errors at {@code password} and {@code again}. */
    static FieldErrors passwordErrors(String password, String again) {
        FieldErrors errors = new FieldErrors();
        checkPassword(password, again, errors);
        return errors;
    }

    private static void checkPassword(String password, String again, FieldErrors errors) {
        if (password.length() < SHORTEST_PASSWORD) {
            errors.add("password", "web.account.password-short", SHORTEST_PASSWORD);
        } else if (password.length() > LONGEST_PASSWORD) {
            errors.add("password", "web.account.password-long", LONGEST_PASSWORD);
        } else if (!password.equals(again)) {
            errors.add("again", "web.account.password-differs");
        }
    }

    private static void checkName(String name, FieldErrors errors) {
        if (name.isBlank()) {
            errors.add("name", "web.account.name-missing");
        } else if (name.length() > LONGEST_NAME) {
            errors.add("name", "web.account.name-long", LONGEST_NAME);
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            errors.add("name", "web.account.name-signs");
        }
    }
}
