package planerka.importer;

import java.util.List;

/**
 * One line of a file, as it is; the number is the line's in the file, or the row's in a sheet.
 *
 * @param cut whether it goes on behind the cells that are read
 */
record SheetRow(int number, List<String> cells, boolean cut) {
    /** More are no columns of a list of people, and are not read. */
    static final int MOST_CELLS = 50;

    SheetRow {
        cells = List.copyOf(cells);
    }

    static SheetRow of(int number, List<String> cells) {
        int read = Math.min(cells.size(), MOST_CELLS);
        boolean cut = cells.subList(read, cells.size()).stream().anyMatch(cell -> !cell.isBlank());
        return new SheetRow(number, cells.subList(0, read), cut);
    }

    boolean isBlank() {
        return untilLast().isEmpty() && !cut;
    }

    /** Without the empty cells at the end, which spreadsheets like to add. */
    List<String> untilLast() {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        return cells.subList(0, last);
    }
}
