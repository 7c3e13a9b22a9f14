package planerka.account;

import java.util.Optional;

/** The way in for the first administrator of a new database. */
public final class SetupLink {
    static final String PATH = "/welcome/";

    private SetupLink() {}

    /**
     * The path of a fresh link, good once and for 24 hours; empty where there are users already. A
     * link given earlier no longer works.
     */
    public static Optional<String> forEmpty(Accounts accounts) {
        return accounts.users().none()
                ? Optional.of(PATH + accounts.links().create())
                : Optional.empty();
    }
}
