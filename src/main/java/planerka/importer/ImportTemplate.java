package planerka.importer;

import java.nio.charset.StandardCharsets;
import planerka.text.Language;

/** A file to begin with, in the words and with the signs that a language's spreadsheets expect. */
final class ImportTemplate {
    /** Tells spreadsheets that the file is UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final String RUSSIAN =
            """
            группа;код;имя;номер;номер2;почта;роль
            Продажи;100;Ольга Смирнова;300;;olga@example.org;ведёт
            Продажи;100;Анна Петрова;700;79001234567;anna@example.org;говорит
            ;;Борис Иванов;701;;;
            """;
    private static final String ENGLISH =
            """
            group,code,name,number,number2,email,role
            Sales,100,Olga Smith,300,,olga@example.org,leader
            Sales,100,Anna Peters,700,79001234567,anna@example.org,speak
            ,,Boris Evans,701,,,
            """;

    private ImportTemplate() {}

    static byte[] of(Language language) {
        String text = language == Language.RU ? RUSSIAN : ENGLISH;
        return (MARK + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
    }
}
