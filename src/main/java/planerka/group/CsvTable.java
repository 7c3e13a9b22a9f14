package planerka.group;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import planerka.web.Message;

/** The lines of a spreadsheet. What cannot be read as one is an error of its line. */
final class CsvTable {
    private static final CSVFormat COMMA =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private final List<CsvRow> rows = new ArrayList<>();
    private final List<CsvColumn> columns = new ArrayList<>();
    private final ImportNotes notes;

    private CsvTable(ImportNotes notes) {
        this.notes = notes;
    }

    static List<CsvRow> read(byte[] file, ImportNotes notes) {
        CsvTable table = new CsvTable(notes);
        String text = CsvText.decode(file);
        try (CSVParser parser =
                CSVParser.parse(
                        new StringReader(text),
                        COMMA.builder().setDelimiter(delimiter(text)).get())) {
            table.readAll(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            notes.error(table.lineAfterLast(), Message.of("group.import.csv-broken"));
        }
        return table.rows;
    }

    /** Where it broke: what could be read ends before it. */
    private int lineAfterLast() {
        int head = columns.isEmpty() ? 0 : 1;
        return (rows.isEmpty() ? head : rows.get(rows.size() - 1).line()) + 1;
    }

    /** What the head is parted by; spreadsheets in Russia write semicolons. */
    private static char delimiter(String text) {
        String head = text.lines().findFirst().orElse("");
        return head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private void readAll(CSVParser parser) {
        int line = 1;
        for (CSVRecord csvRecord : parser) {
            if (line == 1) {
                readHead(csvRecord);
            } else if (!notes.hasErrors() || !columns.isEmpty()) {
                readRow(line, csvRecord);
            }
            // A quoted cell may go over several lines; a line is counted where it begins.
            line = (int) parser.getCurrentLineNumber() + 1;
        }
        if (columns.isEmpty()) {
            notes.error(1, Message.of("group.import.csv-head"));
        }
    }

    private void readHead(CSVRecord head) {
        Set<CsvColumn> seen = EnumSet.noneOf(CsvColumn.class);
        for (String cell : head) {
            Optional<CsvColumn> column = CsvColumn.of(cell);
            boolean again = column.isPresent() && !seen.add(column.get());
            if (column.isEmpty() || again && column.get() != CsvColumn.NUMBER) {
                notes.error(1, Message.of("group.import.csv-column", cell));
            }
            columns.add(column.orElse(CsvColumn.NAME));
        }
        if (!seen.contains(CsvColumn.NUMBER)) {
            notes.error(1, Message.of("group.import.csv-head"));
        }
    }

    private void readRow(int line, CSVRecord read) {
        Map<CsvColumn, List<String>> cells = new EnumMap<>(CsvColumn.class);
        for (int i = 0; i < read.size(); i++) {
            if (i < columns.size()) {
                cells.computeIfAbsent(columns.get(i), column -> new ArrayList<>()).add(read.get(i));
            } else if (!read.get(i).isBlank()) {
                notes.error(line, Message.of("group.import.csv-more-cells"));
                return;
            }
        }
        CsvRow row = new CsvRow(line, cells);
        if (!row.isBlank()) {
            rows.add(row);
        }
    }
}
