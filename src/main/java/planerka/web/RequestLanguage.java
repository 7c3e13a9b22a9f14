package planerka.web;

import io.javalin.http.Context;
import planerka.text.Language;

/** The language of a request's answer, chosen once when the request arrives. */
public final class RequestLanguage {
    private static final String KEY = "planerka.language";

    private RequestLanguage() {}

    /** Russian where none was chosen. */
    public static Language of(Context request) {
        Language chosen = request.attribute(KEY);
        return chosen == null ? Language.RU : chosen;
    }

    static void remember(Context request, Language chosen) {
        request.attribute(KEY, chosen);
    }
}
