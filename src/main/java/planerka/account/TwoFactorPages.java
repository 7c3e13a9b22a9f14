package planerka.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.audit.AuditAction;
import planerka.form.FormInput;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.ClientAddress;
import planerka.web.QrCode;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /account/two-steps}: codes of one's phone at sign-in, set up and switched off. */
final class TwoFactorPages implements Routes {
    private static final String PATH = AccountPages.HOME + "/two-steps";

    private final Accounts accounts;
    private final SignInLimit limit;

    TwoFactorPages(Accounts accounts, SignInLimit limit) {
        this.accounts = accounts;
        this.limit = limit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, request -> show(request, new FieldErrors()), Access.VIEWER);
        routes.post(PATH + "/begin", this::begin, Access.VIEWER);
        routes.post(PATH + "/confirm", this::confirm, Access.VIEWER);
        routes.get(PATH + "/off", request -> ask(request, new FieldErrors()), Access.VIEWER);
        routes.post(PATH + "/off", this::turnOff, Access.VIEWER);
    }

    private void begin(Context request) {
        accounts.twoSteps().begin(mine(request).user());
        View.goTo(request, PATH);
    }

    /** The secret is on a page only until it has been confirmed. */
    private void show(Context request, FieldErrors errors) {
        WebSession session = mine(request);
        Optional<String> secret = accounts.twoSteps().pending(session.user());
        if (secret.isEmpty()) {
            View.goTo(request, AccountPages.HOME);
            return;
        }
        View.show(
                request,
                "web/two-steps",
                Map.of(
                        "secret", secret.get().replaceAll("(.{4})(?=.)", "$1 "),
                        "qr", QrCode.of(address(session.who().name(), secret.get())),
                        "errors", errors));
    }

    private void confirm(Context request) {
        WebSession session = mine(request);
        String name = session.who().name();
        if (!limit.allowsCode(name, ClientAddress.address(request))) {
            refuse(request, "web.sign-in.too-many", SignInPages.TOO_MANY);
            return;
        }
        Optional<List<String>> codes =
                accounts.twoSteps().confirm(session.user(), FormInput.line(request, "code"));
        if (codes.isEmpty()) {
            refuse(request, "web.code.wrong", 422);
            return;
        }
        accounts.audit()
                .record(name, AuditAction.CODE_ENABLE, name, ClientAddress.address(request));
        View.show(request, "web/recovery-codes", Map.of("codes", codes.get()));
    }

    private void refuse(Context request, String key, int status) {
        request.status(status);
        show(request, new FieldErrors().add("code", key));
    }

    private static void ask(Context request, FieldErrors errors) {
        View.show(request, "web/two-steps-off", Map.of("errors", errors));
    }

    private void turnOff(Context request) {
        WebSession session = mine(request);
        String name = session.who().name();
        String address = ClientAddress.address(request);
        if (!limit.allows(name, address)) {
            request.status(SignInPages.TOO_MANY);
            ask(request, new FieldErrors().add("password", "web.sign-in.too-many"));
        } else if (accounts.users().find(name, FormInput.secret(request, "password")).isEmpty()) {
            accounts.audit().record(name, AuditAction.PASSWORD_REFUSE, name, address);
            request.status(422);
            ask(request, new FieldErrors().add("password", "web.account.old-wrong"));
        } else {
            limit.right(name, address);
            accounts.twoSteps().turnOff(name, session.user(), name);
            View.goTo(request, AccountPages.HOME, Message.of("web.two-steps.off-now"));
        }
    }

    private static WebSession mine(Context request) {
        return RequestVisitor.of(request).session().orElseThrow();
    }

    /** As the apps' makers agreed on it. */
    private static String address(String name, String secret) {
        return "otpauth://totp/Planerka:"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20")
                + "?secret="
                + secret
                + "&issuer=Planerka";
    }
}
