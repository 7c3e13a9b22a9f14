package planerka.group.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.group.Group;
import planerka.group.GroupSummary;
import planerka.group.RestoredGroup;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Routes;
import planerka.web.Undo;
import planerka.web.View;

/** {@code /groups}: the list, a question before a removal, and the way back. */
public final class GroupPages implements Routes {
    static final String HOME = "/groups";
    private static final int ON_A_PAGE = 50;
    private static final int REMOVED = 10;

    private final GroupService service;
    private final GroupInsights outlook;

    public GroupPages(GroupService service, GroupInsights outlook) {
        this.service = service;
        this.outlook = outlook;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(HOME, this::list, Access.VIEWER);
        routes.get("/groups/{id}/delete", this::ask, Access.MANAGER);
        routes.post("/groups/{id}/delete", this::remove, Access.MANAGER);
        routes.post("/groups/{id}/restore", this::restore, Access.MANAGER);
    }

    private void list(Context request) {
        SignedIn who = SignedIn.of(request);
        String words = query(request, "q").strip();
        int page = page(request);
        // One more than is shown tells whether there is a next page.
        List<GroupSummary> found =
                service.heads(who, words, outlook.today(), page * ON_A_PAGE, ON_A_PAGE + 1);
        Map<String, Object> model = new HashMap<>();
        model.put("lines", outlook.lines(found.stream().limit(ON_A_PAGE).toList()));
        model.put("q", words);
        model.put("page", page);
        model.put("more", found.size() > ON_A_PAGE);
        model.put(
                "removed",
                who.may(Access.MANAGER) ? service.removed(who.scope(), REMOVED) : List.of());
        View.show(request, "group/list", model);
    }

    private static int page(Context request) {
        String typed = query(request, "page");
        return typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 0;
    }

    private static String query(Context request, String name) {
        return Optional.ofNullable(request.queryParam(name)).orElse("");
    }

    private void ask(Context request) {
        Group group = found(request);
        View.show(
                request,
                "group/delete",
                Map.of("group", group, "schedules", service.schedulesOf(group)));
    }

    private void remove(Context request) {
        Group group = found(request);
        service.remove(SignedIn.of(request), group);
        Undo undo = new Undo(HOME + "/" + group.id() + "/restore", Map.of());
        View.goTo(request, HOME, Message.of("group.removed", group.name()), undo);
    }

    private void restore(Context request) {
        RestoredGroup back = service.restore(SignedIn.of(request), request.pathParam("id"));
        View.goTo(request, HOME + "/" + back.group().id(), back.said());
    }

    private Group found(Context request) {
        return service.found(SignedIn.of(request), request.pathParam("id"));
    }
}
