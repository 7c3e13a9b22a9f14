package planerka;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import planerka.gathering.Archive;
import planerka.gathering.GatheringCard;
import planerka.gathering.Gatherings;
import planerka.group.GroupDirectory;
import planerka.schedule.Coming;
import planerka.web.Access;
import planerka.web.Language;
import planerka.web.Routes;
import planerka.web.SignedIn;
import planerka.web.View;

/** {@code /}: what runs now, which groups can be gathered, and what was gathered lately. */
final class TodayPages implements Routes {
    private static final int LATELY = 5;
    private static final int COMING = 5;

    private final Gatherings gatherings;
    private final Archive archive;
    private final GroupDirectory groups;
    private final Coming coming;

    TodayPages(Gatherings gatherings, Archive archive, GroupDirectory groups, Coming coming) {
        this.gatherings = gatherings;
        this.archive = archive;
        this.groups = groups;
        this.coming = coming;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", request -> show(request, "today/today"), Access.VIEWER);
        routes.get("/today/part", request -> show(request, "today/part"), Access.VIEWER);
    }

    private void show(Context request, String template) {
        List<GatheringCard> live = gatherings.live().stream().map(GatheringCard::of).toList();
        View.show(
                request,
                template,
                Map.of(
                        "live",
                        live,
                        "lately",
                        lately(),
                        "groups",
                        groups.all(),
                        "coming",
                        coming.soonest(
                                COMING, SignedIn.of(request).scope(), Language.of(request))));
    }

    private List<GatheringCard> lately() {
        return archive.latest(Long.MAX_VALUE, LATELY).stream()
                .map(GatheringCard::of)
                .filter(card -> card.endedAt() != null)
                .toList();
    }
}
