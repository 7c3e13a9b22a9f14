package planerka.schedule;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.group.GroupDirectory;
import planerka.recurrence.RecurrenceText;
import planerka.web.Access;
import planerka.web.Language;
import planerka.web.Message;
import planerka.web.Routes;
import planerka.web.SignedIn;
import planerka.web.View;

/** {@code /schedules}: the list with its buttons, a question before a removal, and the way back. */
public final class SchedulePages implements Routes {
    static final String HOME = "/schedules";
    private static final String ONE = HOME + "/{id}";
    private static final int PAGE = 50;
    private static final int REMOVED = 10;

    private final ScheduleDesk desk;
    private final ScheduleLists lists;
    private final GroupDirectory groups;
    private final ScheduleTexts texts;

    public SchedulePages(
            ScheduleDesk desk, ScheduleLists lists, GroupDirectory groups, ScheduleTexts texts) {
        this.desk = desk;
        this.lists = lists;
        this.groups = groups;
        this.texts = texts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(HOME, this::list, Access.VIEWER);
        routes.post(ONE + "/pause", this::pause, Access.MANAGER);
        routes.post(ONE + "/resume", this::resume, Access.MANAGER);
        routes.post(ONE + "/run", this::run, Access.MANAGER);
        routes.post(ONE + "/restore", this::restore, Access.MANAGER);
        routes.get(ONE + "/delete", this::ask, Access.MANAGER);
        routes.post(ONE + "/delete", this::remove, Access.MANAGER);
    }

    private void list(Context request) {
        int page = page(request);
        int all = lists.count();
        Map<String, Object> model = new HashMap<>();
        model.put("schedules", lines(request, lists.page((page - 1) * PAGE, PAGE)));
        model.put("removed", lines(request, lists.removed(REMOVED)));
        model.put("groups", groups.all());
        model.put("count", all);
        model.put("page", page);
        model.put("pages", (all + PAGE - 1) / PAGE);
        View.show(request, "schedule/list", model);
    }

    private static int page(Context request) {
        String given = Optional.ofNullable(request.queryParam("page")).orElse("");
        return given.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(given) : 1;
    }

    private List<ScheduleLine> lines(Context request, List<Schedule> some) {
        RecurrenceText text = texts.in(Language.of(request));
        return some.stream().map(one -> ScheduleLine.of(one, name(one), desk.now(), text)).toList();
    }

    private String name(Schedule schedule) {
        return groups.name(schedule.card().group());
    }

    private void pause(Context request) {
        Schedule paused = desk.pause(SignedIn.of(request), id(request));
        View.goTo(request, HOME, Message.of("schedule.paused-now", name(paused)));
    }

    private void resume(Context request) {
        Schedule resumed = desk.resume(SignedIn.of(request), id(request));
        View.goTo(request, HOME, Message.of("schedule.resumed-now", name(resumed)));
    }

    private void run(Context request) {
        View.goTo(request, "/gatherings/" + desk.run(SignedIn.of(request), id(request)));
    }

    private void ask(Context request) {
        Schedule schedule = desk.found(id(request));
        View.show(
                request,
                "schedule/delete",
                Map.of("schedule", lines(request, List.of(schedule)).get(0)));
    }

    private void remove(Context request) {
        Schedule gone = desk.found(id(request));
        desk.remove(SignedIn.of(request), id(request));
        View.goTo(request, HOME, Message.of("schedule.removed", name(gone)));
    }

    private void restore(Context request) {
        Schedule back = desk.restore(SignedIn.of(request), id(request));
        View.goTo(request, HOME + "/" + back.id(), Message.of("schedule.restored", name(back)));
    }

    private static String id(Context request) {
        return request.pathParam("id");
    }
}
