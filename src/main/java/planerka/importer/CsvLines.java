package planerka.importer;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import planerka.text.Message;

/** Reads CSV with commas, semicolons or tabs. */
final class CsvLines {
    private static final CSVFormat COMMA =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    /** Counted before a line is read, for the reader keeps all cells of a line, however many. */
    private static final int MOST_DELIMITERS = SheetRow.MOST_CELLS * (ImportFile.MOST_LINES + 1);

    private CsvLines() {}

    /** What could be read; where it breaks off, an error says so. */
    static List<SheetRow> read(byte[] file, ImportNotes notes) {
        String text = CsvText.decode(file);
        char delimiter = delimiter(text);
        if (text.chars().filter(sign -> sign == delimiter).count() > MOST_DELIMITERS) {
            notes.error(1, Message.of("group.import.csv-wide"));
            return List.of();
        }
        List<SheetRow> lines = new ArrayList<>();
        int line = 1;
        try (CSVParser parser =
                CSVParser.parse(
                        new StringReader(text), COMMA.builder().setDelimiter(delimiter).get())) {
            for (CSVRecord read : parser) {
                if (lines.size() > ImportFile.MOST_LINES + 1) {
                    break;
                }
                lines.add(SheetRow.of(line, read.toList()));
                // A quoted cell may go over several lines; a line is counted where it begins.
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            notes.error(line, Message.of("group.import.csv-broken", String.valueOf(line)));
        }
        return lines;
    }

    /** What the head is parted by; spreadsheets in Russia write semicolons. */
    private static char delimiter(String text) {
        String head = text.lines().findFirst().orElse("");
        return head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
    }
}
