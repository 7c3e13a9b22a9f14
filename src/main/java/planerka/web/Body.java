package planerka.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.security.RouteRole;
import java.io.IOException;

/**
 * How much a request may carry: {@link #SMALL} bytes, or {@link #LARGE} where a path asks for it
 * beside its {@link Access}. The server reads no byte beyond.
 */
public enum Body implements RouteRole {
    /** For files: {@code routes.post("/people/import", handler, Access.MANAGER, Body.FILE)}. */
    FILE;

    static final int SMALL = 64 * 1024;
    static final int LARGE = 5 * 1024 * 1024;

    /** So much is read and thrown away: a browser shows no answer until it has sent everything. */
    private static final long MOST_DRAINED = 32L * 1024 * 1024;

    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED = 415;

    /** Refuses by what the request says of itself, wherever it goes. */
    public static void checkAny(Context request) {
        check(request, LARGE);
    }

    /** Refuses what this path has not asked for. */
    public static void check(Context request) {
        boolean files = request.routeRoles().contains(FILE);
        check(request, files ? LARGE : SMALL);
        if (request.isMultipart() && !files) {
            throw Problem.of(UNSUPPORTED, "problem.unreadable");
        }
    }

    private static void check(Context request, int limit) {
        if (request.req().getContentLengthLong() > limit) {
            drain(request);
            throw Problem.of(TOO_LARGE, "problem.too-large", limit / 1024);
        }
    }

    private static void drain(Context request) {
        try {
            request.req().getInputStream().skip(MOST_DRAINED);
        } catch (IOException gone) {
            // A client that hung up needs no answer.
        }
    }

    /** A field of the form, or null; a form that cannot be read is refused with 400. */
    public static String field(Context request, String name) {
        try {
            return request.formParam(name);
        } catch (HttpResponseException refused) {
            throw refused;
        } catch (RuntimeException garbage) {
            throw Problem.badRequest("problem.unreadable");
        }
    }
}
