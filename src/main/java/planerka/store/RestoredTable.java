package planerka.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** One table of a backup on its way into a database, row by row. */
final class RestoredTable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final int BATCH = 500;

    private RestoredTable() {}

    /** In place of what migrations put there; says how many rows came. */
    static long fill(Connection connection, String table, InputStream lines)
            throws IOException, SQLException {
        Restore.execute(connection, "delete from " + table);
        try (JsonParser rows = JSON.createParser(lines)) {
            return fill(connection, table, rows);
        } catch (JsonProcessingException garbage) {
            throw new Restore.Refused("The backup cannot be read at the table " + table + ".");
        }
    }

    private static long fill(Connection connection, String table, JsonParser rows)
            throws IOException, SQLException {
        long count = 0;
        JsonNode names = next(rows);
        try (PreparedStatement insert = connection.prepareStatement(insert(table, names))) {
            for (JsonNode row = next(rows); row != null; row = next(rows)) {
                if (!fits(row, names)) {
                    throw new Restore.Refused(
                            "A row of the table " + table + " is not whole in the backup.");
                }
                bind(insert, row);
                insert.addBatch();
                if (++count % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return count;
    }

    private static boolean fits(JsonNode row, JsonNode names) {
        return row.isArray()
                && row.size() == names.size()
                && StreamSupport.stream(row.spliterator(), false).allMatch(JsonNode::isValueNode);
    }

    /** A line; null at the end. */
    private static JsonNode next(JsonParser rows) throws IOException {
        return JSON.readTree(rows);
    }

    private static String insert(String table, JsonNode names) {
        if (names == null || !names.isArray() || names.isEmpty()) {
            throw new Restore.Refused("The backup is not whole: " + table + " is empty.");
        }
        List<String> columns =
                StreamSupport.stream(names.spliterator(), false).map(JsonNode::asText).toList();
        if (!columns.stream().allMatch(name -> COLUMN.matcher(name).matches())) {
            throw new Restore.Refused("The backup has columns that no version has.");
        }
        return "insert into "
                + table
                + " ("
                + String.join(", ", columns)
                + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?"))
                + ")";
    }

    private static void bind(PreparedStatement insert, JsonNode row) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
            JsonNode value = row.get(i);
            if (value.isBoolean()) {
                insert.setBoolean(i + 1, value.booleanValue());
            } else if (value.isIntegralNumber()) {
                insert.setLong(i + 1, value.longValue());
            } else if (value.isNumber()) {
                insert.setBigDecimal(i + 1, value.decimalValue());
            } else {
                insert.setString(i + 1, value.isNull() ? null : value.textValue());
            }
        }
    }
}
