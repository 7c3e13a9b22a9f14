package planerka.web;

import io.javalin.security.RouteRole;

/** What a path asks for beside its {@link Access}. */
public enum GroupReach implements RouteRole {
    /**
     * For what belongs to everybody, such as calendars: who has named groups only may not change
     * it. {@code routes.post("/calendars", handler, Access.MANAGER, Reach.ALL_GROUPS)}.
     */
    ALL_GROUPS
}
