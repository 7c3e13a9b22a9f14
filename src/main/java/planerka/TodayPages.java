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
import planerka.web.Scope;
import planerka.web.SignedIn;
import planerka.web.View;

/** {@code /}: what runs now, which groups can be gathered, and what was gathered lately. */
final class TodayPages implements Routes {
    private static final int LATELY = 5;
    private static final int LOOKED_THROUGH = 50;
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
        Scope his = SignedIn.of(request).scope();
        List<GatheringCard> live =
                gatherings.live().stream()
                        .filter(one -> his.covers(one.occasion().group()))
                        .map(GatheringCard::of)
                        .toList();
        View.show(
                request,
                template,
                Map.of(
                        "live",
                        live,
                        "lately",
                        lately(his),
                        "groups",
                        groups.all().stream().filter(one -> his.covers(one.id())).toList(),
                        "coming",
                        coming.soonest(COMING, his, Language.of(request))));
    }

    /** Of the last ones of all groups those that are his. */
    private List<GatheringCard> lately(Scope his) {
        return archive.latest(Long.MAX_VALUE, his.isAll() ? LATELY : LOOKED_THROUGH).stream()
                .filter(one -> his.covers(one.occasion().group()))
                .limit(LATELY)
                .map(GatheringCard::of)
                .filter(card -> card.endedAt() != null)
                .toList();
    }
}
