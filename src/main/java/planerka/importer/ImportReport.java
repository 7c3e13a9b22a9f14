package planerka.importer;

import java.util.List;
import planerka.text.Message;

/**
 * What an import did, line by line, and how many groups and people it made or added. A refused one
 * changed nothing.
 */
public record ImportReport(boolean refused, List<Line> lines, int groups, int people) {
    public ImportReport {
        lines = List.copyOf(lines);
    }

    /** A second run with the same input changes nothing. */
    public boolean changedNothing() {
        return groups == 0 && people == 0 && lines.stream().noneMatch(Line::isChange);
    }

    /** What kind of news a line is. */
    public enum Kind {
        MADE,
        KNOWN,
        WARNING,
        ERROR
    }

    /**
     * One line.
     *
     * @param row the input's, counted from 1, or 0 where no single row is meant
     * @param whom the name and the number of the row, as written there
     */
    public record Line(Kind kind, int row, String whom, Message said) {
        boolean isChange() {
            return kind == Kind.MADE;
        }
    }
}
