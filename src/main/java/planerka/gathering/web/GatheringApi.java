package planerka.gathering.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseHandler;
import planerka.account.SignedIn;
import planerka.gathering.journal.GatheringReader;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.StartResult;
import planerka.gathering.model.StartedBy;
import planerka.gathering.start.LeaderPolicyForm;
import planerka.gathering.start.StartFromWeb;
import planerka.gathering.view.GatheringJson;
import planerka.gathering.view.GatheringService;
import planerka.web.Access;
import planerka.web.Json;
import planerka.web.Paging;
import planerka.web.Routes;
import planerka.web.live.SseFeed;
import planerka.web.live.SseHub;

/** {@code /api/v1/gatherings}. */
public final class GatheringApi implements Routes {
    private static final String ALL = "/api/v1/gatherings";
    private static final String ONE = ALL + "/{id}";

    private final GatheringService service;
    private final StartFromWeb startFromWeb;
    private final GatheringReader reader;
    private final LiveGatherings live;
    private final SseHub hub;

    /** What is sent to begin one; without an organiser the group's own leads. */
    private record Sent(Long group, String organiser, String lead, String deputy) {}

    public GatheringApi(
            GatheringService service,
            StartFromWeb startFromWeb,
            GatheringReader reader,
            LiveGatherings live,
            SseHub hub) {
        this.service = service;
        this.startFromWeb = startFromWeb;
        this.reader = reader;
        this.live = live;
        this.hub = hub;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ALL, this::list, Access.VIEWER);
        routes.post(ALL, this::begin, Access.MANAGER);
        routes.get(ONE, request -> request.json(GatheringJson.of(found(request))), Access.VIEWER);
        routes.get(ONE + "/events", this::follow, Access.VIEWER);
        new CommandPages(service, ONE, GatheringApi::accept).addTo(routes);
    }

    private Gathering found(Context request) {
        return service.found(SignedIn.of(request), request.pathParam("id"));
    }

    private void list(Context request) {
        Paging part = Paging.of(request);
        request.json(
                reader.list(SignedIn.of(request).scope(), part.after(), part.limit()).stream()
                        .map(live::latest)
                        .map(GatheringJson::of)
                        .toList());
    }

    private void begin(Context request) {
        Sent sent = Json.read(request, Sent.class);
        long group = sent.group() == null ? 0 : sent.group();
        LeaderPolicyForm lead = new LeaderPolicyForm(orBlank(sent.lead()), orBlank(sent.deputy()));
        StartResult answer =
                startFromWeb.begin(
                        SignedIn.of(request),
                        group,
                        orBlank(sent.organiser()),
                        lead,
                        StartedBy.API);
        accept(request, service.found(answer.gathering()));
    }

    private static String orBlank(String sent) {
        return sent == null ? "" : sent;
    }

    /** It has been asked for; what comes of it, the events tell. */
    private static void accept(Context request, Gathering gathering) {
        request.status(HttpStatus.ACCEPTED).json(GatheringJson.of(gathering));
    }

    /** A user who may not see it is told so before a stream begins. */
    private void follow(Context request) {
        long id = found(request).id();
        SseFeed feed = LiveGatherings.json(id, () -> service.found(id));
        new SseHandler(client -> hub.subscribe(client, feed)).handle(request);
    }
}
