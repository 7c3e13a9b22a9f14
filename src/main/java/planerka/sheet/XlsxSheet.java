package planerka.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook, written out every so many rows, so that a million of them need no memory.
 * Texts are texts in it, whatever they begin with. What is too long for a sheet goes on in the next
 * one.
 */
public final class XlsxSheet implements Sheet {
    /** Excel has 1,048,576. */
    private static final int MOST_ROWS = 1_000_000;

    private static final int KEPT = 500;
    private static final double SECONDS_A_DAY = 86_400;

    private final Workbook book;
    private final String name;
    private final int most;
    private Worksheet sheet;
    private int sheets;
    private int row;
    private List<?> heading = List.of();

    public XlsxSheet(OutputStream out, String name) {
        this(out, name, MOST_ROWS);
    }

    /**
     * @param most how many rows a sheet may have
     */
    public XlsxSheet(OutputStream out, String name, int most) {
        this.most = most;
        this.book = new Workbook(out, "Planerka", null);
        this.name = name;
    }

    /** The first row is the heading, repeated on every sheet. */
    @Override
    public void row(List<?> cells) throws IOException {
        if (sheet == null) {
            heading = cells;
            begin();
            return;
        }
        if (row == most) {
            begin();
        }
        write(cells);
        if (row % KEPT == 0) {
            sheet.flush();
        }
    }

    private void begin() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        sheet = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        row = 0;
        write(heading);
        sheet.range(0, 0, 0, Math.max(0, heading.size() - 1)).style().bold().set();
    }

    private void write(List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
    }

    private void write(int column, Object value) {
        if (value instanceof LocalDateTime moment) {
            sheet.value(row, column, moment);
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (value instanceof Duration time) {
            sheet.value(row, column, time.toSeconds() / SECONDS_A_DAY);
            sheet.style(row, column).format("[h]:mm:ss").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (!value.toString().isEmpty()) {
            // Not the table of shared texts, which would be kept in memory to the end.
            sheet.inlineString(row, column, value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        book.finish();
    }
}
