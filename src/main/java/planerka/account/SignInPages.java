package planerka.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planerka.audit.AuditAction;
import planerka.form.FormInput;
import planerka.text.FieldErrors;
import planerka.web.Access;
import planerka.web.ClientAddress;
import planerka.web.Routes;
import planerka.web.SafeRedirect;
import planerka.web.View;

/** Coming in by name and password, and going out. */
final class SignInPages implements Routes {
    static final String PATH = "/sign-in";
    static final int TOO_MANY = 429;
    private static final Logger LOG = LoggerFactory.getLogger(SignInPages.class);
    private static final String PAGE = "web/sign-in";
    private final Accounts accounts;
    private final SignInLimit limit;
    private volatile boolean somebodyIsKnown;

    SignInPages(Accounts accounts, SignInLimit limit) {
        this.accounts = accounts;
        this.limit = limit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::form, Access.OPEN);
        routes.post(PATH, this::signIn, Access.OPEN);
        routes.post("/sign-out", this::signOut, Access.VIEWER);
        routes.post("/sign-out-everywhere", this::signOutEverywhere, Access.VIEWER);
    }

    private void form(Context request) {
        String next = SafeRedirect.of(request.queryParam("next"));
        if (RequestVisitor.of(request).session().isPresent()) {
            View.goTo(request, next);
        } else {
            Map<String, Object> model = model("", next, ReplayForm.NONE);
            model.put("nobody", isNobodyKnown());
            View.show(request, PAGE, model);
        }
    }

    /** In place of what was asked for: the session has ended while a form was filled in. */
    static void interrupt(Context request, ReplayForm kept, String next) {
        request.status(HttpStatus.UNAUTHORIZED);
        View.show(request, PAGE, model("", next, kept));
    }

    /** A user with a second step is let in by {@link SignInCodePages} only. */
    private void signIn(Context request) {
        String name = FormInput.line(request, "name");
        String address = ClientAddress.address(request);
        if (!limit.allows(name, address)) {
            refuse(request, name, "web.sign-in.too-many", TOO_MANY);
            return;
        }
        Optional<Long> user = accounts.users().find(name, FormInput.secret(request, "password"));
        if (user.isEmpty()) {
            accounts.audit().record(name, AuditAction.SESSION_REFUSE, name, address);
            refuse(request, name, "web.sign-in.wrong", 422);
            return;
        }
        if (accounts.twoSteps().isOn(user.get())) {
            SignInCodePages.ask(request, accounts, user.get());
            return;
        }
        limit.right(name, address);
        accounts.audit().record(name, AuditAction.SESSION_OPEN, name, address);
        letIn(request, accounts, user.get());
        goOn(request);
    }

    /** To where one wanted to go; or a form that came too late is offered to be sent again. */
    static void goOn(Context request) {
        String next = SafeRedirect.of(request.formParam("next"));
        ReplayForm kept = ReplayForm.carried(request);
        if (kept.isNone()) {
            View.goTo(request, next);
        } else {
            View.show(request, "web/kept", Map.of("kept", kept, "next", next));
        }
    }

    /** Always under a new id: one that was known before must be worth nothing. */
    static void letIn(Context request, Accounts accounts, long user) {
        RequestVisitor.of(request).session().ifPresent(accounts.sessions()::end);
        String agent = Optional.ofNullable(request.userAgent()).orElse("");
        String id = accounts.sessions().start(user, ClientAddress.address(request), agent);
        SessionCookie.give(request, id);
        RequestVisitor.of(request).signedIn(id);
    }

    private void refuse(Context request, String name, String key, int status) {
        request.status(status);
        String next = SafeRedirect.of(request.formParam("next"));
        Map<String, Object> model = model(name, next, ReplayForm.carried(request));
        model.put("nobody", isNobodyKnown());
        model.put("errors", new FieldErrors().add("password", key));
        View.show(request, PAGE, model);
    }

    private static Map<String, Object> model(String name, String next, ReplayForm kept) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", name);
        model.put("next", next);
        model.put("kept", kept);
        model.put("nobody", false);
        return model;
    }

    /** There is always an administrator, so once there is a user the table is not asked again. */
    private boolean isNobodyKnown() {
        if (!somebodyIsKnown) {
            try {
                somebodyIsKnown = !accounts.users().none();
            } catch (RuntimeException away) {
                LOG.debug("whether anybody is known is not: {}", away.toString());
                return false;
            }
        }
        return !somebodyIsKnown;
    }

    private void signOut(Context request) {
        WebSession session = RequestVisitor.of(request).session().orElseThrow();
        accounts.sessions().end(session);
        leave(request, session, AuditAction.SESSION_CLOSE);
    }

    private void signOutEverywhere(Context request) {
        WebSession session = RequestVisitor.of(request).session().orElseThrow();
        accounts.sessions().endAll(session.user());
        leave(request, session, AuditAction.SESSION_CLOSE_ALL);
    }

    private void leave(Context request, WebSession session, AuditAction action) {
        String name = session.who().name();
        accounts.audit().record(name, action, name, ClientAddress.address(request));
        SessionCookie.take(request);
        View.goTo(request, PATH);
    }
}
