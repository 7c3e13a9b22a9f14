package planerka.group.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import planerka.account.SignedIn;
import planerka.group.Group;
import planerka.group.GroupDraft;
import planerka.group.GroupRules;
import planerka.text.FieldErrors;
import planerka.web.Access;
import planerka.web.Json;
import planerka.web.Paging;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.SaveResult;

/** {@code /api/v1/groups}. */
public final class GroupApi implements Routes {
    private static final String ALL = "/api/v1/groups";
    private static final String ONE = ALL + "/{id}";

    private final GroupService service;
    private final GroupRules rules;

    public GroupApi(GroupService service, GroupRules rules) {
        this.service = service;
        this.rules = rules;
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
        request.json(
                service.list(SignedIn.of(request), part.after(), part.limit()).stream()
                        .map(GroupJson::of)
                        .toList());
    }

    private void get(Context request) {
        request.json(GroupJson.of(found(request)));
    }

    private void add(Context request) {
        SignedIn who = SignedIn.of(request);
        Group added = service.add(who, checked(Json.read(request, GroupJson.class))).orProblem();
        request.status(HttpStatus.CREATED).json(GroupJson.of(added));
    }

    private void change(Context request) {
        GroupJson sent = Json.read(request, GroupJson.class);
        long id = found(request).id();
        SaveResult<Group> saved =
                service.change(SignedIn.of(request), id, sent.seen(), checked(sent));
        request.json(GroupJson.of(saved.orProblem()));
    }

    private void remove(Context request) {
        service.remove(SignedIn.of(request), found(request));
        request.status(HttpStatus.NO_CONTENT);
    }

    private Group found(Context request) {
        return service.found(SignedIn.of(request), request.pathParam("id"));
    }

    private GroupDraft checked(GroupJson sent) {
        FieldErrors errors = new FieldErrors();
        return sent.form().check(rules, errors).orElseThrow(() -> Problem.invalid(errors));
    }
}
