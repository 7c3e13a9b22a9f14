package planerka.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import planerka.text.Language;

/**
 * Chooses the reader's language: the one they switched to, else the one their browser asks for,
 * else the service's.
 */
final class Languages implements Routes {
    private static final String COOKIE = "language";
    private static final int LONGEST_HEADER = 200;
    private final Language defaults;

    Languages(Language defaults) {
        this.defaults = defaults;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(request -> RequestLanguage.remember(request, chosen(request)));
        routes.post("/language", Languages::change, Access.OPEN);
    }

    private Language chosen(Context request) {
        return Optional.ofNullable(request.cookie(COOKIE))
                .flatMap(Language::of)
                .or(() -> asked(request))
                .orElse(defaults);
    }

    private static Optional<Language> asked(Context request) {
        String header = request.header("Accept-Language");
        if (header == null || header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), known());
            return best == null ? Optional.empty() : Language.of(best.getLanguage());
        } catch (IllegalArgumentException garbage) {
            return Optional.empty();
        }
    }

    private static List<Locale> known() {
        return List.of(Language.RU.locale(), Language.EN.locale());
    }

    private static void change(Context request) {
        Language.of(request.formParam("language"))
                .ifPresent(
                        language ->
                                Cookies.set(
                                        request, COOKIE, language.code(), Duration.ofDays(365)));
        request.redirect(SafeRedirect.of(request.formParam("back")), HttpStatus.SEE_OTHER);
    }
}
