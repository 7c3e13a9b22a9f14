package planerka.importer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import planerka.form.TextProblem;
import planerka.importer.ImportReport.Kind;
import planerka.people.PhoneNumber;

/** The rows of {@code conf}: which extensions each group had. Rows that say nothing are told. */
final class ConfTable {
    private static final int LONGEST_GROUP = 40;
    private final Map<String, Set<PhoneNumber>> groups = new LinkedHashMap<>();
    private final ImportNotes notes;
    private int row;

    private ConfTable(ImportNotes notes) {
        this.notes = notes;
    }

    static ConfTable read(Jdbi source, ImportNotes notes) {
        ConfTable table = new ConfTable(notes);
        source.useHandle(
                handle ->
                        handle.createQuery("select extensions, groupid from conf")
                                .map(
                                        (row, context) ->
                                                List.of(
                                                        text(row.getString(1)),
                                                        text(row.getString(2))))
                                .forEach(pair -> table.take(pair.get(0), pair.get(1))));
        return table;
    }

    /** By what the table called them; the numbers in order. */
    Map<String, Set<PhoneNumber>> groups() {
        return groups;
    }

    private void take(String extension, String group) {
        row++;
        Optional<PhoneNumber> number = PhoneNumber.typed(extension);
        if (number.isEmpty() || TextProblem.of(group, LONGEST_GROUP).isPresent()) {
            notes.say(Kind.WARNING, row, "group.import.conf-garbage", extension, group);
            return;
        }
        if (!groups.computeIfAbsent(group, name -> new TreeSet<>()).add(number.get())) {
            notes.say(Kind.WARNING, row, "group.import.conf-twice", number.get().digits(), group);
        }
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
