package planerka.schedule;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.group.Group;
import planerka.group.GroupDirectory;
import planerka.web.Access;
import planerka.web.FieldErrors;
import planerka.web.Message;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.SignedIn;
import planerka.web.Typed;
import planerka.web.View;

/** {@code /schedules}: the list, with its buttons, and a question before a removal. */
public final class SchedulePages implements Routes {
    static final String HOME = "/schedules";
    private static final String ONE = HOME + "/{id}";

    private final ScheduleDesk desk;
    private final GroupDirectory groups;

    public SchedulePages(ScheduleDesk desk, GroupDirectory groups) {
        this.desk = desk;
        this.groups = groups;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(HOME, this::list, Access.VIEWER);
        routes.post(ONE + "/pause", this::pause, Access.MANAGER);
        routes.post(ONE + "/resume", this::resume, Access.MANAGER);
        routes.post(ONE + "/skip", this::skip, Access.MANAGER);
        routes.post(ONE + "/run", this::run, Access.MANAGER);
        routes.get(ONE + "/delete", this::ask, Access.MANAGER);
        routes.post(ONE + "/delete", this::remove, Access.MANAGER);
    }

    private void list(Context request) {
        List<ScheduleLine> lines = desk.list().stream().map(this::line).toList();
        Map<String, Object> model = new HashMap<>();
        model.put("schedules", lines);
        model.put("groups", groups.all());
        View.show(request, "schedule/list", model);
    }

    private ScheduleLine line(Schedule schedule) {
        return ScheduleLine.of(schedule, name(schedule));
    }

    private String name(Schedule schedule) {
        return groups.byId(schedule.card().group()).map(Group::name).orElse("");
    }

    private void pause(Context request) {
        Schedule paused = desk.pause(SignedIn.of(request), id(request));
        View.goTo(request, HOME, Message.of("schedule.paused-now", name(paused)));
    }

    private void resume(Context request) {
        Schedule resumed = desk.resume(SignedIn.of(request), id(request));
        View.goTo(request, HOME, Message.of("schedule.resumed-now", name(resumed)));
    }

    /** The day that the button names: the list may be older than the plan. */
    private void skip(Context request) {
        Optional<LocalDate> day = day(Typed.line(request, "date"));
        LocalDate skipped =
                day.orElseThrow(
                        () -> Problem.invalid(new FieldErrors().add("date", "schedule.day.shape")));
        Schedule schedule = desk.skip(SignedIn.of(request), id(request), skipped);
        View.goTo(
                request,
                HOME,
                Message.of("schedule.skipped-now", name(schedule), skipped.toString()));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private void run(Context request) {
        View.goTo(request, "/gatherings/" + desk.run(SignedIn.of(request), id(request)));
    }

    private void ask(Context request) {
        View.show(request, "schedule/delete", Map.of("schedule", line(desk.found(id(request)))));
    }

    private void remove(Context request) {
        Schedule gone = desk.found(id(request));
        desk.remove(SignedIn.of(request), id(request));
        View.goTo(request, HOME, Message.of("schedule.removed", name(gone)));
    }

    private static String id(Context request) {
        return request.pathParam("id");
    }
}
