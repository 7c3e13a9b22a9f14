package planerka.gathering.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseHandler;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.gathering.model.Gathering;
import planerka.gathering.view.GatheringService;
import planerka.web.Access;
import planerka.web.Routes;
import planerka.web.View;
import planerka.web.live.SseHub;

/** {@code /gatherings/ID}: the page of one gathering, which changes by itself while it lasts. */
public final class GatheringPages implements Routes {
    private static final String ONE = "/gatherings/{id}";

    private final GatheringService service;
    private final SseHub hub;
    private final GatheringModel model;

    public GatheringPages(GatheringService service, SseHub hub, GatheringModel model) {
        this.service = service;
        this.hub = hub;
        this.model = model;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.sse(
                "/live/gatherings",
                client -> hub.subscribe(client, LiveGatherings.all()),
                Access.VIEWER);
        routes.get(ONE, this::show, Access.VIEWER);
        routes.get(ONE + "/live", this::follow, Access.VIEWER);
        new CommandPages(service, ONE, GatheringPages::done).addTo(routes);
    }

    private void show(Context request) {
        Gathering gathering = found(request);
        Optional<Long> group = model.group(gathering, SignedIn.of(request).scope());
        View.show(request, "gathering/live", model.of(gathering, group, service.now()));
    }

    private Gathering found(Context request) {
        return service.found(SignedIn.of(request), request.pathParam("id"));
    }

    /** A user who may not see it is told so before a stream begins. */
    private void follow(Context request) {
        long id = found(request).id();
        new SseHandler(client -> hub.subscribe(client, LiveGatherings.page(id))).handle(request);
    }

    /** With scripts the page stays and hears what came of it; without, it is shown again. */
    private static void done(Context request, Gathering asked) {
        if (request.header("HX-Request") != null) {
            request.status(HttpStatus.NO_CONTENT);
        } else {
            View.goTo(request, "/gatherings/" + asked.id());
        }
    }
}
