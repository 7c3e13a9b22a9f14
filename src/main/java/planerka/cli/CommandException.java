package planerka.cli;

/** A command cannot be done, for a reason that a person can do something about. */
public final class CommandException extends RuntimeException {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private final int exit;

    private CommandException(String sentence, int exit) {
        super(sentence, null, false, false);
        this.exit = exit;
    }

    CommandException(String sentence) {
        this(sentence, FAILED);
    }

    /** The command was not used as it is meant. */
    static CommandException ofUsage(String sentence) {
        return new CommandException(sentence, WRONG_USAGE);
    }

    public int exit() {
        return exit;
    }

    /** The innermost sentence of a database that cannot be worked with. */
    public static String ofDatabase(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String said = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return said.contains("already in use") || said.contains("Locked by another process")
                ? "The embedded database is in use: stop the service first, or give it a MariaDB"
                        + " (db.url)."
                : "The database cannot be worked with: " + said;
    }
}
