package planerka.importer;

import java.util.List;
import planerka.text.Message;

/** The lines of a file of either kind: an xlsx workbook by its first bytes, else CSV. */
final class ImportFile {
    static final int MOST_LINES = 20_000;
    private static final int LOOKED_AT = 8 * 1024;

    private ImportFile() {}

    /** People and groups, by the columns that the head names. */
    static List<CsvRow> rows(byte[] file, ImportNotes notes) {
        List<SheetRow> lines = someLines(file, notes);
        return lines.isEmpty() ? List.of() : CsvTable.read(lines, notes);
    }

    /** Numbers and names. */
    static List<CsvRow> names(byte[] file, ImportNotes notes) {
        List<SheetRow> lines = someLines(file, notes);
        return lines.isEmpty() ? List.of() : CsvTable.readNames(lines, notes);
    }

    /** None only with an error that says why. */
    private static List<SheetRow> someLines(byte[] file, ImportNotes notes) {
        List<SheetRow> lines = lines(file, notes);
        if (lines.size() > MOST_LINES + 1) {
            notes.error(MOST_LINES + 2, Message.of("group.import.too-many", MOST_LINES));
            return List.of();
        }
        if (lines.isEmpty() && !notes.hasErrors()) {
            notes.error(1, Message.of("group.import.csv-head"));
        }
        return lines;
    }

    private static List<SheetRow> lines(byte[] file, ImportNotes notes) {
        if (begins(file, 'P', 'K')) {
            return XlsxLines.read(file, notes);
        }
        if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            notes.error(1, Message.of("group.import.xls"));
            return List.of();
        }
        if (isNoText(file)) {
            notes.error(1, Message.of("group.import.not-table"));
            return List.of();
        }
        return CsvLines.read(file, notes);
    }

    private static boolean begins(byte[] file, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Pictures and programs have bytes of zero soon, and no text that we read has any; a picture
     * that breaks off before the first of them, or a letter, is known by how it begins.
     */
    private static boolean isNoText(byte[] file) {
        for (int i = 0; i < Math.min(file.length, LOOKED_AT); i++) {
            if (file[i] == 0) {
                return true;
            }
        }
        return begins(file, '%', 'P', 'D', 'F')
                || begins(file, 0x89, 'P', 'N', 'G')
                || begins(file, 0xFF, 0xD8, 0xFF)
                || begins(file, 'G', 'I', 'F', '8')
                || begins(file, '{', '\\', 'r', 't', 'f');
    }
}
