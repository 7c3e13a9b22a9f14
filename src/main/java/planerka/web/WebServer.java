package planerka.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.util.List;
import planerka.text.Messages;
import planerka.web.live.SseHub;

/**
 * The pages, the API and the hook, over HTTP.
 *
 * <p>A path is closed to everybody unless it names an access. Closing ends the open streams first,
 * then waits a few seconds for the requests under way. Thread-safe.
 */
public final class WebServer implements AutoCloseable {
    private final Javalin javalin;
    private final HttpSettings settings;
    private final SseHub live;

    private WebServer(Javalin javalin, HttpSettings settings, SseHub live) {
        this.javalin = javalin;
        this.settings = settings;
        this.live = live;
    }

    /** Listens when it returns; throws if it cannot. */
    public static WebServer open(HttpSettings at, WebParts parts, List<Routes> features) {
        Javalin javalin = Javalin.create(config -> setUp(config, at, parts, features));
        javalin.start();
        Jetty.hurryGoodbyes(javalin.jettyServer().server());
        return new WebServer(javalin, at, parts.live());
    }

    public int port() {
        return javalin.port();
    }

    /** Such as {@code http://127.0.0.1:8080}, without a slash at the end. */
    public String url() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return "http://" + host + ":" + port();
    }

    /** All routes with their required role, for the access test. */
    public List<RouteInfo> paths() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(known -> known.endpoint)
                .filter(known -> known.method.isHttpMethod())
                .map(RouteInfo::of)
                .toList();
    }

    @Override
    public void close() {
        live.close();
        javalin.stop();
    }

    private static void setUp(
            JavalinConfig config, HttpSettings at, WebParts parts, List<Routes> features) {
        Messages messages = Messages.load();
        Assets assets = new Assets();
        Jetty.setUp(config.jetty, at);
        limitBodies(config);
        config.startup.showJavalinBanner = false;
        config.http.prefer405over404 = true;
        config.jsonMapper(new Json());
        config.fileRenderer(
                new ThymeleafRenderer(
                        messages,
                        new LayoutModel(messages, parts.locality(), parts.state(), assets)));
        own(parts, messages, assets).forEach(routes -> routes.addTo(config.routes));
        features.forEach(routes -> routes.addTo(config.routes));
    }

    private static List<Routes> own(WebParts parts, Messages messages, Assets assets) {
        return List.of(
                new Languages(parts.locality().language()),
                parts.accounts(),
                new ExceptionHandlers(new ErrorResponse(messages)),
                assets,
                new OpenApi(),
                parts.health());
    }

    private static void limitBodies(JavalinConfig config) {
        config.http.maxRequestSize = Body.SMALL;
        config.jetty.multipartConfig.maxFileSize(Body.LARGE, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(Body.LARGE, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(Body.LARGE, SizeUnit.BYTES);
    }
}
