package planerka.history.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import planerka.sheet.CsvSheet;
import planerka.sheet.Sheet;
import planerka.sheet.XlsxSheet;
import planerka.text.Language;

/** What kind of file a table becomes. The words are the endings of its name. */
enum FileKind {
    CSV("text/csv; charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    FileKind(String type) {
        this.type = type;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    String type() {
        return type;
    }

    /**
     * @param title of the sheet, where it has one
     */
    Sheet sheet(OutputStream out, Language language, String title) throws IOException {
        return this == CSV ? new CsvSheet(out, language) : new XlsxSheet(out, title);
    }
}
