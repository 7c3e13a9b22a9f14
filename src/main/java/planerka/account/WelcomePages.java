package planerka.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import planerka.audit.AuditAction;
import planerka.form.FormInput;
import planerka.text.FieldErrors;
import planerka.web.Access;
import planerka.web.ClientAddress;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.View;

/** The first administrator chooses a name and a password, by a link that works once. */
final class WelcomePages implements Routes {
    private static final int GONE = 410;

    /** Where the first administrator is led on. */
    private static final String NEXT = "/setup";

    private final Accounts accounts;

    WelcomePages(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(SetupLink.PATH + "{link}", this::form, Access.OPEN);
        routes.post(SetupLink.PATH + "{link}", this::make, Access.OPEN);
    }

    private void form(Context request) {
        refuseUnlessStands(request);
        View.show(request, "web/welcome", model(request, "", new FieldErrors()));
    }

    private void make(Context request) {
        refuseUnlessStands(request);
        String name = FormInput.line(request, "name");
        String password = FormInput.secret(request, "password");
        FieldErrors errors =
                AccountRules.errors(name, password, FormInput.secret(request, "again"));
        if (!errors.isEmpty()) {
            View.showAgain(request, "web/welcome", model(request, name, errors));
            return;
        }
        Optional<Long> first = accounts.makeFirst(request.pathParam("link"), name, password);
        SignInPages.letIn(request, accounts, first.orElseThrow(WelcomePages::gone));
        accounts.audit()
                .record(name, AuditAction.USER_ADD_FIRST, name, ClientAddress.address(request));
        View.goTo(request, NEXT);
    }

    /**
     * The form is shown only where it would be accepted; of two requests the table accepts one,
     * later.
     */
    private void refuseUnlessStands(Context request) {
        if (!accounts.links().stands(request.pathParam("link")) || !accounts.users().none()) {
            throw gone();
        }
    }

    private static Problem gone() {
        return Problem.of(GONE, "web.welcome.gone");
    }

    private static Map<String, Object> model(Context request, String name, FieldErrors errors) {
        return Map.of("name", name, "errors", errors, "link", request.pathParam("link"));
    }
}
