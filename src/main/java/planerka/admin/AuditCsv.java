package planerka.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import planerka.web.AuditEntry;

/** The log as a spreadsheet opens it, in its reader's words; no cell of it is a formula. */
final class AuditCsv {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** By which spreadsheets know UTF-8. */
    private static final char MARK = '\uFEFF';

    private static final String[] COLUMNS = {"when", "zone", "who", "what", "subject", "detail"};

    private final Appendable out;
    private final ZoneId zone;

    AuditCsv(Appendable out, ZoneId zone, UnaryOperator<String> words) throws IOException {
        this.out = out.append(MARK);
        this.zone = zone;
        CSVFormat.RFC4180.printRecord(
                out, Stream.of(COLUMNS).map(one -> words.apply("admin.audit." + one)).toArray());
    }

    void write(AuditPages.Line line) {
        AuditEntry entry = line.entry();
        try {
            CSVFormat.RFC4180.printRecord(
                    out,
                    MOMENT.format(entry.at().atZone(zone)),
                    zone,
                    harmless(entry.actor()),
                    harmless(line.action()),
                    harmless(entry.subject()),
                    harmless(line.detail()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What begins like a formula is kept from being one by an apostrophe. */
    static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\t\r\n|].*") ? "'" + text : text;
    }
}
