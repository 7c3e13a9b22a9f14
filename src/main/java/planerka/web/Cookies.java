package planerka.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;

/** Cookies that no script can read, and that go over TLS only where the reader came over it. */
public final class Cookies {
    private Cookies() {}

    public static void set(Context request, String name, String value, Duration life) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        cookie.setSecure(ClientAddress.cameOverTls(request));
        cookie.setMaxAge((int) life.toSeconds());
        request.cookie(cookie);
    }

    public static void remove(Context request, String name) {
        set(request, name, "", Duration.ZERO);
    }
}
