package planerka.people.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.form.Fields;
import planerka.people.AbsenceForm;
import planerka.people.NumberOrder;
import planerka.people.Person;
import planerka.people.PhoneNumber;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /people/12}: the details of a person, and the order of their numbers. */
public final class PersonPages implements Routes {
    private static final String ONE = "/people/{id}";

    private final PeopleService service;

    public PersonPages(PeopleService service) {
        this.service = service;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ONE, this::show, Access.VIEWER);
        routes.post(ONE + "/numbers", this::order, Access.MANAGER);
    }

    private void show(Context request) {
        Person person = service.found(request.pathParam("id"));
        AbsenceForm picked =
                new AbsenceForm(query(request, "from"), query(request, "to"), "").inOrder();
        PersonView shown = PersonView.to(SignedIn.of(request), person, service);
        View.show(request, PersonView.PAGE, shown.model(query(request, "month"), picked));
    }

    private void order(Context request) {
        SignedIn who = SignedIn.of(request);
        Person person = service.mine(who, request.pathParam("id"));
        Fields fields = new Fields(request.formParamMap());
        List<PhoneNumber> ordered =
                NumberOrder.after(fields.one("do"), fields.one("order"), person.numbers());
        service.change(who, person, fields.version(), person.card().calledAt(ordered))
                .orElseThrow(() -> Problem.conflict("people.stale", person.name()));
        View.goTo(request, "/people/" + person.id(), Message.of("people.numbers.ordered"));
    }

    private static String query(Context request, String name) {
        return Optional.ofNullable(request.queryParam(name)).orElse("");
    }
}
