package planerka.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The style sheets and scripts, by short names. The address carries a hash of the contents, so
 * browsers keep a file for a year and still get the next version at once.
 */
public final class Assets implements Routes {
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final Map<String, List<String>> SOURCES =
            Map.of(
                    "pico.css",
                    List.of(WEBJARS + "picocss__pico/2.1.1/css/pico.min.css"),
                    "htmx.js",
                    List.of(WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js"),
                    "sse.js",
                    List.of(WEBJARS + "htmx-ext-sse/2.2.2/sse.js"),
                    "planerka.css",
                    own(
                            "css",
                            "house",
                            "gathering",
                            "schedule",
                            "people",
                            "group",
                            "history",
                            "admin",
                            "setup",
                            "today"),
                    "planerka.js",
                    own(
                            "js",
                            "house",
                            "morph",
                            "renew",
                            "today",
                            "gathering",
                            "group",
                            "schedule",
                            "people",
                            "admin",
                            "seats"),
                    "icon.svg",
                    List.of("/static/icon.svg"));
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml");

    private final Map<String, Asset> byName = new HashMap<>();

    Assets() {
        SOURCES.forEach((name, sources) -> byName.put(name, Asset.read(name, sources)));
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

    /** A file per feature, sent as one: {@code /static/css/people.css}. */
    private static List<String> own(String kind, String... features) {
        return Stream.of(features)
                .map(feature -> "/static/" + kind + "/" + feature + "." + kind)
                .toList();
    }

    private record Asset(String name, String version, byte[] bytes) {
        static Asset read(String name, List<String> sources) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            sources.forEach(source -> all.writeBytes(bytes(source)));
            byte[] bytes = all.toByteArray();
            return new Asset(name, Secrets.hash(bytes).substring(0, 12), bytes);
        }

        private static byte[] bytes(String source) {
            try (InputStream in = Assets.class.getResourceAsStream(source)) {
                if (in == null) {
                    throw new IllegalStateException("missing from the jar: " + source);
                }
                return in.readAllBytes();
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
