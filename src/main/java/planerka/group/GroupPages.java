package planerka.group;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import planerka.people.PathId;
import planerka.web.Access;
import planerka.web.Audit;
import planerka.web.Message;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.Scope;
import planerka.web.SignedIn;
import planerka.web.View;

/** {@code /groups}: the list, and a question before a removal. */
public final class GroupPages implements Routes {
    static final String HOME = "/groups";

    private final Groups groups;
    private final Audit audit;

    public GroupPages(Groups groups, Audit audit) {
        this.groups = groups;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(HOME, this::list, Access.VIEWER);
        routes.get("/groups/{id}/delete", this::ask, Access.MANAGER);
        routes.post("/groups/{id}/delete", this::remove, Access.MANAGER);
    }

    private void list(Context request) {
        Scope his = SignedIn.of(request).scope();
        List<Group> shown = groups.list().stream().filter(one -> his.covers(one.id())).toList();
        View.show(request, "group/list", Map.of("groups", shown));
    }

    private void ask(Context request) {
        Group group = found(request);
        View.show(
                request,
                "group/delete",
                Map.of("group", group, "schedules", groups.schedulesOf(group.id())));
    }

    private void remove(Context request) {
        Group group = found(request);
        groups.remove(group.id());
        audit.record(SignedIn.of(request).name(), "group-remove", group.name(), "");
        View.goTo(request, HOME, Message.of("group.removed", group.name()));
    }

    private Group found(Context request) {
        return groups.find(PathId.of(request.pathParam("id"))).orElseThrow(Problem::notFound);
    }
}
