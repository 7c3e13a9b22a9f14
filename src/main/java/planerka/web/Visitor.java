package planerka.web;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * The browser that makes this request: signed in, or not. The table is asked once, and only when
 * somebody wants to know.
 */
final class Visitor {
    private static final String KEY = "planerka.visitor";
    private final Sessions sessions;
    private final Optional<String> cookie;
    private Optional<WebSession> found;
    private RuntimeException failure;

    Visitor(Sessions sessions, Context request) {
        this.sessions = sessions;
        this.cookie = SessionCookie.of(request);
        request.attribute(KEY, this);
    }

    static Visitor of(Context request) {
        return request.attribute(KEY);
    }

    /** Throws what the database throws when it is away, every time but without waiting again. */
    Optional<WebSession> session() {
        if (failure != null) {
            throw failure;
        }
        if (found == null) {
            try {
                found = cookie.flatMap(sessions::find);
            } catch (RuntimeException away) {
                failure = away;
                throw away;
            }
        }
        return found;
    }

    /** Has just signed in, under this id. */
    void signedIn(String id) {
        found = sessions.find(id);
    }

    /** For pages that must be shown even when the database is away: then nobody is known. */
    Optional<WebSession> sessionIfKnown() {
        try {
            return session();
        } catch (RuntimeException away) {
            return Optional.empty();
        }
    }
}
