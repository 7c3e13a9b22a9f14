package planerka.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** What a workbook makes of more rows than a sheet holds. */
class XlsxSheetTest {
    @Test
    void rows_that_a_sheet_does_not_hold_go_on_in_the_next_below_the_heading() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XlsxSheet sheet = new XlsxSheet(file, "Сборы", 1000)) {
            sheet.row(List.of("Name"));
            for (int i = 1; i <= 2500; i++) {
                sheet.row(List.of("row " + i));
            }
        }

        List<String> all = new ArrayList<>();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(book.getSheets().map(Sheet::getName))
                    .containsExactly("Сборы", "Сборы 2", "Сборы 3");
            for (Sheet sheet : book.getSheets().toList()) {
                List<Row> rows = sheet.read();
                assertThat(rows.get(0).getCellText(0)).isEqualTo("Name");
                rows.stream().skip(1).forEach(row -> all.add(row.getCellText(0)));
            }
        }
        assertThat(all).hasSize(2500).startsWith("row 1").endsWith("row 2500");
    }
}
