package planerka.importer;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import planerka.text.Message;

/**
 * Reads extensions and names out of FreePBX's table {@code users}, as CSV; changes nothing there.
 */
final class FreePbxNames {
    private static final int REFUSED = 1045;
    private static final int NO_RIGHT_TO_DATABASE = 1044;
    private static final int NO_RIGHT_TO_TABLE = 1142;
    private static final int NO_DATABASE = 1049;
    private static final int NO_TABLE = 1146;
    private static final int NO_COLUMN = 1054;

    private FreePbxNames() {}

    /** Throws Jdbi's exception if that cannot be done; {@link #why} says it in words. */
    static byte[] read(Jdbi source) {
        List<String[]> rows =
                source.withHandle(
                        handle ->
                                handle.createQuery(
                                                """
                                                select extension, name from users
                                                order by extension limit :most
                                                """)
                                        .bind("most", ImportFile.MOST_LINES)
                                        .map(
                                                (row, context) ->
                                                        new String[] {
                                                            row.getString(1), row.getString(2)
                                                        })
                                        .list());
        return csv(rows);
    }

    private static byte[] csv(List<String[]> rows) {
        StringBuilder text = new StringBuilder("extension,name\r\n");
        for (String[] row : rows) {
            text.append(CSVFormat.RFC4180.format((Object[]) row)).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Message why(JdbiException failure, FreePbxForm form) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return why(refused, form);
            }
        }
        return Message.of("people.freepbx.failed");
    }

    private static Message why(SQLException refused, FreePbxForm form) {
        return switch (refused.getErrorCode()) {
            case REFUSED -> Message.of("people.freepbx.refused", form.user());
            case NO_RIGHT_TO_DATABASE, NO_RIGHT_TO_TABLE ->
                    Message.of("people.freepbx.no-right", form.user());
            case NO_DATABASE, NO_TABLE, NO_COLUMN ->
                    Message.of("people.freepbx.no-table", form.database());
            default ->
                    String.valueOf(refused.getSQLState()).startsWith("08")
                            ? Message.of("people.freepbx.no-answer", form.place())
                            : Message.of("people.freepbx.failed");
        };
    }
}
