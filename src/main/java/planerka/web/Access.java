package planerka.web;

import io.javalin.security.RouteRole;

/**
 * Who may come to a path. A path without one is closed to everybody.
 *
 * <p>The three ranks contain one another: an administrator may what a manager may, a manager what a
 * viewer may. They are reached by a browser's session, and under {@code /api/} by a token only.
 */
public enum Access implements RouteRole {
    /**
     * Nobody is asked who he is: health, sign-in, style sheets, and doors that check a secret
     * themselves.
     */
    OPEN,
    VIEWER,
    MANAGER,
    ADMIN
}
