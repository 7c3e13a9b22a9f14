package planerka.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables of a database as text: columns, keys, indexes and foreign keys in order of their
 * names, and the rows that a new database starts with. Two databases with the same text hold the
 * same data, whatever statements made them.
 *
 * <p>Names that the database itself chose (of primary keys, of Quartz's foreign keys, the number
 * behind H2's indexes) are left out.
 */
final class SchemaDump {
    private static final String HISTORY = "flyway_schema_history";

    private final Connection connection;
    private final DatabaseMetaData facts;
    private final List<String> lines = new ArrayList<>();

    private SchemaDump(Connection connection) throws SQLException {
        this.connection = connection;
        this.facts = connection.getMetaData();
    }

    static List<String> of(Database database) {
        try (Connection connection = database.pool().getConnection()) {
            return new SchemaDump(connection).lines();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<String> lines() throws SQLException {
        for (String table : tables()) {
            lines.add("table " + table.toLowerCase(Locale.ROOT));
            columns(table);
            primaryKey(table);
            indexes(table);
            foreignKeys(table);
            rows(table);
        }
        return lines;
    }

    private TreeSet<String> tables() throws SQLException {
        TreeSet<String> names = new TreeSet<>();
        String[] kinds = {"TABLE", "BASE TABLE"};
        try (ResultSet found = facts.getTables(catalog(), schema(), "%", kinds)) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        names.remove(HISTORY);
        return names;
    }

    private void columns(String table) throws SQLException {
        TreeSet<String> columns = new TreeSet<>();
        Map<String, String> generated = generated(table);
        try (ResultSet found = facts.getColumns(catalog(), schema(), table, "%")) {
            while (found.next()) {
                String name = found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                columns.add(
                        "column "
                                + name
                                + " "
                                + found.getString("TYPE_NAME").toLowerCase(Locale.ROOT)
                                + "("
                                + found.getInt("COLUMN_SIZE")
                                + ","
                                + found.getInt("DECIMAL_DIGITS")
                                + ")"
                                + (found.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls
                                        ? " not null"
                                        : "")
                                + ("YES".equals(found.getString("IS_AUTOINCREMENT"))
                                        ? " numbered"
                                        : value(found, name, generated)));
            }
        }
        columns.forEach(this::add);
    }

    private static String value(ResultSet found, String name, Map<String, String> generated)
            throws SQLException {
        if (generated.containsKey(name)) {
            return " as " + generated.get(name);
        }
        String value = found.getString("COLUMN_DEF");
        return value == null ? "" : " default " + value;
    }

    private Map<String, String> generated(String table) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (var question =
                connection.prepareStatement(
                        "select column_name, generation_expression from information_schema.columns"
                                + " where table_name = ? and table_schema = ?"
                                + " and generation_expression is not null")) {
            question.setString(1, table);
            question.setString(2, schema() == null ? catalog() : schema());
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1).toLowerCase(Locale.ROOT), rows.getString(2));
                }
            }
        }
        return found;
    }

    private void primaryKey(String table) throws SQLException {
        Map<Integer, String> columns = new TreeMap<>();
        try (ResultSet found = facts.getPrimaryKeys(catalog(), schema(), table)) {
            while (found.next()) {
                columns.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
            }
        }
        add("primary key " + columns.values());
    }

    private void indexes(String table) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (ResultSet found = facts.getIndexInfo(catalog(), schema(), table, false, false)) {
            while (found.next()) {
                String kind = found.getBoolean("NON_UNIQUE") ? "index " : "unique ";
                String name = named(found.getString("INDEX_NAME"));
                if (!name.startsWith("primary")) {
                    columns.computeIfAbsent(kind + name, any -> new ArrayList<>())
                            .add(found.getString("COLUMN_NAME"));
                }
            }
        }
        columns.forEach((index, of) -> add(index + " " + of));
    }

    private void foreignKeys(String table) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (ResultSet found = facts.getImportedKeys(catalog(), schema(), table)) {
            while (found.next()) {
                String name =
                        named(found.getString("FK_NAME"))
                                + " to "
                                + found.getString("PKTABLE_NAME")
                                + (found.getInt("DELETE_RULE")
                                                == DatabaseMetaData.importedKeyCascade
                                        ? " and goes with it"
                                        : "");
                columns.computeIfAbsent(name, any -> new ArrayList<>())
                        .add(
                                found.getString("FKCOLUMN_NAME")
                                        + "="
                                        + found.getString("PKCOLUMN_NAME"));
            }
        }
        columns.forEach((key, of) -> add("foreign key " + key + " " + of));
    }

    /** Without what the database itself made up. */
    private static String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("constraint_") || lower.startsWith("qrtz_")
                ? "of its own"
                : lower.replaceFirst("_index_[0-9a-f]+$", "");
    }

    private void rows(String table) throws SQLException {
        TreeSet<String> found = new TreeSet<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            BackupRow row = new BackupRow(rows);
            while (rows.next()) {
                Map<String, String> named = new TreeMap<>();
                for (int i = 0; i < row.names().size(); i++) {
                    named.put(row.names().get(i), String.valueOf(row.values().get(i)));
                }
                found.add("row " + named);
            }
        }
        found.forEach(this::add);
    }

    private void add(String line) {
        lines.add("    " + line);
    }

    private String catalog() throws SQLException {
        return connection.getCatalog();
    }

    private String schema() throws SQLException {
        return connection.getSchema();
    }
}
