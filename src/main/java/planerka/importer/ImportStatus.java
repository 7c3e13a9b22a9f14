package planerka.importer;

import java.util.Locale;
import planerka.text.Message;

/**
 * The state of an upload.
 *
 * @param lines that the file has
 * @param done how many of them the import has handled, while it runs
 * @param sum what was imported, once it is
 */
record ImportStatus(String name, State state, int lines, int done, Sum sum) {
    /** Fewer are imported while one waits. */
    static final int LONG = 500;

    enum State {
        WAITING,
        RUNNING,
        DONE,
        /** Something would have been done differently than it was shown. */
        CHANGED,
        FAILED,
        /** The service ended, or fell silent, before the import did. */
        STOPPED,
        /** Too many others wait already. */
        CROWDED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** How many people and groups. */
    record Sum(int added, int changed, int groups) {
        static Sum of(ImportPlan outlook) {
            return new Sum(
                    outlook.newPeople().size(),
                    outlook.changedPeople().size(),
                    outlook.touchedTeams().size());
        }

        /** This sentence about them. */
        Message said(String key) {
            return Message.of(key, "" + added, "" + changed, "" + groups);
        }
    }

    boolean isLong() {
        return lines >= LONG;
    }

    boolean isDone() {
        return state == State.DONE;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }
}
