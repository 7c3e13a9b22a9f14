package planerka.group;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import planerka.people.PathId;
import planerka.web.Access;
import planerka.web.Audit;
import planerka.web.FieldErrors;
import planerka.web.Json;
import planerka.web.Paging;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.SignedIn;

/** {@code /api/v1/groups}. */
public final class GroupApi implements Routes {
    private static final String ALL = "/api/v1/groups";
    private static final String ONE = ALL + "/{id}";

    private final Groups groups;
    private final GroupRules rules;
    private final Audit audit;

    public GroupApi(Groups groups, GroupRules rules, Audit audit) {
        this.groups = groups;
        this.rules = rules;
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
        request.json(groups.list(part.after(), part.limit()).stream().map(GroupJson::of).toList());
    }

    private void get(Context request) {
        request.json(GroupJson.of(found(request)));
    }

    private void add(Context request) {
        Group added = groups.add(checked(Json.read(request, GroupJson.class))).orProblem();
        record(request, "group-add", added);
        request.status(HttpStatus.CREATED).json(GroupJson.of(added));
    }

    private void change(Context request) {
        GroupJson sent = Json.read(request, GroupJson.class);
        long id = found(request).id();
        Group changed = groups.change(id, sent.seen(), checked(sent)).orProblem();
        record(request, "group-change", changed);
        request.json(GroupJson.of(changed));
    }

    private void remove(Context request) {
        Group gone = found(request);
        groups.remove(gone.id());
        record(request, "group-remove", gone);
        request.status(HttpStatus.NO_CONTENT);
    }

    private Group found(Context request) {
        return groups.find(PathId.of(request.pathParam("id"))).orElseThrow(Problem::notFound);
    }

    private GroupDraft checked(GroupJson sent) {
        FieldErrors errors = new FieldErrors();
        return sent.form().check(rules, errors).orElseThrow(() -> Problem.invalid(errors));
    }

    private void record(Context request, String action, Group subject) {
        audit.record(SignedIn.of(request).name(), action, subject.name(), "");
    }
}
