package planerka.gathering;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import java.util.HashMap;
import java.util.Map;
import planerka.web.Access;
import planerka.web.Routes;
import planerka.web.SignedIn;
import planerka.web.SseHub;
import planerka.web.View;

/** {@code /gatherings/ID}: the page of one gathering, which changes by itself while it lasts. */
public final class GatheringPages implements Routes {
    private static final String ONE = "/gatherings/{id}";

    private final Desk desk;
    private final SseHub hub;
    private final Recordings recordings;
    private final Afterwards afterwards;

    public GatheringPages(Desk desk, SseHub hub, Recordings recordings, Afterwards afterwards) {
        this.afterwards = afterwards;
        this.recordings = recordings;
        this.desk = desk;
        this.hub = hub;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.sse(
                "/live/gatherings",
                client -> hub.subscribe(client, LiveGatherings.all()),
                Access.VIEWER);
        routes.get(ONE, request -> show(request, "gathering/live"), Access.VIEWER);
        routes.get(ONE + "/part", request -> show(request, "gathering/part"), Access.VIEWER);
        routes.sse(ONE + "/live", this::follow, Access.VIEWER);
        routes.post(ONE + "/{command}", this::command, Access.MANAGER);
        routes.post(
                ONE + "/participants/{participant}/{command}", this::commandOne, Access.MANAGER);
    }

    private void show(Context request, String template) {
        Gathering gathering = found(request);
        Map<String, Object> model =
                new HashMap<>(
                        gathering.stage().isEnded() ? afterwards.of(gathering.id()) : Map.of());
        model.put("gathering", GatheringCard.of(gathering));
        model.put("now", desk.now());
        model.put("recording", recordings.find(gathering.id()).isPresent());
        View.show(request, template, model);
    }

    private Gathering found(Context request) {
        return desk.found(SignedIn.of(request), request.pathParam("id"));
    }

    private void follow(SseClient client) {
        hub.subscribe(client, LiveGatherings.page(found(client.ctx()).id()));
    }

    private void command(Context request) {
        String command = request.pathParam("command");
        done(request, desk.command(SignedIn.of(request), request.pathParam("id"), command));
    }

    private void commandOne(Context request) {
        done(
                request,
                desk.command(
                        SignedIn.of(request),
                        request.pathParam("id"),
                        request.pathParam("participant"),
                        request.pathParam("command")));
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
