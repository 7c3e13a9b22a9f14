package planerka.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.group.web.Sheet;

/** Files as people send them in, and as nobody should. */
class ImportFileTest {
    private final ImportNotes notes = new ImportNotes();

    @Test
    void a_workbook_is_read_with_its_numbers_as_they_are_dialled() {
        byte[] file =
                new Sheet()
                        .row("name", "number", "number2", "")
                        .row("Анна & <b>", "#700", "#79001234567")
                        .row("", "")
                        .row("Boris", "701", "#7.9001234568E10")
                        .bytes();

        List<CsvRow> rows = ImportFile.rows(file, notes);

        assertThat(notes.lines()).isEmpty();
        assertThat(rows).extracting(CsvRow::line).containsExactly(2, 4);
        assertThat(rows.get(0).cell(CsvColumn.NAME)).isEqualTo("Анна & <b>");
        assertThat(rows.get(0).numbers()).containsExactly("700", "79001234567");
        assertThat(rows.get(1).numbers()).containsExactly("701", "79001234568");
    }

    @Test
    void a_formula_is_never_reckoned() {
        byte[] file =
                new Sheet().row("name", "number").row("=HYPERLINK(\"http://x\")", "#700").bytes();

        assertThat(ImportFile.rows(file, notes).get(0).cell(CsvColumn.NAME)).isEqualTo("5");
        assertThat(
                        ImportFile.rows(
                                        "name,number\n=cmd|' /C calc'!A0,700\n"
                                                .getBytes(StandardCharsets.UTF_8),
                                        notes)
                                .get(0)
                                .cell(CsvColumn.NAME))
                .isEqualTo("=cmd|' /C calc'!A0");
    }

    @Test
    void a_cell_in_a_column_that_no_sheet_has_is_refused_before_it_is_read() {
        byte[] wide =
                new Sheet()
                        .row("name", "number")
                        .with(
                                "xl/other.bin",
                                "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>")
                        .bytes();

        assertThat(ImportFile.rows(wide, notes)).isEmpty();
        assertThat(said()).containsExactly("group.import.xlsx-bomb");
    }

    @Test
    void a_number_of_a_billion_digits_stays_as_short_as_it_is_written() {
        byte[] huge = new Sheet().row("name", "number").row("Anna", "#1E999999999").bytes();

        assertThat(XlsxLines.read(huge, notes).get(1).cells())
                .containsExactly("Anna", "1E999999999");
    }

    @Test
    void a_line_of_a_million_cells_is_cut_where_a_list_of_people_ends() {
        byte[] wide =
                ("name,number\nAnna,700" + ",".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);

        assertThat(CsvLines.read(wide, notes).get(1).cells()).hasSize(SheetRow.MOST_CELLS);
    }

    @Test
    void a_value_behind_the_last_column_that_is_read_is_said_at_its_line() {
        String far = ",".repeat(SheetRow.MOST_CELLS) + "far";
        String file = "name,number\nAnna,700\nBoris,701" + far + "\n" + far + "\nGleb,702\n";

        List<CsvRow> rows = ImportFile.rows(file.getBytes(StandardCharsets.UTF_8), notes);

        assertThat(rows).extracting(CsvRow::line).containsExactly(2, 5);
        assertThat(said()).containsExactly("group.import.too-wide", "group.import.too-wide");
        assertThat(notes.lines()).extracting(ImportReport.Line::row).containsExactly(3, 4);
    }

    @Test
    void a_column_behind_the_last_that_is_read_is_said_in_a_workbook_too() {
        byte[] file =
                new Sheet()
                        .row("name", "number")
                        .with(
                                "xl/worksheets/sheet1.xml",
                                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                        + text("A1", "number")
                                        + "<row r=\"2\"><c r=\"A2\"><v>700</v></c><c r=\"AY2\"><v>7</v></c></row>"
                                        + "</sheetData></worksheet>")
                        .bytes();

        assertThat(ImportFile.rows(file, notes)).isEmpty();
        assertThat(said()).containsExactly("group.import.too-wide");
        assertThat(notes.lines().get(0).row()).isEqualTo(2);
    }

    private static String text(String place, String text) {
        return "<row r=\"1\"><c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c></row>"
                .formatted(place, text);
    }

    @Test
    void a_number_of_a_million_digits_is_refused_before_it_is_reckoned_with() {
        byte[] file =
                new Sheet()
                        .row("name", "number")
                        .row("Anna", "#700")
                        .row("Boris", "#" + "7".repeat(1_000_000))
                        .bytes();

        assertThat(ImportFile.rows(file, notes)).isEmpty();
        assertThat(said()).containsExactly("group.import.xlsx-number");
        assertThat(notes.lines().get(0).row()).isEqualTo(3);
        assertThat(notes.lines().get(0).said().arguments()).contains("B3");
    }

    @Test
    void a_file_of_nothing_but_delimiters_is_refused_in_words() {
        byte[] wide = ";".repeat(5 * 1024 * 1024).getBytes(StandardCharsets.UTF_8);

        assertThat(ImportFile.rows(wide, notes)).isEmpty();
        assertThat(said()).containsExactly("group.import.csv-wide");
    }

    @Test
    void a_small_file_that_unpacks_to_a_huge_one_is_refused() {
        byte[] bomb =
                new Sheet()
                        .row("name", "number")
                        .with("xl/media/image1.bin", "0".repeat(64 * 1024 * 1024))
                        .bytes();

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(ImportFile.rows(bomb, notes)).isEmpty();
        assertThat(said()).containsExactly("group.import.xlsx-bomb");
    }

    @Test
    void entities_are_not_unfolded() {
        byte[] file =
                new Sheet()
                        .row("name", "number")
                        .with(
                                "xl/worksheets/sheet1.xml",
                                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>")
                        .bytes();

        ImportFile.rows(file, notes);

        assertThat(notes.hasErrors()).isTrue();
        assertThat(notes.lines().toString()).doesNotContain("root:");
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7 letter,group.import.not-table",
        "'PK\u0003\u0004 broken',group.import.not-table",
        "Dear Sir,group.import.csv-column",
        "'',group.import.csv-head",
        "'name,email\nAnna,a@example.org',group.import.csv-head"
    })
    void what_is_no_table_is_told_so(String content, String said) {
        assertThat(ImportFile.rows(content.getBytes(StandardCharsets.UTF_8), notes)).isEmpty();
        assertThat(said()).contains(said);
    }

    @Test
    void pictures_documents_and_old_workbooks_are_told_so() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13};
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2};
        byte[] document = Sheet.zip(Map.of("word/document.xml", "<w/>"));
        byte[] broken = Sheet.zip(Map.of("xl/workbook.xml", "<w"));

        ImportFile.rows(picture, notes);
        ImportFile.rows(old, notes);
        ImportFile.rows(document, notes);
        ImportFile.rows(broken, notes);

        assertThat(said())
                .containsExactly(
                        "group.import.not-table",
                        "group.import.xls",
                        "group.import.not-table",
                        "group.import.xlsx-broken");
    }

    @Test
    void too_many_lines_are_refused() {
        String file = "number\n" + "700\n".repeat(ImportFile.MOST_LINES + 1);

        assertThat(ImportFile.rows(file.getBytes(StandardCharsets.UTF_8), notes)).isEmpty();
        assertThat(said()).containsExactly("group.import.too-many");
    }

    @Test
    void names_come_with_or_without_a_head_and_by_tabs() {
        assertThat(names("700\tAnna\n701\tBoris")).containsExactly("700 Anna", "701 Boris");
        assertThat(names("extension,name\n700,Anna")).containsExactly("700 Anna");
        assertThat(notes.lines()).isEmpty();
    }

    private List<String> names(String text) {
        return ImportFile.names(text.getBytes(StandardCharsets.UTF_8), notes).stream()
                .map(row -> row.numbers().get(0) + " " + row.cell(CsvColumn.NAME))
                .toList();
    }

    private List<String> said() {
        return notes.lines().stream().map(line -> line.said().key()).toList();
    }
}
