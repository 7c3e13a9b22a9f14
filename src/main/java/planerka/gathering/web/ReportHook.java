package planerka.gathering.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import planerka.form.PathId;
import planerka.gathering.journal.GatheringReader;
import planerka.gathering.model.Gathering;
import planerka.gathering.view.GatheringJson;
import planerka.gathering.view.GatheringService;
import planerka.web.Access;
import planerka.web.HookSecret;
import planerka.web.Problem;
import planerka.web.Routes;

/**
 * {@code GET /hook/gatherings/{id}}: how a gathering is going, for the hook's secret: the command
 * line on the same machine would else need a token of its own. {@code latest} is the youngest one.
 */
public final class ReportHook implements Routes {
    private static final String LATEST = "latest";

    private final HookSecret secret;
    private final GatheringService service;
    private final GatheringReader reader;

    public ReportHook(HookSecret secret, GatheringService service, GatheringReader reader) {
        this.secret = secret;
        this.service = service;
        this.reader = reader;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/hook/gatherings/{id}", this::report, Access.OPEN);
    }

    private void report(Context request) {
        if (!secret.isShown(Optional.ofNullable(request.header("Authorization")))) {
            throw Problem.unauthorized();
        }
        String id = request.pathParam("id");
        Gathering found =
                id.equals(LATEST)
                        ? reader.latest(Long.MAX_VALUE, 1).stream()
                                .findFirst()
                                .map(one -> service.found(one.id()))
                                .orElseThrow(Problem::notFound)
                        : service.found(PathId.of(id));
        request.json(GatheringJson.of(found));
    }
}
