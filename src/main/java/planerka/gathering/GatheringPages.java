package planerka.gathering;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import planerka.people.PathId;
import planerka.web.Access;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /gatherings}: what was and is gathered, and the page of one that changes by itself. */
public final class GatheringPages implements Routes {
    private static final String ONE = "/gatherings/{id}";
    private static final int SHOWN = 50;

    private final Desk desk;
    private final Archive archive;
    private final LiveGatherings live;

    public GatheringPages(Desk desk, Archive archive, LiveGatherings live) {
        this.desk = desk;
        this.archive = archive;
        this.live = live;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/gatherings", this::list, Access.VIEWER);
        routes.sse("/live/gatherings", live::followAll, Access.VIEWER);
        routes.get(ONE, request -> show(request, "gathering/live"), Access.VIEWER);
        routes.get(ONE + "/part", request -> show(request, "gathering/part"), Access.VIEWER);
        routes.sse(ONE + "/live", this::follow, Access.VIEWER);
        routes.post(ONE + "/{command}", request -> act(request, desk::command), Access.MANAGER);
        routes.post(
                ONE + "/participants/{participant}/{command}",
                request -> act(request, desk::commandOne),
                Access.MANAGER);
    }

    private void list(Context request) {
        long below = before(request);
        List<Gathering> found = archive.latest(below, SHOWN + 1);
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

    private void show(Context request, String template) {
        View.show(request, template, Map.of("gathering", GatheringCard.of(desk.found(request))));
    }

    private void follow(SseClient client) {
        long id = PathId.of(client.ctx().pathParam("id"));
        desk.found(id);
        live.followAsPage(client, id);
    }

    /** With scripts the page stays and hears what came of it; without, it is shown again. */
    private void act(Context request, Function<Context, Gathering> command) {
        Gathering asked = command.apply(request);
        if (request.header("HX-Request") != null) {
            request.status(204);
        } else {
            View.goTo(request, "/gatherings/" + asked.id());
        }
    }
}
