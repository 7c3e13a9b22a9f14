package planerka.importer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import planerka.text.Message;

/**
 * Reads the first sheet of an xlsx workbook. Of a formula its last value is taken, as a text;
 * nothing is ever reckoned.
 */
final class XlsxLines {
    /** A list of ten thousand people has a few megabytes: more is no list. */
    private static final long MOST_UNPACKED = 24L * 1024 * 1024;

    private static final int MOST_PARTS = 1000;

    /** Digits that a telephone number, or anything else in a list of people, may have. */
    private static final int MOST_DIGITS = 30;

    private XlsxLines() {}

    static List<SheetRow> read(byte[] file, ImportNotes notes) {
        try {
            return lines(repacked(file));
        } catch (NoWorkbook other) {
            notes.error(1, Message.of("group.import.not-table"));
        } catch (XlsxGuard.LongNumber tooLong) {
            notes.error(tooLong.row(), tooLong.said());
        } catch (TooBig | XlsxGuard.NoPlace tooBig) {
            notes.error(1, Message.of("group.import.xlsx-bomb"));
        } catch (IOException | RuntimeException broken) {
            notes.error(1, Message.of("group.import.xlsx-broken"));
        }
        return List.of();
    }

    private static List<SheetRow> lines(byte[] file) throws IOException {
        List<SheetRow> lines = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            rows.limit(ImportFile.MOST_LINES + 2L)
                    .forEach(row -> lines.add(SheetRow.of(row.getRowNum(), cells(row))));
        }
        return lines;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(XlsxLines::text).orElse(""));
        }
        return cells;
    }

    /** A number without the exponent in which spreadsheets may keep it. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isShort(cell.asNumber())) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        boolean said = cell.getType() == CellType.FORMULA || cell.getType() == CellType.NUMBER;
        String text = said ? cell.getRawValue() : cell.getText();
        return text == null ? "" : text;
    }

    /** One with a huge exponent would be a text of a billion digits. */
    private static boolean isShort(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
    }

    /**
     * The same parts packed anew, as far as they are not too much: what is read afterwards is what
     * was measured, whatever else the file may hide behind its table of contents.
     */
    private static byte[] repacked(byte[] file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        long left = MOST_UNPACKED;
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(packed)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                if (names.size() >= MOST_PARTS || !names.add(part.getName())) {
                    throw new TooBig();
                }
                byte[] contents = contents(from, left);
                XlsxGuard.check(contents);
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write(contents);
                left -= contents.length;
            }
        }
        if (!names.contains("xl/workbook.xml")) {
            throw new NoWorkbook();
        }
        return packed.toByteArray();
    }

    private static byte[] contents(ZipInputStream from, long most) throws IOException {
        byte[] contents = from.readNBytes((int) most + 1);
        if (contents.length > most) {
            throw new TooBig();
        }
        return contents;
    }

    private static final class NoWorkbook extends IOException {
        NoWorkbook() {
            super("no workbook");
        }
    }

    private static final class TooBig extends IOException {
        TooBig() {
            super("unpacks to too much");
        }
    }
}
