package planerka.schedule.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.form.Fields;
import planerka.recurrence.DateOverride;
import planerka.recurrence.RecurrenceText;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleTexts;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.RequestLanguage;
import planerka.web.Routes;
import planerka.web.SafeRedirect;
import planerka.web.Undo;
import planerka.web.View;

/** {@code /schedules/ID/exceptions}: what is different on a day that somebody clicked. */
public final class DateOverridePages implements Routes {
    private static final String ALL = SchedulePages.HOME + "/{id}/exceptions";
    private static final String FORM = "schedule/exception";

    private final ScheduleService service;
    private final ScheduleTexts texts;

    public DateOverridePages(ScheduleService service, ScheduleTexts texts) {
        this.service = service;
        this.texts = texts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ALL + "/new", this::ask, Access.MANAGER);
        routes.post(ALL, this::save, Access.MANAGER);
        routes.post(ALL + "/undo", this::undo, Access.MANAGER);
    }

    private void ask(Context request) {
        Schedule schedule = found(request);
        CalendarClick clicked =
                CalendarClick.of(new Fields(request.queryParamMap()), schedule.recurrence());
        String back = Optional.ofNullable(request.queryParam("back")).orElse("");
        View.show(request, FORM, model(request, schedule, clicked, back));
    }

    private Map<String, Object> model(
            Context request, Schedule schedule, CalendarClick clicked, String back) {
        RecurrenceText text = texts.in(RequestLanguage.of(request));
        String[] to = (clicked.form().to() + "T").split("T", -1);
        Map<String, Object> model = new HashMap<>();
        model.put("schedule", service.line(schedule, text));
        model.put("typed", clicked.form());
        model.put("about", clicked.about().word());
        model.put("when", clicked.said(text));
        model.put("kinds", clicked.about().kinds());
        model.put("toDate", to[0]);
        model.put("toTime", to[1]);
        model.put("changes", changes(schedule, clicked, text));
        model.put("return", home(schedule, back));
        return model;
    }

    /** What is different already on the day that was clicked. */
    private static List<DateOverrideView> changes(
            Schedule schedule, CalendarClick clicked, RecurrenceText text) {
        return schedule.recurrence().deviations().all().stream()
                .filter(one -> one.day().toString().equals(clicked.form().date()))
                .map(one -> DateOverrideView.of(one, text))
                .toList();
    }

    private void save(Context request) {
        Schedule schedule = found(request);
        Fields fields = new Fields(request.formParamMap());
        DateOverrideForm form = DateOverrideForm.of(fields);
        FieldErrors errors = new FieldErrors();
        Optional<DateOverride> one = service.drafts().check(schedule, form, errors);
        if (one.isEmpty()) {
            CalendarClick clicked =
                    new CalendarClick(CalendarClick.About.of(fields.one("about")), form);
            Map<String, Object> model = model(request, schedule, clicked, fields.one("back"));
            model.put("errors", errors);
            View.showAgain(request, FORM, model);
        } else {
            Schedule changed = change(SignedIn.of(request), schedule, one.get());
            goTo(
                    request,
                    home(schedule, fields.one("back")),
                    done(request, schedule, one.get()),
                    changed,
                    one.get());
        }
    }

    private Schedule change(SignedIn who, Schedule schedule, DateOverride one) {
        return one.kind() == DateOverride.Kind.SKIP && one.time().isPresent()
                ? service.skip(who, schedule, one.day().atTime(one.time().get()))
                : service.deviate(who, schedule, one);
    }

    private Message done(Context request, Schedule schedule, DateOverride one) {
        DateOverrideView line = DateOverrideView.of(one, texts.in(RequestLanguage.of(request)));
        return Message.of(
                "schedule.exception.saved", service.name(schedule), line.when(), line.what());
    }

    /**
     * To this page, which says what has become different, with the button that takes it back.
     *
     * @param changed the schedule as it is now; where the wish was met in another way, as an extra
     *     run that is not there any more, there is nothing to take back
     */
    static void goTo(
            Context request, String path, Message done, Schedule changed, DateOverride wanted) {
        if (changed.recurrence().deviations().all().contains(wanted)) {
            String undo = SchedulePages.HOME + "/" + changed.id() + "/exceptions/undo";
            Map<String, String> fields =
                    Map.of("exception", DateOverrideView.key(wanted), "back", path);
            View.goTo(request, path, done, new Undo(undo, fields));
        } else {
            View.goTo(request, path, done);
        }
    }

    private void undo(Context request) {
        Schedule schedule = found(request);
        String key = new Fields(request.formParamMap()).one("exception");
        schedule.recurrence().deviations().all().stream()
                .filter(one -> DateOverrideView.key(one).equals(key))
                .findFirst()
                .ifPresent(one -> service.undo(SignedIn.of(request), schedule, one));
        goBack(request, schedule, Message.of("schedule.exception.undone"));
    }

    private Schedule found(Context request) {
        return service.found(SignedIn.of(request), request.pathParam("id"));
    }

    private static void goBack(Context request, Schedule schedule, Message done) {
        String back = new Fields(request.formParamMap()).one("back");
        View.goTo(request, home(schedule, back), done);
    }

    /** The page on which the day was clicked; that of the schedule if none is named. */
    private static String home(Schedule schedule, String back) {
        return back.isEmpty() ? SchedulePages.HOME + "/" + schedule.id() : SafeRedirect.of(back);
    }
}
