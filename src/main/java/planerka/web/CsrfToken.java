package planerka.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The word that every form carries, so that no other site can send one in the reader's name: the
 * session's own, or before sign-in one in a cookie.
 */
public final class CsrfToken {
    public static final String FIELD = "csrf";
    private static final String HEADER = "X-CSRF-Token";
    private static final String COOKIE = "visitor";
    private static final String FRESH = "planerka.form-secret";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private CsrfToken() {}

    static String of(Context request) {
        return RequestSession.of(request)
                .openIfKnown()
                .map(RequestSession.Open::csrf)
                .orElseGet(() -> visitors(request));
    }

    /** Throws if the form does not carry its word, or a browser says it comes from elsewhere. */
    public static void check(Context request) {
        if ("cross-site".equals(request.header("Sec-Fetch-Site"))) {
            throw outdated();
        }
        String expected =
                RequestSession.of(request)
                        .open()
                        .map(RequestSession.Open::csrf)
                        .or(() -> sent(request))
                        .orElseThrow(CsrfToken::outdated);
        if (!Secrets.same(brought(request), expected)) {
            throw outdated();
        }
    }

    private static String brought(Context request) {
        String header = request.header(HEADER);
        String word = header == null ? Body.field(request, FIELD) : header;
        return word == null ? "" : word;
    }

    private static String visitors(Context request) {
        return sent(request).orElseGet(() -> request.attributeOrCompute(FRESH, CsrfToken::give));
    }

    private static Optional<String> sent(Context request) {
        return Optional.ofNullable(request.cookie(COOKIE))
                .filter(word -> SHAPE.matcher(word).matches());
    }

    private static String give(Context request) {
        String word = Secrets.fresh();
        Cookies.set(request, COOKIE, word, Duration.ofDays(1));
        return word;
    }

    private static Problem outdated() {
        return Problem.of(403, "problem.outdated");
    }
}
