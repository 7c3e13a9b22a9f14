package planerka.web;

import io.javalin.config.RoutesConfig;

/** What a feature adds to the server: every path with the {@link Access} that it asks for. */
@FunctionalInterface
public interface Routes {
    void addTo(RoutesConfig routes);
}
