package planerka.web;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * The session behind a request, as far as the server needs it. Bound to one request, so used by one
 * thread.
 */
public interface RequestSession {
    /**
     * A signed-in browser.
     *
     * @param who the user, for templates
     * @param rank what they may do at most
     * @param csrf the token that each of their forms carries
     */
    record Open(Object who, Access rank, String csrf) {}

    /** Throws what the database throws when it does not answer. */
    Optional<Open> open();

    /** The same for pages that are shown even without the database: nobody is known then. */
    default Optional<Open> openIfKnown() {
        try {
            return open();
        } catch (RuntimeException unavailable) {
            return Optional.empty();
        }
    }

    /** The one bound to this request. */
    static RequestSession of(Context request) {
        return request.attribute(RequestSession.class.getName());
    }

    default void bindTo(Context request) {
        request.attribute(RequestSession.class.getName(), this);
    }
}
