package planerka.web;

import java.util.Map;

/** Sent with every answer, also to strangers and with errors. */
final class SecurityHeaders {
    static final Map<String, String> ALL =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'self'; img-src 'self' data:; frame-ancestors 'none';"
                            + " form-action 'self'; base-uri 'none'; object-src 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "same-origin",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cache-Control",
                    "no-store");

    private SecurityHeaders() {}
}
