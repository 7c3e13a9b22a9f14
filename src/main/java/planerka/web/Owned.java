package planerka.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Paths that belong to a group, such as {@code /groups/12/edit}: whoever has not that group finds
 * nothing there, whatever else may be under it and whoever adds it. Goes before the paths
 * themselves, after the gate.
 */
public final class Owned implements Routes {
    private final String path;
    private final LongFunction<Optional<Long>> groupOf;

    /**
     * @param path such as {@code /schedules}; what stands behind its slash is an id
     * @param groupOf the group that the thing of this id belongs to; empty if there is no such
     *     thing
     */
    public Owned(String path, LongFunction<Optional<Long>> groupOf) {
        this.path = path;
        this.groupOf = groupOf;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.beforeMatched(path + "/{id}", this::check);
        routes.beforeMatched(path + "/{id}/*", this::check);
    }

    private void check(Context request) {
        SignedIn.known(request)
                .filter(who -> !who.scope().isAll())
                .ifPresent(who -> id(request).flatMap(groupOf::apply).ifPresent(who::needs));
    }

    /** Empty for what is no id, such as {@code new}. */
    private static Optional<Long> id(Context request) {
        try {
            return Optional.of(Long.parseLong(request.pathParam("id")));
        } catch (NumberFormatException word) {
            return Optional.empty();
        }
    }
}
