package planerka.importer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import planerka.group.ServiceCode;
import planerka.group.form.GroupForm;
import planerka.people.PersonForm;

/**
 * One line of the spreadsheet, by columns, not yet checked. The number is the line's in the file.
 */
record CsvRow(int line, Map<CsvColumn, List<String>> cells) {
    private static final int LONGEST_SHOWN = 60;
    private static final Map<String, String> ROLES =
            Map.of(
                    "говорит", "speak",
                    "слушает", "listen",
                    "ведёт", "leader",
                    "ведет", "leader",
                    "ведущий", "leader");

    String cell(CsvColumn column) {
        return cells.getOrDefault(column, List.of()).stream().findFirst().orElse("").strip();
    }

    List<String> numbers() {
        return cells.getOrDefault(CsvColumn.NUMBER, List.of()).stream()
                .filter(number -> !number.isBlank())
                .toList();
    }

    boolean isBlank() {
        return cells.values().stream().flatMap(List::stream).allMatch(String::isBlank);
    }

    boolean hasGroup() {
        return !cell(CsvColumn.GROUP).isEmpty() || !cell(CsvColumn.CODE).isEmpty();
    }

    /** A group without a name is called as it is dialled. */
    GroupForm group() {
        String code = cell(CsvColumn.CODE);
        String name = cell(CsvColumn.GROUP);
        return GroupForm.usual(name.isEmpty() ? "*" + ServiceCode.bare(code) : name, code);
    }

    /** A person without a name is called by their first number. */
    PersonForm person() {
        String name = cell(CsvColumn.NAME);
        String first = numbers().stream().findFirst().orElse("");
        return new PersonForm(
                name.isEmpty() ? first : name, numbers(), cell(CsvColumn.EMAIL), List.of());
    }

    /**
     * The name and the first number as they are written, without what a page could stumble over.
     */
    String whom() {
        String first = numbers().stream().findFirst().orElse("");
        String plain = (cell(CsvColumn.NAME) + " " + first).replaceAll("\\p{C}", " ").strip();
        return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN) + "…";
    }

    String role() {
        String word = cell(CsvColumn.ROLE).toLowerCase(Locale.ROOT);
        return ROLES.getOrDefault(word, word);
    }
}
