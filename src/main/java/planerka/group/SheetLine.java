package planerka.group;

import java.util.List;

/** One line of a file, as it is; the number is the line's in the file, or the row's in a sheet. */
record SheetLine(int number, List<String> cells) {
    SheetLine {
        cells = List.copyOf(cells);
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
