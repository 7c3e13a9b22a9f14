package planerka.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The style sheets and scripts, by short names. The address carries a hash of the contents, so
 * browsers keep a file for a year and still get the next version at once.
 */
public final class Assets implements Routes {
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final Map<String, String> SOURCES =
            Map.of(
                    "pico.css",
                    WEBJARS + "picocss__pico/2.1.1/css/pico.min.css",
                    "htmx.js",
                    WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js",
                    "sse.js",
                    WEBJARS + "htmx-ext-sse/2.2.2/sse.js",
                    "planerka.css",
                    "/static/planerka.css",
                    "planerka.js",
                    "/static/planerka.js",
                    "icon.svg",
                    "/static/icon.svg");
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml");

    private final Map<String, Asset> byName = new HashMap<>();

    Assets() {
        SOURCES.forEach((name, source) -> byName.put(name, Asset.read(name, source)));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/assets/{version}/{name}", this::send, Access.OPEN);
        routes.get("/favicon.ico", request -> request.redirect(url("icon.svg")), Access.OPEN);
    }

    /** For templates: {@code ${assets.url('planerka.css')}}. */
    public String url(String name) {
        return byName.get(name).url();
    }

    private void send(Context request) {
        Asset asset = byName.get(request.pathParam("name"));
        if (asset == null || !asset.version().equals(request.pathParam("version"))) {
            throw Problem.notFound();
        }
        request.header("Cache-Control", "public, max-age=31536000, immutable");
        request.contentType(asset.type()).result(asset.bytes().clone());
    }

    private record Asset(String name, String version, byte[] bytes) {
        static Asset read(String name, String source) {
            try (InputStream in = Assets.class.getResourceAsStream(source)) {
                if (in == null) {
                    throw new IllegalStateException("missing from the jar: " + source);
                }
                byte[] bytes = in.readAllBytes();
                return new Asset(name, Secrets.hash(bytes).substring(0, 12), bytes);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        String url() {
            return "/assets/" + version + "/" + name;
        }

        String type() {
            return TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        }
    }
}
