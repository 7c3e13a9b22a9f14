package planerka.web;

import io.javalin.http.Context;

/** The beginning of our own addresses, for those that somebody copies. */
public final class Origin {
    private Origin() {}

    /** Such as {@code https://planerka.example}: as the reader reached us. */
    public static String of(Context request) {
        return (ClientAddress.cameOverTls(request) ? "https" : "http") + "://" + request.host();
    }
}
