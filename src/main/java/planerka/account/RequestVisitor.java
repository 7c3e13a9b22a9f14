package planerka.account;

import io.javalin.http.Context;
import java.util.Optional;
import planerka.web.RequestSession;

/**
 * The browser that makes this request: signed in, or not. The table is asked once, and only when
 * somebody wants to know.
 */
public final class RequestVisitor implements RequestSession {
    private final Sessions sessions;
    private final Optional<String> cookie;
    private Optional<WebSession> found;
    private RuntimeException failure;

    RequestVisitor(Sessions sessions, Context request) {
        this.sessions = sessions;
        this.cookie = SessionCookie.of(request);
        bindTo(request);
    }

    public static RequestVisitor of(Context request) {
        return (RequestVisitor) RequestSession.of(request);
    }

    /**
     * Throws the database's exception while it does not answer, every time but without waiting
     * again.
     */
    public Optional<WebSession> session() {
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

    @Override
    public Optional<Open> open() {
        return session().map(one -> new Open(one.who(), one.who().rank(), one.csrf()));
    }
}
