package planerka.calendar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import planerka.account.SignedIn;
import planerka.calendar.CalendarFile;
import planerka.calendar.WorkCalendar;
import planerka.text.FieldErrors;
import planerka.web.Access;
import planerka.web.Body;
import planerka.web.GroupReach;
import planerka.web.Json;
import planerka.web.Paging;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.SaveResult;

/** {@code /api/v1/calendars}. */
public final class CalendarApi implements Routes {
    private static final String ALL = "/api/v1/calendars";
    private static final String ONE = ALL + "/{id}";

    private final CalendarService service;

    public CalendarApi(CalendarService service) {
        this.service = service;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ALL, this::list, Access.VIEWER);
        routes.post(ALL, this::add, Access.MANAGER, GroupReach.ALL_GROUPS);
        routes.get(ONE, request -> answer(request, service.found(id(request))), Access.VIEWER);
        routes.put(ONE, this::change, Access.MANAGER, GroupReach.ALL_GROUPS);
        routes.delete(ONE, this::remove, Access.MANAGER, GroupReach.ALL_GROUPS);
        routes.post(
                ONE + "/import", this::takeOver, Access.MANAGER, GroupReach.ALL_GROUPS, Body.FILE);
    }

    private void list(Context request) {
        Paging part = Paging.of(request);
        List<CalendarJson> found =
                service.calendars().all().stream()
                        .filter(one -> one.id() > part.after())
                        .sorted((a, b) -> Long.compare(a.id(), b.id()))
                        .limit(part.limit())
                        .map(CalendarJson::of)
                        .toList();
        request.json(found);
    }

    private void add(Context request) {
        WorkCalendar typed = checked(Json.read(request, CalendarJson.class));
        request.status(HttpStatus.CREATED);
        answer(request, service.add(SignedIn.of(request), typed));
    }

    private void change(Context request) {
        CalendarJson sent = Json.read(request, CalendarJson.class);
        WorkCalendar before = service.found(id(request));
        WorkCalendar typed = checked(sent);
        SaveResult<WorkCalendar> saved =
                service.change(
                        SignedIn.of(request),
                        before.id(),
                        sent.seen(),
                        one -> one.named(typed.name(), typed.weekend()).with(typed.days()));
        answer(request, saved.orProblem());
    }

    private static WorkCalendar checked(CalendarJson sent) {
        FieldErrors errors = new FieldErrors();
        return sent.check(errors).orElseThrow(() -> Problem.invalid(errors));
    }

    private void remove(Context request) {
        FieldErrors errors = service.remove(SignedIn.of(request), service.found(id(request)));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        request.status(HttpStatus.NO_CONTENT);
    }

    /** The body is the file. */
    private void takeOver(Context request) {
        WorkCalendar before = service.found(id(request));
        try {
            CalendarFile file = CalendarFile.read(request.bodyAsBytes(), service.today());
            answer(request, service.takeOver(SignedIn.of(request), before.id(), file));
        } catch (CalendarFile.Unreadable unreadable) {
            throw Problem.invalid(new FieldErrors().add("file", unreadable.why()));
        }
    }

    private static String id(Context request) {
        return request.pathParam("id");
    }

    private static void answer(Context request, WorkCalendar calendar) {
        request.json(CalendarJson.of(calendar));
    }
}
