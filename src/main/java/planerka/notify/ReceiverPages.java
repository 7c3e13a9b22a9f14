package planerka.notify;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.form.Fields;
import planerka.form.PathId;
import planerka.group.GroupDirectory;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /receivers}: the receivers, each with a button that tries it. */
final class ReceiverPages implements Routes {
    private static final String HOME = "/receivers";
    private static final String ONE = HOME + "/{id}";

    private final Receivers receivers;
    private final Notifier notifier;
    private final GroupDirectory groups;
    private final Audit audit;

    ReceiverPages(Receivers receivers, Notifier notifier, GroupDirectory groups, Audit audit) {
        this.receivers = receivers;
        this.notifier = notifier;
        this.groups = groups;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                HOME,
                request -> View.show(request, "notify/list", model(ReceiverForm.empty())),
                Access.ADMIN);
        routes.post(HOME, this::add, Access.ADMIN);
        routes.post(ONE + "/test", this::test, Access.ADMIN);
        routes.post(ONE + "/delete", this::remove, Access.ADMIN);
    }

    private Map<String, Object> model(ReceiverForm form) {
        Map<String, Object> model = new HashMap<>();
        model.put("receivers", receivers.all());
        model.put("ways", List.of(TransportKind.values()));
        model.put("groups", groups.all());
        model.put("form", form);
        model.put("names", names());
        model.put("failed", null);
        return model;
    }

    private Map<Long, String> names() {
        Map<Long, String> names = new HashMap<>();
        groups.all().forEach(group -> names.put(group.id(), group.name()));
        return names;
    }

    private void add(Context request) {
        ReceiverForm form = ReceiverForm.of(new Fields(request.formParamMap()));
        FieldErrors errors = new FieldErrors();
        Optional<Receiver> checked = form.check(errors);
        if (checked.isEmpty()) {
            Map<String, Object> model = model(form);
            model.put("errors", errors);
            View.showAgain(request, "notify/list", model);
            return;
        }
        Receiver added = receivers.add(checked.get());
        record(request, AuditAction.RECEIVER_ADD, added);
        View.goTo(request, HOME, Message.of("notify.added", added.address()));
    }

    private void test(Context request) {
        Receiver one = found(request);
        record(request, AuditAction.RECEIVER_TEST, one);
        if (notifier.test(one).isEmpty()) {
            View.goTo(request, HOME, Message.of("notify.test.arrived", one.address()));
            return;
        }
        Map<String, Object> model = model(ReceiverForm.empty());
        model.put("failed", found(request));
        View.show(request, "notify/list", model);
    }

    private void remove(Context request) {
        Receiver one = found(request);
        receivers.remove(one.id());
        record(request, AuditAction.RECEIVER_REMOVE, one);
        View.goTo(request, HOME, Message.of("notify.removed", one.address()));
    }

    private Receiver found(Context request) {
        return receivers.find(PathId.of(request.pathParam("id"))).orElseThrow(Problem::notFound);
    }

    private void record(Context request, AuditAction action, Receiver one) {
        audit.record(SignedIn.of(request).name(), action, one.toString(), "");
    }
}
