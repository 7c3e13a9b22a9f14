package planerka.people.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.form.Fields;
import planerka.people.Absence;
import planerka.people.AbsenceForm;
import planerka.people.Person;
import planerka.people.PersonDetails;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.Undo;
import planerka.web.View;

/** A person's absences, as changed on their page: from day to day, or just today. */
public final class AbsencePages implements Routes {
    private static final String ONE = "/people/{id}";

    private final PeopleService service;

    public AbsencePages(PeopleService service) {
        this.service = service;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(ONE + "/absences", this::add, Access.MANAGER);
        routes.post(ONE + "/absences/remove", this::remove, Access.MANAGER);
        routes.post(ONE + "/away", this::away, Access.MANAGER);
        routes.post(ONE + "/back", this::back, Access.MANAGER);
    }

    private void add(Context request) {
        SignedIn who = SignedIn.of(request);
        Person person = service.mine(who, request.pathParam("id"));
        AbsenceForm form = typed(request);
        FieldErrors errors = new FieldErrors();
        if (person.absences().size() >= PersonDetails.MOST_ABSENCES) {
            errors.add("absence.from", "people.absences.many", PersonDetails.MOST_ABSENCES);
        }
        Optional<Absence> absence = form.check("absence", errors);
        if (absence.isEmpty() || !errors.isEmpty()) {
            Map<String, Object> model =
                    PersonView.to(who, person, service).model(month(request), form);
            model.put("errors", errors);
            View.showAgain(request, PersonView.PAGE, model);
            return;
        }
        service.away(who, person, absence.get());
        View.goTo(request, here(request, person), Message.of("people.absence.added"));
    }

    private void remove(Context request) {
        SignedIn who = SignedIn.of(request);
        Person person = service.mine(who, request.pathParam("id"));
        Absence absence =
                typed(request).check("absence", new FieldErrors()).orElseThrow(Problem::notFound);
        service.notAway(who, person, absence);
        Message done = Message.of("people.absence.removed");
        View.goTo(request, here(request, person), done, undo(request, person, absence));
    }

    private void away(Context request) {
        SignedIn who = SignedIn.of(request);
        Person person = service.mine(who, request.pathParam("id"));
        service.awayToday(who, person);
        View.goTo(request, here(request, person), Message.of("people.away.now", person.name()));
    }

    /** What was left of the absence that ends so may be put back. */
    private void back(Context request) {
        SignedIn who = SignedIn.of(request);
        Person person = service.mine(who, request.pathParam("id"));
        Optional<Absence> ended = person.absentOn(service.today());
        service.back(who, person);
        Message done = Message.of("people.back.now", person.name());
        if (ended.isEmpty()) {
            View.goTo(request, here(request, person), done);
            return;
        }
        Absence rest = new Absence(service.today(), ended.get().to(), ended.get().reason());
        View.goTo(request, here(request, person), done, undo(request, person, rest));
    }

    private static Undo undo(Context request, Person person, Absence absence) {
        AbsenceForm gone = AbsenceForm.of(absence);
        return new Undo(
                "/people/" + person.id() + "/absences",
                Map.of(
                        "absence.from", gone.from(),
                        "absence.to", gone.to(),
                        "absence.reason", gone.reason(),
                        "month", month(request)));
    }

    private static AbsenceForm typed(Context request) {
        Fields fields = new Fields(request.formParamMap());
        return new AbsenceForm(
                fields.one("absence.from"), fields.one("absence.to"), fields.one("absence.reason"));
    }

    /** The page in the month that was looked at. */
    private static String here(Context request, Person person) {
        return "/people/" + person.id() + "?month=" + month(request);
    }

    private static String month(Context request) {
        return AbsenceMonth.read(new Fields(request.formParamMap()).one("month"))
                .map(YearMonth::toString)
                .orElse("");
    }
}
