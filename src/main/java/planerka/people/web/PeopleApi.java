package planerka.people.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import planerka.account.SignedIn;
import planerka.people.AllowedNumbers;
import planerka.people.Person;
import planerka.people.PersonDetails;
import planerka.text.FieldErrors;
import planerka.web.Access;
import planerka.web.Json;
import planerka.web.Paging;
import planerka.web.Problem;
import planerka.web.Routes;

/** {@code /api/v1/people}. */
public final class PeopleApi implements Routes {
    private static final String ALL = "/api/v1/people";
    private static final String ONE = ALL + "/{id}";

    private final PeopleService service;
    private final AllowedNumbers allowed;

    public PeopleApi(PeopleService service, AllowedNumbers allowed) {
        this.service = service;
        this.allowed = allowed;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ALL, this::list, Access.VIEWER);
        routes.post(ALL, this::add, Access.MANAGER);
        routes.get(ONE, this::get, Access.VIEWER);
        routes.put(ONE, this::change, Access.MANAGER);
        routes.delete(ONE, this::remove, Access.MANAGER);
    }

    private void list(Context request) {
        Paging part = Paging.of(request);
        List<Person> people = service.people().list(part.after(), part.limit());
        request.json(people.stream().map(PersonJson::of).toList());
    }

    private void get(Context request) {
        request.json(PersonJson.of(service.found(request.pathParam("id"))));
    }

    private void add(Context request) {
        PersonDetails card = checked(Json.read(request, PersonJson.class));
        Person added = service.add(SignedIn.of(request), card);
        request.status(HttpStatus.CREATED).json(PersonJson.of(added));
    }

    private void change(Context request) {
        PersonJson sent = Json.read(request, PersonJson.class);
        Person now = mine(request);
        Person changed =
                service.change(SignedIn.of(request), now, sent.seen(), checked(sent))
                        .orElseThrow(() -> Problem.conflict("people.stale", now.name()));
        request.json(PersonJson.of(changed));
    }

    private void remove(Context request) {
        service.remove(SignedIn.of(request), mine(request));
        request.status(HttpStatus.NO_CONTENT);
    }

    private Person mine(Context request) {
        return service.mine(SignedIn.of(request), request.pathParam("id"));
    }

    private PersonDetails checked(PersonJson sent) {
        FieldErrors errors = new FieldErrors();
        return sent.form().check(allowed, errors).orElseThrow(() -> Problem.invalid(errors));
    }
}
