package planerka.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import planerka.text.Language;

/**
 * CSV that Excel opens by a double click: UTF-8 that says so, and parted as the reader's language
 * has it.
 */
public final class CsvSheet implements Sheet {
    private static final char SAYS_UTF_8 = '\uFEFF';
    private static final String STARTS_A_FORMULA = "=+-@|\t\r\n";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final CSVPrinter printer;

    public CsvSheet(OutputStream out, Language language) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(SAYS_UTF_8);
        char parted = language == Language.RU ? ';' : ',';
        printer =
                new CSVPrinter(
                        writer,
                        CSVFormat.DEFAULT
                                .builder()
                                .setDelimiter(parted)
                                .setRecordSeparator("\r\n")
                                .get());
    }

    @Override
    public void row(List<?> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvSheet::cell).toList());
    }

    private static Object cell(Object value) {
        if (value instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        if (value instanceof Duration time) {
            return "%d:%02d:%02d"
                    .formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
        }
        return value instanceof String text ? harmless(text) : value;
    }

    /** A name that begins like a formula would be computed by the reader's spreadsheet. */
    static String harmless(String text) {
        boolean formula = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
