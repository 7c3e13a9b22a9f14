package planerka.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import planerka.history.HistoryPeriod;
import planerka.history.PastGatherings;
import planerka.store.DatabaseKind;
import planerka.store.OnBothDatabases;
import planerka.web.Access;
import planerka.web.BrowserVisit;

/** The files that can be taken of the history, read again by other programs' eyes. */
@OnBothDatabases
class ExportTest {
    private final HistoryTestServer server;
    private BrowserVisit reader;

    ExportTest(DatabaseKind kind) {
        server = new HistoryTestServer(kind.empty());
    }

    @BeforeEach
    void someWereHeld() {
        server.person(1, "Анна");
        server.person(2, "Boris");
        PastGatherings.of(1, "2026-11-16T06:00:00Z", 1)
                .came(1, "Анна", 5)
                .missed(2, "=cmd|' /C calc'!A0", "busy", "")
                .in(server.jdbi());
        PastGatherings.of(2, "2026-11-17T06:00:00Z", 2).came(2, "Boris", 65).in(server.jdbi());
        reader = server.reader();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void csv_has_a_row_for_every_gathering_and_says_that_it_is_utf_8() throws IOException {
        HttpResponse<String> file = reader.get("/history/export/gatherings.csv");

        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(file.body()).startsWith("\uFEFFNo.,Began,Group,Room,How it began,Ended");
        assertThat(rows(file.body(), ','))
                .containsExactly(
                        "2|2026-11-17 09:00:00|Depot|300|by schedule|2026-11-17 09:15:00|0:15:00|everybody came|1|1|0|",
                        "1|2026-11-16 09:00:00|Sales|300|by schedule|2026-11-16 09:15:00|0:15:00|somebody was missing"
                                + "|1|2|0|'=cmd|' /C calc'!A0");
    }

    @Test
    void csv_has_a_row_for_everybody_and_no_name_becomes_a_formula() throws IOException {
        assertThat(rows(reader.get("/history/export/people.csv?group=1").body(), ','))
                .containsExactly(
                        "1|2026-11-16 09:00:00|Sales|300|Анна|701|came|left||2026-11-16 09:00:05|0:00:05|0:14:55|2026-11-16 09:15:00",
                        "1|2026-11-16 09:00:00|Sales|300|'=cmd|' /C calc'!A0|702|missed|busy|||||");
    }

    @Test
    void one_gathering_is_a_file_for_those_who_may_see_it() throws IOException {
        HttpResponse<String> file = reader.get("/gatherings/2/people.csv");

        assertThat(rows(file.body(), ','))
                .containsExactly(
                        "2|2026-11-17 09:00:00|Depot|300|Boris|702|came|left||2026-11-17 09:01:05|0:01:05|0:13:55|2026-11-17 09:15:00");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename=\"Participants Depot 2026-11-17.csv\"");
        assertThat(xlsx("/gatherings/2/people.xlsx")).hasSize(2);
        assertThat(server.audit("history-export"))
                .contains("viewer Participants Depot 2026-11-17.csv gathering=2");
        assertThat(server.of(Access.MANAGER, 1).get("/gatherings/2/people.csv").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_russian_reader_gets_russian_words_and_what_his_excel_parts_by() throws IOException {
        String file =
                server.of(Access.VIEWER, 1, 2)
                        .with("Cookie", "language=ru")
                        .get("/history/export/people.csv?person=2")
                        .body();

        assertThat(file).startsWith("\uFEFF№;Начало;Группа;Комната;Имя;Номер;Засчитано");
        assertThat(rows(file, ';')).hasSize(2).allSatisfy(row -> assertThat(row).contains("|702|"));
    }

    @Test
    void excel_gets_moments_and_lengths_that_it_can_reckon_with() throws IOException {
        List<Row> rows = xlsx("/history/export/people.xlsx");

        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).getCellText(4)).isEqualTo("Name");
        Row anna = rows.get(2);
        assertThat(anna.getCellAsNumber(0).orElseThrow().intValue()).isEqualTo(1);
        assertThat(anna.getCellAsDate(1)).contains(LocalDateTime.parse("2026-11-16T09:00:00"));
        assertThat(anna.getCellText(4)).isEqualTo("Анна");
        assertThat(anna.getCellText(5)).isEqualTo("701");
        assertThat(anna.getCellAsNumber(10).orElseThrow().doubleValue() * 86_400)
                .isCloseTo(5, org.assertj.core.data.Offset.offset(0.01));
        assertThat(rows.get(3).getCellText(4)).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(rows.get(3).getCell(4).getFormula()).isNull();
    }

    @Test
    void the_file_is_named_after_the_group_and_the_days_and_the_audit_knows_who_took_it() {
        String name =
                reader.get(
                                "/history/export/people.xlsx?group=1&from=2026-11-01&to=2026-11-30&went=held")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow();

        assertThat(name)
                .contains("filename=\"Participants Sales 2026-11-01 _ 2026-11-30.xlsx\"")
                .contains(
                        "filename*=UTF-8''Participants%20Sales%202026-11-01%20%E2%80%93%202026-11-30.xlsx");
        assertThat(server.audit("history-export"))
                .containsExactly(
                        "viewer Participants Sales 2026-11-01 – 2026-11-30.xlsx"
                                + " group=1&from=2026-11-01&to=2026-11-30&went=held");
    }

    @Test
    void a_group_s_name_can_do_no_harm_in_the_file_s() {
        FileName name =
                FileName.of(
                        "Сборы",
                        Optional.of("a/../b\r\nX: \"y\""),
                        Optional.of("я".repeat(100)),
                        HistoryPeriod.ALL,
                        "csv");

        assertThat(name.header())
                .doesNotContain("/", "\r", "\n")
                .matches("attachment; filename=\"[^\"]+\"; .*");
        assertThat(name.text()).hasSize(84).endsWith("я.csv");
    }

    @Test
    void many_batches_are_one_file_without_a_gap() throws IOException {
        for (int i = 0; i < 210; i++) {
            PastGatherings.of(100 + i, "2026-10-01T06:00:00Z", 1)
                    .came(1, "Анна", 1)
                    .in(server.jdbi());
        }
        List<String> ids =
                rows(reader.get("/history/export/gatherings.csv?group=1").body(), ',').stream()
                        .map(row -> row.substring(0, row.indexOf('|')))
                        .toList();

        assertThat(ids).hasSize(211).doesNotHaveDuplicates();
        assertThat(xlsx("/history/export/gatherings.xlsx?person=1")).hasSize(212);
    }

    @Test
    void who_has_some_groups_takes_only_theirs() throws IOException {
        BrowserVisit limited = server.of(Access.MANAGER, 1);

        assertThat(rows(limited.get("/history/export/gatherings.csv").body(), ','))
                .singleElement()
                .asString()
                .startsWith("1|");
        assertThat(rows(limited.get("/history/export/people.csv?person=2").body(), ',')).hasSize(1);
        assertThat(limited.get("/history/export/people.csv?group=2").statusCode()).isEqualTo(404);
        assertThat(limited.get("/history/export/people.xlsx?person=99").statusCode())
                .isEqualTo(404);
        assertThat(server.web().visit().get("/history/export/people.csv").statusCode())
                .isEqualTo(303);
    }

    @Test
    void what_is_not_clear_gives_no_file() {
        assertThat(reader.get("/history/export/people.csv?from=never").statusCode()).isEqualTo(422);
        assertThat(server.audit("history-export")).isEmpty();
    }

    private static List<String> rows(String file, char parted) throws IOException {
        List<CSVRecord> records =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(parted)
                        .get()
                        .parse(new StringReader(file.substring(1)))
                        .getRecords();
        return records.stream().skip(1).map(one -> String.join("|", one.toList())).toList();
    }

    private List<Row> xlsx(String path) throws IOException {
        byte[] file = reader.bytes(path);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read();
        }
    }
}
