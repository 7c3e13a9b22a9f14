package planerka.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planerka.importer.ImportReport.Kind;
import planerka.importer.ImportReport.Line;
import planerka.text.Message;

/** Gathers what an import has to say. For one thread. */
final class ImportNotes {
    private final List<Line> lines = new ArrayList<>();
    private final Map<Integer, String> rows = new HashMap<>();
    private boolean wrong;
    private int groups;
    private int people;

    void say(Kind kind, int row, String key, Object... arguments) {
        lines.add(new Line(kind, row, whom(row), Message.of(key, arguments)));
    }

    void error(int row, Message said) {
        wrong = true;
        lines.add(new Line(Kind.ERROR, row, whom(row), said));
    }

    /** What the row has of a person, so that its mistakes can be found by it. */
    void about(int row, String whom) {
        rows.put(row, whom);
    }

    private String whom(int row) {
        return rows.getOrDefault(row, "");
    }

    void countGroup() {
        groups++;
    }

    void countPerson() {
        people++;
    }

    /** How much has been said of the file itself, without a mistake. */
    int mark() {
        return lines.size();
    }

    /** Forgets what was said since: a transaction begins, perhaps once more. */
    void backTo(int mark) {
        lines.subList(mark, lines.size()).clear();
        wrong = false;
        groups = 0;
        people = 0;
    }

    boolean hasErrors() {
        return wrong;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    ImportReport done() {
        if (groups == 0 && people == 0 && lines.stream().noneMatch(Line::isChange)) {
            say(Kind.KNOWN, 0, "group.import.nothing-new");
        }
        return new ImportReport(false, lines, groups, people);
    }

    ImportReport refused() {
        List<Line> errors = lines.stream().filter(line -> line.kind() == Kind.ERROR).toList();
        return new ImportReport(true, errors, 0, 0);
    }
}
