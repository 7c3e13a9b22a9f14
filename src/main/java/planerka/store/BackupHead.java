package planerka.store;

import java.util.List;

/**
 * What a backup says of itself, at its beginning.
 *
 * @param schema the version of the tables, such as {@code 002}
 */
public record BackupHead(int format, String schema, String madeAt, List<String> tables) {
    static final int FORMAT = 2;

    /** Before the first release versions were counted otherwise; the last had today's tables. */
    private static final int PRE_RELEASE = 1;

    private static final String LAST_PRE_RELEASE = "055";

    static final String ENTRY = "planerka-backup.json";

    /** The last entry: a backup without it was cut off. */
    static final String END = "end.json";

    public BackupHead {
        tables = List.copyOf(tables);
    }

    boolean isPreRelease() {
        return format == PRE_RELEASE;
    }

    boolean isLastPreRelease() {
        return isPreRelease() && schema.equals(LAST_PRE_RELEASE);
    }
}
