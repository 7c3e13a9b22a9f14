package planerka.importer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import planerka.people.PhoneNumber;
import planerka.text.Message;

/** The lines of a spreadsheet by the columns that its head names. */
final class CsvTable {
    private static final int LONGEST_SHOWN = 60;
    private static final int MOST_NAMED = 8;

    private final List<CsvRow> rows = new ArrayList<>();
    private final List<CsvColumn> columns = new ArrayList<>();
    private final ImportNotes notes;

    private CsvTable(ImportNotes notes) {
        this.notes = notes;
    }

    /** Numbers and names, with or without a head that says so. */
    static List<CsvRow> readNames(List<SheetRow> lines, ImportNotes notes) {
        boolean headless =
                lines.stream()
                        .findFirst()
                        .flatMap(line -> line.cells().stream().findFirst())
                        .flatMap(PhoneNumber::typed)
                        .isPresent();
        if (!headless) {
            return read(lines, notes);
        }
        CsvTable table = new CsvTable(notes);
        table.columns.addAll(List.of(CsvColumn.NUMBER, CsvColumn.NAME));
        lines.forEach(table::readRow);
        return table.rows;
    }

    /** Nothing if the head is wrong, for then nobody knows what the cells mean. */
    static List<CsvRow> read(List<SheetRow> lines, ImportNotes notes) {
        CsvTable table = new CsvTable(notes);
        Optional<SheetRow> head = lines.stream().filter(line -> !line.isBlank()).findFirst();
        if (head.isEmpty()) {
            notes.error(1, Message.of("group.import.csv-head"));
        } else if (table.readHead(head.get())) {
            lines.subList(lines.indexOf(head.get()) + 1, lines.size()).forEach(table::readRow);
        }
        return table.rows;
    }

    private boolean readHead(SheetRow head) {
        Set<CsvColumn> seen = EnumSet.noneOf(CsvColumn.class);
        List<String> strange = new ArrayList<>();
        for (String cell : head.untilLast()) {
            Optional<CsvColumn> column = CsvColumn.of(cell);
            boolean again = column.isPresent() && !seen.add(column.get());
            if (column.isEmpty() || again && column.get() != CsvColumn.NUMBER) {
                strange.add(shown(cell));
            }
            columns.add(column.orElse(CsvColumn.NAME));
        }
        boolean named = seen.contains(CsvColumn.NUMBER);
        if (!strange.isEmpty()) {
            notes.error(head.number(), Message.of("group.import.csv-column", list(strange)));
        }
        if (!named) {
            notes.error(head.number(), Message.of("group.import.csv-head"));
        }
        return isWhole(head) && named && strange.isEmpty();
    }

    /** A few of them tell enough. */
    private static String list(List<String> cells) {
        List<String> some =
                cells.stream().limit(MOST_NAMED).map(cell -> cell.isEmpty() ? "—" : cell).toList();
        return String.join(", ", some) + (cells.size() > MOST_NAMED ? "…" : "");
    }

    /** Without what a page or a terminal could stumble over. */
    private static String shown(String cell) {
        String plain = cell.replaceAll("\\p{C}", " ").strip();
        return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN) + "…";
    }

    /** What is not read is said: it may be what somebody relies on. */
    private boolean isWhole(SheetRow line) {
        if (line.cut()) {
            notes.error(
                    line.number(),
                    Message.of("group.import.too-wide", String.valueOf(SheetRow.MOST_CELLS)));
        }
        return !line.cut();
    }

    private void readRow(SheetRow line) {
        if (!isWhole(line)) {
            return;
        }
        Map<CsvColumn, List<String>> cells = new EnumMap<>(CsvColumn.class);
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cells().get(i);
            if (i < columns.size()) {
                cells.computeIfAbsent(columns.get(i), column -> new ArrayList<>()).add(cell);
            } else if (!cell.isBlank()) {
                notes.about(line.number(), new CsvRow(line.number(), cells).whom());
                notes.error(line.number(), Message.of("group.import.csv-more-cells"));
                return;
            }
        }
        CsvRow row = new CsvRow(line.number(), cells);
        if (!row.isBlank()) {
            rows.add(row);
        }
    }
}
