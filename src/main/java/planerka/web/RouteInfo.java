package planerka.web;

import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.util.Optional;

/**
 * A path and its access.
 *
 * @param needed empty for a path that names no access, and so is closed to all
 * @param allGroups whether it is only for users who have all groups
 */
public record RouteInfo(String method, String path, Optional<Access> needed, boolean allGroups) {
    static RouteInfo of(Endpoint known) {
        Roles roles = known.metadata(Roles.class);
        return new RouteInfo(
                known.method.name(),
                known.path,
                roles == null
                        ? Optional.empty()
                        : roles.getRoles().stream()
                                .filter(Access.class::isInstance)
                                .map(Access.class::cast)
                                .findFirst(),
                roles != null && roles.getRoles().contains(GroupReach.ALL_GROUPS));
    }
}
