package planerka.today;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planerka.account.SignedIn;
import planerka.gathering.engine.Gatherings;
import planerka.gathering.journal.GatheringReader;
import planerka.gathering.view.GatheringService;
import planerka.gathering.view.GatheringView;
import planerka.group.Group;
import planerka.group.GroupDirectory;
import planerka.schedule.engine.NextOccurrences;
import planerka.text.Language;
import planerka.text.Messages;
import planerka.web.Access;

/** What the first page shows of all features. Blocks on the database. Thread-safe. */
public final class Today {
    private static final int LATELY = 5;
    private static final int COMING = 5;

    /** More are looked for in the list of groups. */
    private static final int MOST_GROUPS = 12;

    private final Rooms rooms;
    private final NextOccurrences coming;
    private final Incidents troubles;
    private final StateItems state;
    private final Clock clock;

    /** Where people meet, now and before, and whose rooms they are. */
    public record Rooms(Gatherings gatherings, GatheringReader archive, GroupDirectory groups) {}

    public Today(
            Rooms rooms,
            NextOccurrences coming,
            Incidents troubles,
            SystemHealth health,
            Messages messages) {
        this.rooms = rooms;
        this.coming = coming;
        this.troubles = troubles;
        this.state = new StateItems(health, messages);
        this.clock = coming.clock();
    }

    Map<String, Object> of(SignedIn who, Language language) {
        List<Group> groups = groups(who);
        Map<String, Object> model = new HashMap<>();
        model.put("house", state.in(language, who.may(Access.ADMIN)));
        model.put("now", clock.instant());
        model.put("live", live(who));
        model.put("running", running());
        model.put("lately", lately(who));
        model.put("groups", groups.subList(0, Math.min(groups.size(), MOST_GROUPS)));
        model.put("groupCount", groups.size());
        model.put("coming", coming(who, language));
        model.put("troubles", troubles(who, language));
        return model;
    }

    private List<Group> groups(SignedIn who) {
        return rooms.groups().all().stream()
                .filter(group -> who.scope().covers(group.id()))
                .toList();
    }

    private List<GatheringView> live(SignedIn who) {
        return rooms.gatherings().live().stream()
                .filter(one -> GatheringService.isOf(who.scope(), one))
                .map(GatheringView::of)
                .toList();
    }

    /** Where each group meets that is meeting now. */
    private Map<Long, Long> running() {
        Map<Long, Long> where = new HashMap<>();
        rooms.gatherings().live().stream()
                .filter(one -> !one.stage().isEnded())
                .forEach(one -> one.roll().groups().forEach(group -> where.put(group, one.id())));
        return where;
    }

    private List<NextOccurrence> coming(SignedIn who, Language language) {
        return coming.soonest(COMING, who.scope(), language).stream()
                .map(line -> NextOccurrence.of(line, clock.instant(), state.messages(), language))
                .toList();
    }

    private List<GatheringView> lately(SignedIn who) {
        return rooms.archive().ended(LATELY, who.scope()).stream().map(GatheringView::of).toList();
    }

    private List<IncidentView> troubles(SignedIn who, Language language) {
        return troubles.of(who).stream()
                .map(one -> IncidentView.of(one, state.messages(), language))
                .toList();
    }
}
