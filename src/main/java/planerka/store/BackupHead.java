package planerka.store;

import java.util.List;

/**
 * What a backup says of itself, at its beginning.
 *
 * @param schema the version of the tables, such as {@code 046}
 */
public record BackupHead(int format, String schema, String madeAt, List<String> tables) {
    static final int FORMAT = 1;
    static final String ENTRY = "planerka-backup.json";

    /** The last entry: a backup without it was cut off. */
    static final String END = "end.json";

    public BackupHead {
        tables = List.copyOf(tables);
    }
}
