package planerka.web;

import io.javalin.security.RouteRole;

/**
 * Who may use a path. A path without one is closed to everybody.
 *
 * <p>The three ranks contain one another: an administrator may do what a manager may, a manager
 * what a viewer may. They are reached by a browser's session, and under {@code /api/} by a token
 * only.
 */
public enum Access implements RouteRole {
    /**
     * No identity is asked for: health, sign-in, style sheets, and hooks that check a secret
     * themselves.
     */
    OPEN,
    VIEWER,
    MANAGER,
    ADMIN
}
