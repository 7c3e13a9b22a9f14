package planerka.importer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of the spreadsheet, by their heads in either language. */
enum CsvColumn {
    GROUP("group", "группа"),
    CODE("code", "код"),
    NAME("name", "имя", "фио"),
    NUMBER("number", "extension", "номер", "телефон"),
    EMAIL("email", "e-mail", "почта"),
    ROLE("role", "роль");

    private final List<String> heads;

    CsvColumn(String... heads) {
        this.heads = List.of(heads);
    }

    /** {@code number2}, {@code number 3} and so on are further numbers. */
    static Optional<CsvColumn> of(String head) {
        String plain = head.strip().toLowerCase(Locale.ROOT);
        if (NUMBER.heads.contains(plain.replaceFirst("\\s*[0-9]+$", ""))) {
            return Optional.of(NUMBER);
        }
        return Stream.of(values()).filter(column -> column.heads.contains(plain)).findFirst();
    }
}
