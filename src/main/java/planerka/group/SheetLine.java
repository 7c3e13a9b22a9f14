package planerka.group;

import java.util.List;

/** One line of a file, as it is; the number is the line's in the file, or the row's in a sheet. */
record SheetLine(int number, List<String> cells) {
    /** More are no columns of a list of people, and are not read. */
    static final int MOST_CELLS = 50;

    SheetLine {
        cells = List.copyOf(cells.subList(0, Math.min(cells.size(), MOST_CELLS)));
    }

    boolean isBlank() {
        return untilLast().isEmpty();
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
