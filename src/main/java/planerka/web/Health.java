package planerka.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;

/**
 * Addresses for monitoring: {@code /healthz}, {@code /readyz}, {@code /metrics}.
 *
 * <p>No identity is asked for. The figures name no person and no number; where the service is
 * published through a proxy, the proxy should keep {@code /metrics} to itself.
 */
public record Health(Readiness readiness, PrometheusMeterRegistry figures) implements Routes {
    private static final int UNAVAILABLE = 503;

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/healthz", request -> request.result("ok"), Access.OPEN);
        routes.get("/readyz", this::tellReadiness, Access.OPEN);
        routes.get("/metrics", this::tellFigures, Access.OPEN);
    }

    private void tellReadiness(Context request) {
        Map<String, Boolean> parts = readiness.now();
        boolean ready = !parts.containsValue(false);
        request.status(ready ? 200 : UNAVAILABLE).json(Map.of("ready", ready, "parts", parts));
    }

    private void tellFigures(Context request) {
        request.contentType("text/plain; version=0.0.4; charset=utf-8").result(figures.scrape());
    }
}
