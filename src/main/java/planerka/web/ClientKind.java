package planerka.web;

import io.javalin.http.Context;

/** The kind of client of a path, which decides how it is identified and answered. */
public enum ClientKind {
    /** A person: session, forms with their word, pages. */
    PAGE,
    /** A program: token, JSON. */
    API,
    /** The dialplan: a secret that the path checks itself, a form for an answer. */
    HOOK;

    public static ClientKind of(Context request) {
        String path = request.path();
        return path.startsWith("/api/") ? API : path.startsWith("/hook/") ? HOOK : PAGE;
    }
}
