package planerka.people.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.people.AllowedNumbers;
import planerka.people.Directory;
import planerka.people.DirectoryFilter;
import planerka.people.DirectoryQuery;
import planerka.people.Person;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Routes;
import planerka.web.Undo;
import planerka.web.View;

/** {@code /people}: the directory, a question before a removal, and the way back. */
public final class PeoplePages implements Routes {
    private static final int MOST_GONE = 20;

    private final PeopleService service;
    private final Directory directory;

    public PeoplePages(PeopleService service, AllowedNumbers allowed) {
        this.service = service;
        this.directory = new Directory(service.people(), allowed);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(DirectoryQuery.HOME, this::list, Access.VIEWER);
        routes.get("/people/{id}/delete", this::ask, Access.MANAGER);
        routes.post("/people/{id}/delete", this::remove, Access.MANAGER);
        routes.post("/people/{id}/restore", this::restore, Access.MANAGER);
    }

    private void list(Context request) {
        DirectoryQuery query = query(request);
        SignedIn who = SignedIn.of(request);
        Map<String, Object> model = new HashMap<>();
        model.put("found", directory.page(query, who.scope()));
        model.put("q", query.words());
        model.put("filter", query.filter().word());
        model.put("filters", DirectoryFilter.words());
        model.put("query", query);
        model.put("gone", who.may(Access.MANAGER) ? service.gone(MOST_GONE) : List.of());
        View.show(request, "people/list", model);
    }

    private DirectoryQuery query(Context request) {
        String words = Optional.ofNullable(request.queryParam("q")).orElse("").strip();
        String page = Optional.ofNullable(request.queryParam("page")).orElse("0");
        return new DirectoryQuery(
                words,
                DirectoryFilter.of(request.queryParam("filter")),
                page.matches("[0-9]{1,5}") ? Integer.parseInt(page) : 0,
                service.today());
    }

    private void ask(Context request) {
        Person person = service.mine(SignedIn.of(request), request.pathParam("id"));
        View.show(
                request,
                "people/delete",
                Map.of("person", person, "groups", service.people().groupsOf(person.id())));
    }

    private void remove(Context request) {
        SignedIn who = SignedIn.of(request);
        Person person = service.mine(who, request.pathParam("id"));
        service.remove(who, person);
        View.goTo(
                request,
                DirectoryQuery.HOME,
                Message.of("people.removed", person.name()),
                new Undo("/people/" + person.id() + "/restore", Map.of()));
    }

    private void restore(Context request) {
        Person back = service.restore(SignedIn.of(request), request.pathParam("id"));
        View.goTo(request, "/people/" + back.id(), Message.of("people.restored", back.name()));
    }
}
