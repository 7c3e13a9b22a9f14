package planerka.people.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.OptionalInt;
import planerka.account.SignedIn;
import planerka.form.Fields;
import planerka.form.RowButtons;
import planerka.people.AllowedNumbers;
import planerka.people.DirectoryQuery;
import planerka.people.Person;
import planerka.people.PersonDetails;
import planerka.people.PersonForm;
import planerka.people.SharedNumbers;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Routes;
import planerka.web.View;

/** The form of a person, for a new one and for one that is known. */
public final class PersonEditPages implements Routes {
    private static final String PAGE = "people/edit";

    private final PeopleService service;
    private final AllowedNumbers allowed;

    public PersonEditPages(PeopleService service, AllowedNumbers allowed) {
        this.service = service;
        this.allowed = allowed;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/people/new", this::blank, Access.MANAGER);
        routes.post(DirectoryQuery.HOME, this::add, Access.MANAGER);
        routes.get("/people/{id}/edit", this::edit, Access.MANAGER);
        routes.post("/people/{id}", this::change, Access.MANAGER);
    }

    private void blank(Context request) {
        PersonForm form = PersonForm.empty();
        View.show(request, PAGE, PersonModel.added(form, new FieldErrors(), allowed));
    }

    private void add(Context request) {
        PersonForm form = typed(request);
        FieldErrors errors = new FieldErrors();
        if (pressedBesideLines(request)) {
            View.show(request, PAGE, PersonModel.added(form, errors, allowed));
            return;
        }
        Optional<PersonDetails> card = form.check(allowed, errors);
        if (card.isEmpty()) {
            View.showAgain(request, PAGE, PersonModel.added(form, errors, allowed));
            return;
        }
        Person added = service.add(SignedIn.of(request), card.get());
        goTo(request, added, saved("people.added", added));
    }

    private void edit(Context request) {
        Person person = mine(request);
        View.show(request, PAGE, PersonModel.of(person, PersonForm.of(person), allowed));
    }

    private void change(Context request) {
        PersonForm form = typed(request);
        if (isGone(request)) {
            tellGone(request, form);
            return;
        }
        Person person = mine(request);
        OptionalInt version = new Fields(request.formParamMap()).version();
        PersonModel model = new PersonModel(person.id(), version, form, allowed);
        FieldErrors errors = new FieldErrors();
        if (pressedBesideLines(request)) {
            View.show(request, PAGE, model.with(errors));
            return;
        }
        Optional<PersonDetails> card = form.check(allowed, errors);
        if (card.isEmpty()) {
            View.showAgain(request, PAGE, model.with(errors));
            return;
        }
        service.change(SignedIn.of(request), person, version, card.get())
                .ifPresentOrElse(
                        changed -> goTo(request, changed, saved("people.changed", changed)),
                        () -> tellLate(request, form));
    }

    private Message saved(String key, Person person) {
        return SharedNumbers.of(service.people(), person).said(key, person);
    }

    private boolean isGone(Context request) {
        return service.isGone(request.pathParam("id"));
    }

    private void tellLate(Context request, PersonForm form) {
        if (isGone(request)) {
            tellGone(request, form);
        } else {
            tellStale(request, form);
        }
    }

    /** The typed values stay, and would make a new person. */
    private void tellGone(Context request, PersonForm form) {
        request.status(HttpStatus.CONFLICT);
        View.show(request, PAGE, PersonModel.gone(form, allowed));
    }

    /**
     * The typed values stay; the values saved by somebody else are shown beside them; saving again
     * replaces those.
     */
    private void tellStale(Context request, PersonForm form) {
        Person now = service.found(request.pathParam("id"));
        PersonModel model = new PersonModel(now.id(), OptionalInt.of(now.version()), form, allowed);
        request.status(HttpStatus.CONFLICT);
        View.show(request, PAGE, model.besides(now));
    }

    private Person mine(Context request) {
        return service.mine(SignedIn.of(request), request.pathParam("id"));
    }

    private static PersonForm typed(Context request) {
        return PersonForm.after(pressed(request), new Fields(request.formParamMap()));
    }

    private static boolean pressedBesideLines(Context request) {
        return RowButtons.isButton(pressed(request));
    }

    private static String pressed(Context request) {
        return Optional.ofNullable(request.formParam("do")).orElse("");
    }

    private static void goTo(Context request, Person person, Message done) {
        View.goTo(request, DirectoryQuery.HOME + "/" + person.id(), done);
    }
}
