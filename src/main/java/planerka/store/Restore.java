package planerka.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Fills an empty database from a backup: the tables as they were then, what was in them, and last
 * the steps to this version. All of it or nothing.
 */
public final class Restore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}");

    private static final String FIRST_RELEASE = "002";

    /** Where rows are somebody's work, not what a new database ships with. */
    private static final List<String> OWN =
            List.of(
                    "user_account",
                    "person",
                    "call_group",
                    "gathering",
                    "setting",
                    "receiver",
                    "api_token");

    private final Database database;

    /** Cannot be done, for a reason that a person can do something about. */
    public static final class Refused extends RuntimeException {
        Refused(String why) {
            super(why, null, false, false);
        }
    }

    /** What was brought back. */
    public record Restored(BackupHead head, long rows) {}

    private Restore(Database database) {
        this.database = database;
    }

    public static Restored from(Path file, Database database) throws IOException {
        Restore restore = new Restore(database);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                ZipInputStream zip = new ZipInputStream(in)) {
            BackupHead head = restore.head(zip);
            restore.makeTables(head);
            long rows = restore.fill(zip, head);
            database.migrate();
            return new Restored(head, rows);
        } catch (SQLException failure) {
            throw new StoreException("the backup could not be taken in", failure);
        }
    }

    private BackupHead head(ZipInputStream zip) throws IOException {
        ZipEntry first = zip.getNextEntry();
        if (first == null || !first.getName().equals(BackupHead.ENTRY)) {
            throw new Refused("This is not a backup of Planerka.");
        }
        BackupHead head = said(zip);
        if (head.isPreRelease()) {
            refuseEarly(head);
        } else {
            refuseUnknown(head);
        }
        return head;
    }

    private static void refuseEarly(BackupHead head) {
        if (!head.isLastPreRelease()) {
            throw new Refused(
                    "This backup is of version "
                            + head.schema()
                            + " of the tables, from before the first release. Restore it with the"
                            + " last Planerka before that release and make the backup again.");
        }
    }

    private void refuseUnknown(BackupHead head) {
        MigrationVersion made = made(head);
        if (head.format() != BackupHead.FORMAT || made.compareTo(database.newest()) > 0) {
            throw new Refused("This backup is of a newer Planerka: update this one first.");
        }
        if (!database.knows(made)) {
            throw new Refused("There was no version " + head.schema() + " of the tables.");
        }
    }

    /** The version whose tables the backup fits. */
    private static MigrationVersion made(BackupHead head) {
        return MigrationVersion.fromVersion(head.isPreRelease() ? FIRST_RELEASE : head.schema());
    }

    private static BackupHead said(ZipInputStream zip) throws IOException {
        try {
            BackupHead head = JSON.readValue(open(zip), BackupHead.class);
            if (head.schema() == null || !VERSION.matcher(head.schema()).matches()) {
                throw new Refused("The backup does not say of which version it is.");
            }
            return head;
        } catch (JsonProcessingException garbage) {
            throw new Refused("The beginning of the backup cannot be read.");
        }
    }

    private void makeTables(BackupHead head) throws SQLException {
        MigrationVersion made = made(head);
        if (database.version().filter(now -> now.compareTo(made) > 0).isPresent()) {
            throw new Refused(
                    "The database has newer tables than the backup: give it a database without any.");
        }
        database.migrateTo(made.getVersion());
        try (Connection connection = database.pool().getConnection()) {
            List<String> known = Backup.tables(connection);
            for (String table : OWN) {
                if (known.contains(table) && hasRows(connection, table)) {
                    throw new Refused(
                            "The database is not empty (there are rows in "
                                    + table
                                    + "): a backup goes into a new one only.");
                }
            }
        }
    }

    private static boolean hasRows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 from " + table + " limit 1")) {
            return rows.next();
        }
    }

    private long fill(ZipInputStream zip, BackupHead head) throws IOException, SQLException {
        try (Connection connection = database.pool().getConnection()) {
            execute(connection, database.vendor().checksKeys(false));
            connection.setAutoCommit(false);
            try {
                long rows = tables(zip, head, connection);
                if (head.isPreRelease()) {
                    PreReleaseAudit.rename(connection);
                }
                connection.commit();
                return rows;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                execute(connection, database.vendor().checksKeys(true));
            }
        }
    }

    private long tables(ZipInputStream zip, BackupHead head, Connection connection)
            throws IOException, SQLException {
        long rows = 0;
        List<String> known = Backup.tables(connection);
        for (String table : head.tables()) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals("tables/" + table + ".jsonl")) {
                throw new Refused("The backup is not whole: " + table + " is missing.");
            }
            if (!known.contains(table)) {
                throw new Refused("There is no table " + table + " in this version.");
            }
            rows += RestoredTable.fill(connection, table, open(zip));
        }
        ZipEntry end = zip.getNextEntry();
        if (end == null || !end.getName().equals(BackupHead.END)) {
            throw new Refused("The backup is not whole: its end is missing.");
        }
        return rows;
    }

    /** Jackson closes what it has read; the zip goes on. */
    private static InputStream open(ZipInputStream zip) {
        return new FilterInputStream(zip) {
            @Override
            public void close() {
                // The next entry follows.
            }
        };
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
