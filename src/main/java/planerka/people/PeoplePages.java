package planerka.people;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import planerka.web.Access;
import planerka.web.Audit;
import planerka.web.FieldErrors;
import planerka.web.Message;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.SignedIn;
import planerka.web.View;

/** {@code /people}: the list with its search, the form, and a question before a removal. */
public final class PeoplePages implements Routes {
    private static final String HOME = "/people";
    private static final int ON_A_PAGE = 50;

    private final People people;
    private final AllowedNumbers allowed;
    private final Audit audit;

    public PeoplePages(People people, AllowedNumbers allowed, Audit audit) {
        this.people = people;
        this.allowed = allowed;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(HOME, this::list, Access.VIEWER);
        routes.get("/people/new", this::blank, Access.MANAGER);
        routes.post(HOME, this::add, Access.MANAGER);
        routes.get("/people/{id}/edit", this::edit, Access.MANAGER);
        routes.post("/people/{id}", this::change, Access.MANAGER);
        routes.get("/people/{id}/delete", this::ask, Access.MANAGER);
        routes.post("/people/{id}/delete", this::remove, Access.MANAGER);
    }

    private void list(Context request) {
        String words = Optional.ofNullable(request.queryParam("q")).orElse("").strip();
        int page = page(request);
        // One more than is shown tells whether there is a next page.
        List<Person> found = people.search(words, page * ON_A_PAGE, ON_A_PAGE + 1);
        View.show(
                request,
                "people/list",
                Map.of(
                        "people",
                        found.stream().limit(ON_A_PAGE).toList(),
                        "q",
                        words,
                        "page",
                        page,
                        "more",
                        found.size() > ON_A_PAGE));
    }

    private static int page(Context request) {
        String typed = Optional.ofNullable(request.queryParam("page")).orElse("0");
        return typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 0;
    }

    private void blank(Context request) {
        PersonForm form = PersonForm.empty();
        View.show(request, "people/edit", PersonModel.added(form, new FieldErrors(), allowed));
    }

    private void add(Context request) {
        PersonForm form = PersonForm.of(new Fields(request.formParamMap()));
        FieldErrors errors = new FieldErrors();
        if (wantsRows(request)) {
            View.show(request, "people/edit", PersonModel.added(form, errors, allowed));
            return;
        }
        Optional<PersonCard> card = form.check(allowed, errors);
        if (card.isEmpty()) {
            View.showAgain(request, "people/edit", PersonModel.added(form, errors, allowed));
            return;
        }
        Person added = people.add(card.get());
        record(request, "person.add", added);
        View.goTo(request, HOME, Message.of("people.added", added.name()));
    }

    private void edit(Context request) {
        Person person = found(request);
        PersonForm form = PersonForm.of(person);
        View.show(request, "people/edit", PersonModel.of(person, form, allowed));
    }

    private void change(Context request) {
        Person person = found(request);
        Fields typed = new Fields(request.formParamMap());
        PersonForm form = PersonForm.of(typed);
        PersonModel model = new PersonModel(person.id(), typed.version(), form, allowed);
        FieldErrors errors = new FieldErrors();
        if (wantsRows(request)) {
            View.show(request, "people/edit", model.with(errors));
            return;
        }
        Optional<PersonCard> card = form.check(allowed, errors);
        if (card.isEmpty()) {
            View.showAgain(request, "people/edit", model.with(errors));
            return;
        }
        Optional<Person> changed = people.change(person.id(), typed.version(), card.get());
        if (changed.isEmpty()) {
            tellStale(request, form);
            return;
        }
        record(request, "person.change", changed.get());
        View.goTo(request, HOME, Message.of("people.changed", changed.get().name()));
    }

    /** What he typed stays; what the other one saved stands beside it; saving again replaces it. */
    private void tellStale(Context request, PersonForm form) {
        Person now = found(request);
        request.status(HttpStatus.CONFLICT);
        OptionalInt version = OptionalInt.of(now.version());
        View.show(
                request,
                "people/edit",
                new PersonModel(now.id(), version, form, allowed).besides(now));
    }

    private void ask(Context request) {
        Person person = found(request);
        View.show(
                request,
                "people/delete",
                Map.of("person", person, "groups", people.groupsOf(person.id())));
    }

    private void remove(Context request) {
        Person person = found(request);
        people.remove(person.id());
        record(request, "person.remove", person);
        View.goTo(request, HOME, Message.of("people.removed", person.name()));
    }

    private Person found(Context request) {
        return people.find(PathId.of(request.pathParam("id"))).orElseThrow(Problem::notFound);
    }

    private static boolean wantsRows(Context request) {
        return "more".equals(request.formParam("do"));
    }

    private void record(Context request, String action, Person subject) {
        audit.record(SignedIn.of(request).name(), action, subject.name(), "");
    }
}
