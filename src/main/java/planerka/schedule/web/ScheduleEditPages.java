package planerka.schedule.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import planerka.account.SignedIn;
import planerka.form.FieldConflict;
import planerka.form.Fields;
import planerka.group.Group;
import planerka.people.PhoneNumber;
import planerka.recurrence.Recurrence;
import planerka.recurrence.RecurrenceText;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleDetails;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.agenda.ScheduleListQuery;
import planerka.schedule.forecast.Forecast;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.RequestLanguage;
import planerka.web.Routes;
import planerka.web.SaveResult;
import planerka.web.View;

/** A schedule's form, with what it would come to while one types. */
public final class ScheduleEditPages implements Routes {
    private static final String FORM = "schedule/edit";
    private static final int SHOWN = 10;

    private final ScheduleService service;
    private final Forecast forecast;
    private final ScheduleTexts texts;

    public ScheduleEditPages(ScheduleService service, Forecast forecast, ScheduleTexts texts) {
        this.service = service;
        this.forecast = forecast;
        this.texts = texts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/schedules/new", this::blank, Access.MANAGER);
        routes.post("/schedules/preview", this::preview, Access.MANAGER);
        routes.post(SchedulePages.HOME, this::add, Access.MANAGER);
        routes.get("/schedules/{id}/edit", this::edit, Access.MANAGER);
        routes.post("/schedules/{id}", this::change, Access.MANAGER);
    }

    /** Like another one, or for the group that the address names, or for the day. */
    private void blank(Context request) {
        SignedIn who = SignedIn.of(request);
        Fields asked = new Fields(request.queryParamMap());
        String copied = asked.one("like");
        ScheduleForm form =
                copied.isEmpty()
                        ? usual(who, asked)
                        : ScheduleForm.of(service.found(who, copied).card());
        ScheduleModel model = model(request, 0, 0, form);
        service.drafts()
                .when(form, Optional.empty(), new FieldErrors())
                .ifPresent(when -> runs(request, model.all(), when));
        View.show(request, FORM, model.all());
    }

    private ScheduleForm usual(SignedIn who, Fields asked) {
        Optional<Group> group =
                service.groups(who).stream()
                        .filter(one -> String.valueOf(one.id()).equals(asked.one("group")))
                        .findFirst();
        ScheduleForm form =
                ScheduleForm.usual(
                        group.map(one -> String.valueOf(one.id())).orElse(""),
                        group.flatMap(Group::organiser).map(PhoneNumber::digits).orElse(""),
                        service.drafts().zone());
        return new ScheduleListQuery(asked).day().map(form::onceOn).orElse(form);
    }

    private void edit(Context request) {
        Schedule schedule = service.found(SignedIn.of(request), request.pathParam("id"));
        ScheduleModel model =
                model(request, schedule.id(), schedule.version(), ScheduleForm.of(schedule.card()));
        runs(request, model.all(), schedule.recurrence());
        View.show(request, FORM, model.all());
    }

    private ScheduleModel model(Context request, long id, int version, ScheduleForm form) {
        List<Group> groups = service.groups(SignedIn.of(request));
        return new ScheduleModel(id, version, form, groups, service.drafts().allCalendars())
                .with("unusual", ScheduleModel.isUnusual(form, service.drafts().zone()));
    }

    /** The runs of what was typed, also where something else of it is wrong. */
    private void foresee(Context request, ScheduleModel model) {
        Fields fields = new Fields(request.formParamMap());
        service.drafts()
                .when(ScheduleForm.of(fields), saved(request, fields), new FieldErrors())
                .ifPresent(when -> runs(request, model.all(), when));
    }

    private void runs(Context request, Map<String, Object> model, Recurrence when) {
        RecurrenceText text = texts.in(RequestLanguage.of(request));
        model.put("said", text.say(when));
        model.put("next", OccurrenceView.of(when, service.next(when, SHOWN), text));
    }

    /** The list of runs alone, while somebody types; nothing is said about empty fields yet. */
    private void preview(Context request) {
        Fields fields = new Fields(request.formParamMap());
        FieldErrors errors = new FieldErrors();
        ScheduleForm form = ScheduleForm.of(fields);
        Map<String, Object> model = ScheduleModel.noRuns();
        service.drafts()
                .when(form, saved(request, fields), errors)
                .ifPresent(when -> runs(request, model, when));
        service.drafts()
                .draft(fields.one("id"), form)
                .ifPresent(draft -> model.put("warnings", warnings(request, draft)));
        model.put("wrong", errors);
        View.show(request, "schedule/preview", model);
    }

    private List<String> warnings(Context request, Schedule draft) {
        SignedIn who = SignedIn.of(request);
        who.needs(draft.card().group());
        RecurrenceText text = texts.in(RequestLanguage.of(request));
        return forecast.warnings(draft, who.scope(), service.now()).stream()
                .map(text::say)
                .toList();
    }

    /** The one that is being changed. */
    private Optional<Recurrence> saved(Context request, Fields fields) {
        String id = fields.one("id");
        return id.isEmpty() || id.equals("0")
                ? Optional.empty()
                : service.foundUnlessGone(SignedIn.of(request), id).map(Schedule::recurrence);
    }

    private void add(Context request) {
        Fields fields = new Fields(request.formParamMap());
        ScheduleForm form = ScheduleForm.of(fields);
        FieldErrors errors = new FieldErrors();
        Optional<ScheduleDetails> card = service.drafts().check(form, errors);
        answer(request, model(request, 0, 0, form), card, errors);
    }

    private void change(Context request) {
        Fields fields = new Fields(request.formParamMap());
        ScheduleForm form = ScheduleForm.of(fields);
        Optional<Schedule> there =
                service.foundUnlessGone(SignedIn.of(request), request.pathParam("id"));
        if (there.isEmpty()) {
            tellGone(request, form);
            return;
        }
        Schedule before = there.get();
        FieldErrors errors = new FieldErrors();
        Optional<ScheduleDetails> card = service.drafts().check(before, form, errors);
        int version = fields.version().orElse(-1);
        answer(request, model(request, before.id(), version, form), card, errors);
    }

    private void answer(
            Context request,
            ScheduleModel model,
            Optional<ScheduleDetails> card,
            FieldErrors errors) {
        card.ifPresent(one -> SignedIn.of(request).needs(one.group()));
        if (card.isEmpty()) {
            foresee(request, model);
            View.showAgain(request, FORM, model.with("errors", errors).all());
        } else if (new Fields(request.formParamMap()).one("do").equals("preview")) {
            runs(request, model.all(), card.get().recurrence());
            View.show(request, FORM, model.all());
        } else {
            save(request, card.get(), model);
        }
    }

    private void save(Context request, ScheduleDetails card, ScheduleModel model) {
        SignedIn who = SignedIn.of(request);
        SaveResult<Schedule> saved =
                model.id() == 0
                        ? service.add(who, card)
                        : service.change(
                                who,
                                service.found(who, "" + model.id()),
                                OptionalInt.of(model.version()),
                                card);
        if (saved instanceof SaveResult.Refused<Schedule> refused) {
            foresee(request, model);
            View.showAgain(request, FORM, model.with("errors", refused.errors()).all());
        } else if (saved instanceof SaveResult.Stale<Schedule> stale) {
            tellStale(request, stale.now(), card, model);
        } else if (saved instanceof SaveResult.Gone<Schedule>) {
            tellGone(request, ScheduleForm.of(new Fields(request.formParamMap())));
        } else {
            Schedule done = saved.orProblem();
            Message said = Message.of("schedule.saved", service.name(done));
            View.goTo(request, SchedulePages.HOME + "/" + done.id(), said);
        }
    }

    /**
     * The typed values stay; the values saved by somebody else are shown beside them; saving again
     * replaces those.
     */
    private void tellStale(
            Context request, Schedule now, ScheduleDetails mine, ScheduleModel model) {
        request.status(HttpStatus.CONFLICT);
        foresee(request, model);
        RecurrenceText text = texts.in(RequestLanguage.of(request));
        List<FieldConflict> both = ScheduleModel.differences(mine, now.card(), text);
        View.show(
                request,
                FORM,
                model.at(now.version()).with("stale", true).with("differences", both).all());
    }

    /** The typed values stay, and would make a new schedule. */
    private void tellGone(Context request, ScheduleForm form) {
        request.status(HttpStatus.CONFLICT);
        View.show(request, FORM, model(request, 0, 0, form).with("gone", true).all());
    }
}
