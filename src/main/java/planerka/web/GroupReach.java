package planerka.web;

import io.javalin.security.RouteRole;

/** What a path asks for beside its {@link Access}. */
public enum GroupReach implements RouteRole {
    /**
     * For what belongs to everybody, such as calendars: users with named groups may not change it.
     * {@code routes.post("/calendars", handler, Access.MANAGER, GroupReach.ALL_GROUPS)}.
     */
    ALL_GROUPS
}
