package planerka.account;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import planerka.web.Cookies;

/** Carries a session's id. It outlives the session a little; the table decides. */
final class SessionCookie {
    private static final String NAME = "planerka";
    private static final Duration LIFE = Duration.ofDays(7);
    private static final int LONGEST = 100;

    private SessionCookie() {}

    static void give(Context request, String id) {
        Cookies.set(request, NAME, id, LIFE);
    }

    static void take(Context request) {
        Cookies.remove(request, NAME);
    }

    static Optional<String> of(Context request) {
        return Optional.ofNullable(request.cookie(NAME))
                .filter(id -> !id.isEmpty() && id.length() <= LONGEST);
    }
}
