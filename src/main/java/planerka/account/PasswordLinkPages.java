package planerka.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import planerka.audit.AuditAction;
import planerka.form.FormInput;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.ClientAddress;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.View;

/** Users set their own password, by a link that works once. They sign in with it afterwards. */
final class PasswordLinkPages implements Routes {
    private static final int GONE = 410;

    private final Accounts accounts;

    PasswordLinkPages(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PasswordLinks.PATH + "{link}", this::form, Access.OPEN);
        routes.post(PasswordLinks.PATH + "{link}", this::set, Access.OPEN);
    }

    private void form(Context request) {
        View.show(request, "web/password", model(name(request), new FieldErrors()));
    }

    private void set(Context request) {
        String name = name(request);
        String password = FormInput.secret(request, "password");
        FieldErrors errors =
                AccountRules.passwordErrors(password, FormInput.secret(request, "again"));
        if (!errors.isEmpty()) {
            View.showAgain(request, "web/password", model(name, errors));
            return;
        }
        String hash = accounts.users().hash(password);
        if (!accounts.passwordLinks().use(request.pathParam("link"), hash)) {
            throw gone();
        }
        accounts.audit()
                .record(name, AuditAction.PASSWORD_SET, name, ClientAddress.address(request));
        SessionCookie.take(request);
        View.goTo(request, SignInPages.PATH, Message.of("web.password.set"));
    }

    private String name(Context request) {
        return accounts.passwordLinks()
                .nameOf(request.pathParam("link"))
                .orElseThrow(PasswordLinkPages::gone);
    }

    private static Problem gone() {
        return Problem.of(GONE, "web.password.gone");
    }

    private static Map<String, Object> model(String name, FieldErrors errors) {
        return Map.of("name", name, "errors", errors);
    }
}
