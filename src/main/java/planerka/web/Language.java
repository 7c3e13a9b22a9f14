package planerka.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that every sentence exists in. */
public enum Language {
    RU("ru"),
    EN("en");

    private static final String KEY = "planerka.language";
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

    /** The reader's, as the server chose it when the request came. */
    public static Language of(Context request) {
        Language chosen = request.attribute(KEY);
        return chosen == null ? RU : chosen;
    }

    void remember(Context request) {
        request.attribute(KEY, this);
    }
}
