package planerka.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import planerka.audit.AuditEntry;
import planerka.sheet.Sheet;

/** The log as rows of a sheet, in its reader's words and by the clock of the house. */
final class AuditRows {
    private static final List<String> COLUMNS =
            List.of("when", "zone", "who", "what", "subject", "detail");

    private static final DateTimeFormatter BEGAN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Sheet sheet;
    private final ZoneId zone;

    AuditRows(Sheet sheet, ZoneId zone) {
        this.sheet = sheet;
        this.zone = zone;
    }

    void heading(UnaryOperator<String> words) throws IOException {
        sheet.row(COLUMNS.stream().map(one -> words.apply("admin.audit." + one)).toList());
    }

    private String subject(AuditSubject subject) {
        return subject.at() == null
                ? subject.name()
                : subject.name() + ", " + BEGAN.format(subject.at().atZone(zone));
    }

    void write(AuditPages.Line line) {
        AuditEntry entry = line.entry();
        try {
            sheet.row(
                    List.of(
                            LocalDateTime.ofInstant(entry.at(), zone),
                            zone.getId(),
                            entry.actor(),
                            line.action(),
                            subject(line.subject()),
                            line.detail()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
