package planerka.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that every sentence exists in. */
public enum Language {
    RU("ru"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** The one of this code, such as {@code ru}; empty if there is none. */
    public static Optional<Language> of(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
