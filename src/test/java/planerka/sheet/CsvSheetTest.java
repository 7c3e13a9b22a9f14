package planerka.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planerka.text.Language;

/** What a spreadsheet finds in a file, and what it must not compute. */
class CsvSheetTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=1+1,'=1+1",
                "+79991234567,'+79991234567",
                "-1,'-1",
                "@sum,'@sum",
                "|cmd,'|cmd",
                "a=b,a=b",
                "700,700"
            })
    void what_begins_like_a_formula_is_made_harmless(String text, String written) {
        assertThat(CsvSheet.harmless(text)).isEqualTo(written);
        assertThat(CsvSheet.harmless("\t" + text)).isEqualTo("'\t" + text);
    }

    @ParameterizedTest
    @CsvSource({"RU, ;", "EN, ','"})
    void cells_are_parted_as_the_readers_spreadsheet_expects(Language language, String parted)
            throws IOException {
        List<?> row =
                List.of(
                        "Анна",
                        7,
                        LocalDateTime.of(2026, 11, 23, 9, 5),
                        Duration.ofMinutes(65),
                        "=1");

        assertThat(file(language, row))
                .isEqualTo(
                        "\uFEFF"
                                + String.join(
                                        parted,
                                        "Анна",
                                        "7",
                                        "2026-11-23 09:05:00",
                                        "1:05:00",
                                        "'=1")
                                + "\r\n");
    }

    @Test
    void what_would_part_a_cell_or_a_line_is_quoted() throws IOException {
        assertThat(file(Language.RU, List.of("a;b", "say \"no\"", "c\nd")))
                .isEqualTo("\uFEFF\"a;b\";\"say \"\"no\"\"\";\"c\nd\"\r\n");
    }

    private static String file(Language language, List<?> row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvSheet sheet = new CsvSheet(out, language)) {
            sheet.row(row);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
