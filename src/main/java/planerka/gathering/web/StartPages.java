package planerka.gathering.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.form.FormInput;
import planerka.form.PathId;
import planerka.gathering.model.StartResult;
import planerka.gathering.model.StartedBy;
import planerka.gathering.start.LeaderPolicyForm;
import planerka.gathering.start.StartFromWeb;
import planerka.group.Group;
import planerka.group.GroupDirectory;
import planerka.people.PhoneNumber;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.View;

/**
 * {@code /groups/{id}/gather}: gather now, asking for the organiser where the group has none; not a
 * group in which nobody is, for only the organiser would be called.
 */
public final class StartPages implements Routes {
    private static final String PATH = "/groups/{id}/gather";
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final GroupDirectory groups;
    private final StartFromWeb startFromWeb;

    public StartPages(GroupDirectory groups, StartFromWeb startFromWeb) {
        this.groups = groups;
        this.startFromWeb = startFromWeb;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::form, Access.MANAGER);
        routes.post(PATH, this::begin, Access.MANAGER);
    }

    private void form(Context request) {
        Group group = found(request);
        Optional<Long> running = startFromWeb.running(group.id());
        if (running.isPresent()) {
            View.goTo(request, "/gatherings/" + running.get(), Message.of("gathering.runs"));
            return;
        }
        View.show(request, "gathering/gather", model(group, organiser(group)));
    }

    private void begin(Context request) {
        Group group = found(request);
        String organiser = FormInput.line(request, "organiser");
        if (group.members().isEmpty()) {
            View.showAgain(request, "gathering/gather", model(group, organiser));
            return;
        }
        try {
            StartResult answer =
                    startFromWeb.begin(
                            SignedIn.of(request),
                            group.id(),
                            organiser,
                            LeaderPolicyForm.USUAL,
                            StartedBy.WEB);
            begun(request, answer);
        } catch (Problem wrong) {
            if (wrong.status() == UNAVAILABLE) {
                later(request, group, organiser, wrong);
                return;
            }
            if (wrong.status() != UNPROCESSABLE) {
                throw wrong;
            }
            Map<String, Object> model = new java.util.HashMap<>(model(group, organiser));
            model.put("errors", wrong.fields());
            View.showAgain(request, "gathering/gather", model);
        }
    }

    /** A user who did not know that it runs already is told what their button did. */
    private static void begun(Context request, StartResult answer) {
        String page = "/gatherings/" + answer.gathering();
        if (answer.state() == StartResult.State.JOINED) {
            boolean calls = answer.calling() > 0;
            View.goTo(request, page, Message.of(calls ? "gathering.runs.calls" : "gathering.runs"));
        } else {
            View.goTo(request, page);
        }
    }

    /** An outage ends: the same request can be made again where it was refused. */
    private static void later(Context request, Group group, String organiser, Problem away) {
        Map<String, Object> model = new java.util.HashMap<>(model(group, organiser));
        model.put("said", away.said());
        request.status(away.status());
        View.show(request, "gathering/not-ready", model);
    }

    private Group found(Context request) {
        long id = PathId.of(request.pathParam("id"));
        SignedIn.of(request).needs(id);
        return groups.byId(id).orElseThrow(Problem::notFound);
    }

    private static Map<String, Object> model(Group group, String organiser) {
        return Map.of("group", group, "organiser", organiser);
    }

    private static String organiser(Group group) {
        return group.organiser().map(PhoneNumber::digits).orElse("");
    }
}
