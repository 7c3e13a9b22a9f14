package planerka.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;
import planerka.web.AuditEntry;

/** The log as a spreadsheet opens it; no cell of it is a formula. */
final class AuditCsv {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** By which spreadsheets know UTF-8. */
    private static final char MARK = '\uFEFF';

    private final Appendable out;
    private final ZoneId zone;

    AuditCsv(Appendable out, ZoneId zone) throws IOException {
        this.out = out.append(MARK);
        this.zone = zone;
        CSVFormat.RFC4180.printRecord(out, "at", "zone", "who", "action", "subject", "detail");
    }

    void write(AuditEntry entry) {
        try {
            CSVFormat.RFC4180.printRecord(
                    out,
                    MOMENT.format(entry.at().atZone(zone)),
                    zone,
                    harmless(entry.actor()),
                    harmless(entry.action()),
                    harmless(entry.subject()),
                    harmless(entry.detail()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What begins like a formula is kept from being one by an apostrophe. */
    static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\t\r\n|].*") ? "'" + text : text;
    }
}
