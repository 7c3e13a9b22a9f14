package planerka.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A row as a backup has it: numbers, truths and texts, the same from every database. */
final class BackupRow {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");

    private final ResultSet rows;
    private final ResultSetMetaData columns;
    private final int count;

    BackupRow(ResultSet rows) throws SQLException {
        this.rows = rows;
        this.columns = rows.getMetaData();
        this.count = columns.getColumnCount();
    }

    List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= count; column++) {
            names.add(columns.getColumnName(column).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    List<Object> values() throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int column = 1; column <= count; column++) {
            Object value = value(column);
            values.add(rows.wasNull() ? null : value);
        }
        return values;
    }

    private Object value(int column) throws SQLException {
        return switch (columns.getColumnType(column)) {
            case Types.BIT, Types.BOOLEAN -> rows.getBoolean(column);
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> rows.getLong(column);
            case Types.TIMESTAMP -> {
                LocalDateTime moment = rows.getObject(column, LocalDateTime.class);
                yield moment == null ? null : MOMENT.format(moment);
            }
            case Types.DATE -> text(rows.getObject(column, LocalDate.class));
            case Types.TIME -> text(rows.getObject(column, LocalTime.class));
            case Types.DECIMAL, Types.DOUBLE, Types.FLOAT, Types.REAL -> rows.getBigDecimal(column);
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> rows.getString(column);
            default ->
                    throw new SQLException(
                            "a backup does not know the type " + columns.getColumnTypeName(column));
        };
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
