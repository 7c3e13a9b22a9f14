package planerka.calendar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import planerka.account.SignedIn;
import planerka.calendar.CalendarDay;
import planerka.calendar.DayKind;
import planerka.calendar.WorkCalendar;
import planerka.form.Fields;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.GroupReach;
import planerka.web.RequestLanguage;
import planerka.web.Routes;
import planerka.web.SaveResult;
import planerka.web.View;

/** {@code /calendars}: the list, a year to look at, name and weekend. */
public final class CalendarPages implements Routes {
    static final String HOME = "/calendars";
    private static final String ONE = HOME + "/{id}";

    private final CalendarService service;

    public CalendarPages(CalendarService service) {
        this.service = service;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(HOME, request -> View.show(request, "calendar/list", list()), Access.VIEWER);
        routes.post(HOME, this::add, Access.MANAGER, GroupReach.ALL_GROUPS);
        routes.get(ONE, this::show, Access.VIEWER);
        routes.post(ONE, this::change, Access.MANAGER, GroupReach.ALL_GROUPS);
        routes.post(ONE + "/delete", this::remove, Access.MANAGER, GroupReach.ALL_GROUPS);
    }

    private Map<String, Object> list() {
        Map<String, Object> model = new HashMap<>();
        int year = service.today().getYear();
        model.put("calendars", service.calendars().all());
        model.put("wanted", List.of(year, year + 1));
        model.put("name", "");
        return model;
    }

    private void add(Context request) {
        Fields fields = new Fields(request.formParamMap());
        CalendarForm form = new CalendarForm(fields.one("name"), List.of("SAT", "SUN"));
        FieldErrors errors = new FieldErrors();
        Optional<WorkCalendar> calendar = form.check(errors);
        if (calendar.isEmpty()) {
            Map<String, Object> model = list();
            model.put("errors", errors);
            model.put("name", form.name());
            View.showAgain(request, "calendar/list", model);
        } else {
            WorkCalendar made = service.add(SignedIn.of(request), calendar.get());
            View.goTo(request, HOME + "/" + made.id(), Message.of("calendar.added", made.name()));
        }
    }

    private void show(Context request) {
        WorkCalendar calendar = service.found(id(request));
        Map<String, Object> model = model(request, service, calendar);
        String day = Optional.ofNullable(request.queryParam("day")).orElse("");
        CalendarDay.check(day, "", "", new FieldErrors())
                .ifPresent(
                        one -> {
                            DayKind kind = calendar.kind(one.date());
                            model.put("date", one.date().toString());
                            model.put("kind", kind.word());
                            model.put("note", calendar.note(one.date()));
                        });
        View.show(request, CalendarModel.PAGE, model);
    }

    private void change(Context request) {
        Fields fields = new Fields(request.formParamMap());
        WorkCalendar before = service.found(id(request));
        CalendarForm form = new CalendarForm(fields.one("name"), fields.all("weekend"));
        FieldErrors errors = new FieldErrors();
        Optional<WorkCalendar> typed = form.check(errors);
        if (typed.isEmpty()) {
            showAgain(request, service, before, Map.of("errors", errors, "form", form));
            return;
        }
        String name = typed.get().name();
        Set<DayOfWeek> weekend = typed.get().weekend();
        OptionalInt version = fields.version();
        SaveResult<WorkCalendar> saved =
                service.change(
                        SignedIn.of(request),
                        before.id(),
                        version,
                        one -> one.named(name, weekend));
        if (saved instanceof SaveResult.Stale<WorkCalendar> stale) {
            showAgain(request, service, stale.now(), Map.of("form", form, "stale", true));
        } else {
            String now = saved.orProblem().name();
            View.goTo(request, HOME + "/" + before.id(), Message.of("calendar.saved", now));
        }
    }

    private void remove(Context request) {
        WorkCalendar gone = service.found(id(request));
        FieldErrors errors = service.remove(SignedIn.of(request), gone);
        if (errors.isEmpty()) {
            View.goTo(request, HOME, Message.of("calendar.removed", gone.name()));
        } else {
            showAgain(request, service, gone, Map.of("errors", errors));
        }
    }

    private static Map<String, Object> model(
            Context request, CalendarService service, WorkCalendar calendar) {
        String year = request.queryParam("year");
        return CalendarModel.of(service, calendar, year, RequestLanguage.of(request));
    }

    /** The page again, with what was typed and what is wrong with it. */
    static void showAgain(
            Context request, CalendarService service, WorkCalendar calendar, Map<String, ?> typed) {
        Map<String, Object> model = model(request, service, calendar);
        model.putAll(typed);
        View.showAgain(request, CalendarModel.PAGE, model);
    }

    private static String id(Context request) {
        return request.pathParam("id");
    }
}
