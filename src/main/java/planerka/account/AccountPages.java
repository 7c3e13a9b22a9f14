package planerka.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import planerka.audit.AuditAction;
import planerka.form.FormInput;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.ClientAddress;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /account}: one's own password and the browsers that one is signed in with. */
final class AccountPages implements Routes {
    static final String HOME = "/account";

    private final Accounts accounts;
    private final SignInLimit limit;

    AccountPages(Accounts accounts, SignInLimit limit) {
        this.accounts = accounts;
        this.limit = limit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                HOME, request -> View.show(request, "web/account", model(request)), Access.VIEWER);
        routes.post(HOME + "/password", this::changePassword, Access.VIEWER);
        routes.post(HOME + "/sessions/end", this::endSession, Access.VIEWER);
    }

    private Map<String, Object> model(Context request) {
        WebSession session = mine(request);
        Map<String, Object> model = new HashMap<>();
        model.put("sessions", accounts.sessions().of(session));
        model.put("twoSteps", accounts.twoSteps().isOn(session.user()));
        model.put("codesLeft", accounts.twoSteps().codesLeft(session.user()));
        return model;
    }

    private void changePassword(Context request) {
        String fresh = FormInput.secret(request, "password");
        FieldErrors errors = AccountRules.passwordErrors(fresh, FormInput.secret(request, "again"));
        String name = mine(request).who().name();
        if (errors.isEmpty() && !limit.allows(name, ClientAddress.address(request))) {
            request.status(SignInPages.TOO_MANY);
            show(request, errors.add("old", "web.sign-in.too-many"));
            return;
        }
        if (errors.isEmpty() && !change(request, fresh)) {
            errors.add("old", "web.account.old-wrong");
        }
        if (errors.isEmpty()) {
            View.goTo(request, HOME, Message.of("web.account.password-changed"));
        } else {
            request.status(422);
            show(request, errors);
        }
    }

    private boolean change(Context request, String fresh) {
        WebSession session = mine(request);
        String name = session.who().name();
        String address = ClientAddress.address(request);
        boolean done =
                accounts.users().changePassword(session, FormInput.secret(request, "old"), fresh);
        accounts.audit()
                .record(
                        name,
                        done ? AuditAction.PASSWORD_CHANGE : AuditAction.PASSWORD_REFUSE,
                        name,
                        address);
        if (done) {
            limit.right(name, address);
        }
        return done;
    }

    private void show(Context request, FieldErrors errors) {
        Map<String, Object> model = model(request);
        model.put("errors", errors);
        View.show(request, "web/account", model);
    }

    private void endSession(Context request) {
        WebSession session = mine(request);
        accounts.sessions().end(session.user(), FormInput.line(request, "session"));
        String name = session.who().name();
        accounts.audit()
                .record(name, AuditAction.SESSION_REVOKE, name, ClientAddress.address(request));
        View.goTo(request, HOME, Message.of("web.account.session-ended"));
    }

    private static WebSession mine(Context request) {
        return RequestVisitor.of(request).session().orElseThrow();
    }
}
