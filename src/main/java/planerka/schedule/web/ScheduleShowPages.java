package planerka.schedule.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import planerka.schedule.agenda.Agenda;
import planerka.schedule.agenda.Period;
import planerka.schedule.agenda.PeriodText;
import planerka.schedule.agenda.ScheduleListQuery;
import planerka.schedule.engine.Occurrences;
import planerka.schedule.engine.ScheduleRunner;
import planerka.schedule.forecast.Forecast;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Problem;
import planerka.web.RequestLanguage;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /schedules/ID}: what will happen, what is different on single days, what happened. */
public final class ScheduleShowPages implements Routes {
    private static final String ONE = SchedulePages.HOME + "/{id}";
    private static final int COMING = 10;
    private static final int PAST = 20;

    private final ScheduleService service;
    private final Occurrences occurrences;
    private final Agenda agenda;
    private final Forecast forecast;
    private final ScheduleTexts texts;

    public ScheduleShowPages(
            ScheduleService service,
            ScheduleRunner runner,
            Agenda agenda,
            Forecast forecast,
            ScheduleTexts texts) {
        this.service = service;
        this.occurrences = runner.occurrences();
        this.agenda = agenda;
        this.forecast = forecast;
        this.texts = texts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ONE, this::show, Access.VIEWER);
        routes.post(ONE + "/skip", this::skip, Access.MANAGER);
        routes.post(ONE + "/pause-until", this::pauseUntil, Access.MANAGER);
    }

    private void show(Context request) {
        Schedule schedule = service.found(SignedIn.of(request), id(request));
        View.show(request, "schedule/show", model(request, schedule));
    }

    private Map<String, Object> model(Context request, Schedule schedule) {
        RecurrenceText text = texts.in(RequestLanguage.of(request));
        Map<String, Object> model = new HashMap<>();
        model.put("schedule", service.line(schedule, text));
        model.put(
                "next",
                OccurrenceView.of(schedule.recurrence(), service.next(schedule, COMING), text));
        model.put("changes", DateOverrideView.of(schedule.recurrence(), text));
        model.put("past", occurrences.latest(schedule.id(), PAST));
        model.put("warnings", warnings(request, schedule, text));
        model.put("until", "");
        weeks(request, schedule, text, model);
        return model;
    }

    /** By its own clocks, as its exceptions are. */
    private void weeks(
            Context request, Schedule schedule, RecurrenceText text, Map<String, Object> model) {
        Agenda.Reader reader = new Agenda.Reader(service.now(), schedule.recurrence().zone(), text);
        ScheduleListQuery asked = new ScheduleListQuery(new Fields(request.queryParamMap()));
        Period weeks = new Period(Period.Kind.WEEKS, asked.day().orElse(reader.today()));
        model.put("agenda", agenda.of(schedule, weeks, reader));
        model.put("shown", PeriodText.of(weeks, RequestLanguage.of(request)));
    }

    private List<String> warnings(Context request, Schedule schedule, RecurrenceText text) {
        return forecast.warnings(schedule, SignedIn.of(request).scope(), service.now()).stream()
                .map(text::say)
                .toList();
    }

    /** The run that the button names: the page may be older than the plan. */
    private void skip(Context request) {
        Schedule schedule = service.found(SignedIn.of(request), id(request));
        Fields fields = new Fields(request.formParamMap());
        FieldErrors errors = new FieldErrors();
        LocalDateTime slot =
                DayField.moment(fields.one("run"), "run", errors)
                        .orElseThrow(() -> Problem.invalid(errors));
        Schedule changed = service.skip(SignedIn.of(request), schedule, slot);
        String day = texts.in(RequestLanguage.of(request)).dateTime(slot);
        DateOverridePages.goTo(
                request,
                SchedulePages.HOME + "/" + changed.id(),
                Message.of("schedule.skipped-now", service.name(changed), day),
                changed,
                DateOverride.skip(slot.toLocalDate(), Optional.of(slot.toLocalTime())));
    }

    private void pauseUntil(Context request) {
        Schedule schedule = service.found(SignedIn.of(request), id(request));
        String typed = new Fields(request.formParamMap()).one("until");
        FieldErrors errors = new FieldErrors();
        Optional<LocalDate> day = DayField.day(typed, "until", errors);
        day.ifPresent(one -> service.drafts().mayPauseUntil(schedule, one, errors));
        if (!errors.isEmpty()) {
            Map<String, Object> model = model(request, schedule);
            model.put("errors", errors);
            model.put("until", typed);
            View.showAgain(request, "schedule/show", model);
        } else {
            service.pauseUntil(SignedIn.of(request), id(request), day.orElseThrow());
            String until = texts.in(RequestLanguage.of(request)).date(day.orElseThrow());
            goBack(request, Message.of("schedule.paused-until-now", service.name(schedule), until));
        }
    }

    private static void goBack(Context request, Message done) {
        View.goTo(request, SchedulePages.HOME + "/" + id(request), done);
    }

    private static String id(Context request) {
        return request.pathParam("id");
    }
}
