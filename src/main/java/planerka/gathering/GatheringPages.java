package planerka.gathering;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseHandler;
import java.util.List;
import java.util.Map;
import planerka.people.PathId;
import planerka.web.Access;
import planerka.web.Routes;
import planerka.web.SignedIn;
import planerka.web.SseHub;
import planerka.web.View;

/** {@code /gatherings}: what was and is gathered, and the page of one that changes by itself. */
public final class GatheringPages implements Routes {
    private static final String ONE = "/gatherings/{id}";
    private static final int SHOWN = 50;

    private final Desk desk;
    private final Archive archive;
    private final LiveGatherings live;
    private final SseHub hub;
    private final Recordings recordings;

    public GatheringPages(
            Desk desk, Archive archive, LiveGatherings live, SseHub hub, Recordings recordings) {
        this.recordings = recordings;
        this.desk = desk;
        this.archive = archive;
        this.live = live;
        this.hub = hub;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/gatherings", this::list, Access.VIEWER);
        routes.sse(
                "/live/gatherings",
                client -> hub.subscribe(client, LiveGatherings.all()),
                Access.VIEWER);
        routes.get(ONE, this::show, Access.VIEWER);
        routes.get(ONE + "/live", this::follow, Access.VIEWER);
        routes.post(ONE + "/{command}", this::command, Access.MANAGER);
        routes.post(
                ONE + "/participants/{participant}/{command}", this::commandOne, Access.MANAGER);
    }

    private void list(Context request) {
        long below = before(request);
        List<Gathering> found = archive.latest(SignedIn.of(request).scope(), below, SHOWN + 1);
        List<GatheringCard> shown =
                found.stream().limit(SHOWN).map(live::latest).map(GatheringCard::of).toList();
        boolean more = found.size() > SHOWN;
        View.show(
                request,
                "gathering/list",
                Map.of(
                        "gatherings",
                        shown,
                        "first",
                        below == Long.MAX_VALUE,
                        "older",
                        more ? "/gatherings?before=" + shown.get(SHOWN - 1).id() : ""));
    }

    private static long before(Context request) {
        String given = request.queryParam("before");
        return given == null ? Long.MAX_VALUE : PathId.of(given);
    }

    private void show(Context request) {
        View.show(
                request, "gathering/live", PartPages.model(found(request), desk.now(), recordings));
    }

    private Gathering found(Context request) {
        return desk.found(SignedIn.of(request), request.pathParam("id"));
    }

    /** Who may not see it is told so before a stream begins. */
    private void follow(Context request) {
        long id = found(request).id();
        new SseHandler(client -> hub.subscribe(client, LiveGatherings.page(id))).handle(request);
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
