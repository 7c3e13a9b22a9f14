package planerka.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.security.RouteRole;

/**
 * How much a request may carry: {@link #SMALL} bytes, or {@link #LARGE} where a path asks for it
 * beside its {@link Access}. The server reads no byte beyond.
 */
public enum Body implements RouteRole {
    /** For files: {@code routes.post("/people/import", handler, Access.MANAGER, Body.FILE)}. */
    FILE;

    static final int SMALL = 64 * 1024;
    static final int LARGE = 5 * 1024 * 1024;
    private static final int TOO_LARGE = 413;

    /** Refuses by what the request says of itself, before anything is read. */
    static void check(Context request) {
        int limit = request.routeRoles().contains(FILE) ? LARGE : SMALL;
        boolean file = request.isMultipart();
        if (request.req().getContentLengthLong() > limit || (file && limit == SMALL)) {
            throw Problem.of(TOO_LARGE, "problem.too-large", limit / 1024);
        }
    }

    /** A field of the form, or null; a form that cannot be read is refused with 400. */
    static String field(Context request, String name) {
        try {
            return request.formParam(name);
        } catch (HttpResponseException refused) {
            throw refused;
        } catch (RuntimeException garbage) {
            throw Problem.badRequest("problem.unreadable");
        }
    }
}
