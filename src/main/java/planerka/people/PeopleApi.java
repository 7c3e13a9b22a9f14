package planerka.people;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import planerka.web.Access;
import planerka.web.Audit;
import planerka.web.FieldErrors;
import planerka.web.Json;
import planerka.web.Paging;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.SignedIn;

/** {@code /api/v1/people}. */
public final class PeopleApi implements Routes {
    private static final String ALL = "/api/v1/people";
    private static final String ONE = ALL + "/{id}";

    private final People people;
    private final AllowedNumbers allowed;
    private final Audit audit;

    public PeopleApi(People people, AllowedNumbers allowed, Audit audit) {
        this.people = people;
        this.allowed = allowed;
        this.audit = audit;
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
        request.json(people.list(part.after(), part.limit()).stream().map(PersonJson::of).toList());
    }

    private void get(Context request) {
        request.json(PersonJson.of(found(request)));
    }

    private void add(Context request) {
        Person added = people.add(checked(Json.read(request, PersonJson.class)));
        record(request, "person.add", added.name());
        request.status(HttpStatus.CREATED).json(PersonJson.of(added));
    }

    private void change(Context request) {
        PersonJson sent = Json.read(request, PersonJson.class);
        Person now = found(request);
        Optional<Person> changed = people.change(now.id(), sent.seen(), checked(sent));
        if (changed.isEmpty()) {
            throw Problem.conflict("people.stale", now.name());
        }
        record(request, "person.change", changed.get().name());
        request.json(PersonJson.of(changed.get()));
    }

    private void remove(Context request) {
        Person gone = found(request);
        people.remove(gone.id());
        record(request, "person.remove", gone.name());
        request.status(HttpStatus.NO_CONTENT);
    }

    private Person found(Context request) {
        return people.find(PathId.of(request.pathParam("id"))).orElseThrow(Problem::notFound);
    }

    private PersonCard checked(PersonJson sent) {
        FieldErrors errors = new FieldErrors();
        return sent.form().check(allowed, errors).orElseThrow(() -> Problem.invalid(errors));
    }

    private void record(Context request, String action, String subject) {
        audit.record(SignedIn.of(request).name(), action, subject, "");
    }
}
