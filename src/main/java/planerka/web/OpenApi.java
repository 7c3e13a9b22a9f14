package planerka.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code /api/v1/openapi.json}: the API, described for programs. */
final class OpenApi implements Routes {
    private final byte[] description = read();

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/api/v1/openapi.json",
                request -> request.contentType("application/json").result(description),
                Access.OPEN);
    }

    private static byte[] read() {
        try (InputStream in = OpenApi.class.getResourceAsStream("/openapi.json")) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
