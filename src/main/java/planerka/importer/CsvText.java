package planerka.importer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file from a spreadsheet: UTF-8, with or without its mark; or, if it cannot be that,
 * Windows-1251, which is what Russian spreadsheets save.
 */
final class CsvText {
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final String MARK = "\uFEFF";

    private CsvText() {}

    static String decode(byte[] file) {
        try {
            // A fresh decoder reports what is not UTF-8 instead of replacing it.
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, CYRILLIC);
        }
    }
}
