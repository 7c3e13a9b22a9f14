package planerka.web;

import io.javalin.http.Context;

/** Which kind of caller a path is for, and so how he is known and how he is answered. */
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
