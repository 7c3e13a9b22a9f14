package planerka.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything in the tables as of one moment, as a zip with a file per table: a line of JSON for the
 * columns' names and one for each row. H2 and MariaDB give the same file, so that it moves a house
 * from one to the other. Read row by row, whatever the length.
 *
 * <p>Left out are sessions, sign-ins under way, links and uploads that wait to be looked at, which
 * are no use elsewhere, and the scheduler's alarms, which are set again from the schedules.
 */
public final class Backup {
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "flyway_schema_history",
                    "web_session",
                    "sign_in_link",
                    "sign_in_step",
                    "password_link",
                    "people_import");
    private static final String ALARMS = "qrtz_";

    private final Database database;
    private final ZipOutputStream zip;
    private final JsonGenerator json;

    private Backup(Database database, OutputStream to) throws IOException {
        this.database = database;
        this.zip = new ZipOutputStream(to);
        this.json = new JsonFactory().createGenerator(zip);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        json.setCodec(new ObjectMapper());
        json.setRootValueSeparator(null);
    }

    /** What is written is whole only if this returns. */
    public static void write(Database database, Instant madeAt, OutputStream to)
            throws IOException {
        try (Connection connection = database.pool().getConnection()) {
            new Backup(database, to).write(connection, madeAt);
        } catch (SQLException failure) {
            throw new StoreException("the tables could not be read", failure);
        }
    }

    private void write(Connection connection, Instant madeAt) throws IOException, SQLException {
        String schema = database.version().orElseThrow().getVersion();
        execute(connection, database.vendor().readsRowByRow(true));
        connection.setAutoCommit(false);
        int level = connection.getTransactionIsolation();
        connection.setTransactionIsolation(database.vendor().oneMoment());
        try {
            List<String> tables = tables(connection);
            begin(BackupHead.ENTRY);
            line(new BackupHead(BackupHead.FORMAT, schema, madeAt.toString(), tables));
            for (String table : tables) {
                table(connection, table);
            }
            begin(BackupHead.END);
            line(tables.size());
            json.flush();
            zip.finish();
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(level);
            connection.setAutoCommit(true);
            execute(connection, database.vendor().readsRowByRow(false));
        }
    }

    /** Those that a backup holds, by name. */
    static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                connection
                        .getMetaData()
                        .getTables(
                                connection.getCatalog(),
                                connection.getSchema(),
                                "%",
                                new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        tables.removeIf(name -> LEFT_OUT.contains(name) || name.startsWith(ALARMS));
        tables.sort(String::compareTo);
        return tables;
    }

    /** Those that somebody wrote; the others work themselves out. */
    private static String columns(Connection connection, String table) throws SQLException {
        List<String> written = new ArrayList<>();
        try (ResultSet found =
                connection
                        .getMetaData()
                        .getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (found.next()) {
                if (!"YES".equals(found.getString("IS_GENERATEDCOLUMN"))) {
                    written.add(found.getString("COLUMN_NAME"));
                }
            }
        }
        return String.join(", ", written);
    }

    private void table(Connection connection, String table) throws IOException, SQLException {
        begin("tables/" + table + ".jsonl");
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select " + columns(connection, table) + " from " + table,
                        ResultSet.TYPE_FORWARD_ONLY,
                        ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(database.vendor().streaming());
            try (ResultSet rows = statement.executeQuery()) {
                BackupRow row = new BackupRow(rows);
                line(row.names());
                while (rows.next()) {
                    line(row.values());
                }
            }
        }
    }

    private void begin(String entry) throws IOException {
        json.flush();
        zip.putNextEntry(new ZipEntry(entry));
    }

    private void line(Object value) throws IOException {
        json.writeObject(value);
        json.writeRaw('\n');
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
