package planerka.schedule;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import planerka.group.GroupDirectory;
import planerka.people.Fields;
import planerka.recurrence.Deviation;
import planerka.recurrence.RecurrenceText;
import planerka.web.Access;
import planerka.web.FieldErrors;
import planerka.web.Language;
import planerka.web.Message;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.SignedIn;
import planerka.web.View;

/** {@code /schedules/ID}: what will happen, what is different on single days, what happened. */
public final class ScheduleShowPages implements Routes {
    private static final String ONE = SchedulePages.HOME + "/{id}";
    private static final int COMING = 10;
    private static final int PAST = 20;

    private final ScheduleDesk desk;
    private final Occurrences occurrences;
    private final GroupDirectory groups;
    private final Forecast forecast;
    private final ScheduleTexts texts;

    public ScheduleShowPages(
            ScheduleDesk desk,
            Timetable timetable,
            GroupDirectory groups,
            Forecast forecast,
            ScheduleTexts texts) {
        this.desk = desk;
        this.occurrences = timetable.occurrences();
        this.groups = groups;
        this.forecast = forecast;
        this.texts = texts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ONE, this::show, Access.VIEWER);
        routes.post(ONE + "/skip", this::skip, Access.MANAGER);
        routes.post(ONE + "/exceptions", this::deviate, Access.MANAGER);
        routes.post(ONE + "/exceptions/undo", this::undo, Access.MANAGER);
        routes.post(ONE + "/pause-until", this::pauseUntil, Access.MANAGER);
    }

    private void show(Context request) {
        Schedule schedule = desk.found(id(request));
        View.show(request, "schedule/show", model(request, schedule, chosen(request)));
    }

    /** The form for the run that somebody clicked, if he did. */
    private static DeviationForm chosen(Context request) {
        String slot = Optional.ofNullable(request.queryParam("run")).orElse("");
        FieldErrors unreadable = new FieldErrors();
        return DayField.moment(slot, "run", unreadable)
                .map(
                        at ->
                                new DeviationForm(
                                        "move",
                                        at.toLocalDate().toString(),
                                        at.toLocalTime().toString(),
                                        at.toString(),
                                        ""))
                .orElse(new DeviationForm("skip", "", "", "", ""));
    }

    private Map<String, Object> model(Context request, Schedule schedule, DeviationForm typed) {
        RecurrenceText text = texts.in(Language.of(request));
        Map<String, Object> model = new HashMap<>();
        model.put("schedule", ScheduleLine.of(schedule, name(schedule), desk.now(), text));
        model.put("next", RunLine.of(schedule.recurrence(), desk.next(schedule, COMING), text));
        model.put("changes", DeviationLine.of(schedule.recurrence().deviations(), text));
        model.put("past", occurrences.latest(schedule.id(), PAST));
        String[] to = (typed.to() + "T").split("T", -1);
        model.put("warnings", warnings(schedule, text));
        model.put("typed", typed);
        model.put("toDate", to[0]);
        model.put("toTime", to[1]);
        model.put("kinds", Stream.of(Deviation.Kind.values()).map(Deviation.Kind::word).toList());
        model.put("until", "");
        model.put("opened", !typed.date().isEmpty());
        return model;
    }

    private List<String> warnings(Schedule schedule, RecurrenceText text) {
        return forecast.warnings(schedule, desk.now()).stream().map(text::say).toList();
    }

    private String name(Schedule schedule) {
        return groups.name(schedule.card().group());
    }

    /** The run that the button names: the page may be older than the plan. */
    private void skip(Context request) {
        Schedule schedule = desk.found(id(request));
        Fields fields = new Fields(request.formParamMap());
        FieldErrors errors = new FieldErrors();
        LocalDateTime slot =
                DayField.moment(fields.one("run"), "run", errors)
                        .orElseThrow(() -> Problem.invalid(errors));
        Schedule changed = desk.skip(SignedIn.of(request), schedule, slot);
        String day = texts.in(Language.of(request)).dateTime(slot);
        goBack(request, Message.of("schedule.skipped-now", name(changed), day));
    }

    private void deviate(Context request) {
        Schedule schedule = desk.found(id(request));
        DeviationForm form = form(new Fields(request.formParamMap()));
        FieldErrors errors = new FieldErrors();
        Optional<Deviation> one = desk.drafts().check(schedule, form, errors);
        if (one.isEmpty()) {
            Map<String, Object> model = model(request, schedule, form);
            model.put("errors", errors);
            model.put("opened", true);
            View.showAgain(request, "schedule/show", model);
        } else {
            desk.deviate(SignedIn.of(request), schedule, one.get());
            goBack(request, Message.of("schedule.exception.saved"));
        }
    }

    private static DeviationForm form(Fields fields) {
        String to = fields.one("toDate") + "T" + fields.one("toTime");
        return new DeviationForm(
                fields.one("kind"),
                fields.one("date"),
                fields.one("time"),
                to,
                fields.one("organiser"));
    }

    private void undo(Context request) {
        Schedule schedule = desk.found(id(request));
        String key = new Fields(request.formParamMap()).one("exception");
        schedule.recurrence().deviations().all().stream()
                .filter(one -> DeviationLine.key(one).equals(key))
                .findFirst()
                .ifPresent(one -> desk.undo(SignedIn.of(request), schedule, one));
        goBack(request, Message.of("schedule.exception.undone"));
    }

    private void pauseUntil(Context request) {
        Schedule schedule = desk.found(id(request));
        String typed = new Fields(request.formParamMap()).one("until");
        FieldErrors errors = new FieldErrors();
        Optional<LocalDate> day = DayField.day(typed, "until", errors);
        day.ifPresent(one -> desk.drafts().mayPauseUntil(schedule, one, errors));
        if (!errors.isEmpty()) {
            Map<String, Object> model = model(request, schedule, chosen(request));
            model.put("errors", errors);
            model.put("until", typed);
            View.showAgain(request, "schedule/show", model);
        } else {
            desk.pauseUntil(SignedIn.of(request), id(request), day.orElseThrow());
            String until = texts.in(Language.of(request)).date(day.orElseThrow());
            goBack(request, Message.of("schedule.paused-until-now", name(schedule), until));
        }
    }

    private static void goBack(Context request, Message done) {
        View.goTo(request, SchedulePages.HOME + "/" + id(request), done);
    }

    private static String id(Context request) {
        return request.pathParam("id");
    }
}
