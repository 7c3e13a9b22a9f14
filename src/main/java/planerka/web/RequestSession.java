package planerka.web;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * What the server needs to know of the session behind a request, whoever keeps the sessions. Bound
 * to one request, so used by one thread.
 */
public interface RequestSession {
    /**
     * A browser in which somebody is signed in.
     *
     * @param who the person, for templates
     * @param rank what they may do at most
     * @param csrf the token that each form of theirs carries
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
