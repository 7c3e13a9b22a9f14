package planerka.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import planerka.audit.AuditAction;
import planerka.form.FormInput;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.ClientAddress;
import planerka.web.Cookies;
import planerka.web.Routes;
import planerka.web.SafeRedirect;
import planerka.web.View;

/** {@code /sign-in/code}: the second step of signing in, for users who have set it up. */
final class SignInCodePages implements Routes {
    private static final String PATH = SignInPages.PATH + "/code";
    private static final String COOKIE = "step";

    private final Accounts accounts;
    private final SignInLimit limit;

    SignInCodePages(Accounts accounts, SignInLimit limit) {
        this.accounts = accounts;
        this.limit = limit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::form, Access.OPEN);
        routes.post(PATH, this::check, Access.OPEN);
    }

    /** The password was right. */
    static void ask(Context request, Accounts accounts, long user) {
        Cookies.set(request, COOKIE, accounts.steps().start(user), PendingSignIns.LIFE);
        String next = SafeRedirect.of(request.formParam("next"));
        ReplayForm kept = ReplayForm.carried(request);
        if (kept.isNone()) {
            View.goTo(request, PATH + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        } else {
            show(request, next, kept, new FieldErrors());
        }
    }

    private void form(Context request) {
        if (owing(request).isEmpty()) {
            startAnew(request);
        } else {
            show(request, request.queryParam("next"), ReplayForm.NONE, new FieldErrors());
        }
    }

    private void check(Context request) {
        Optional<PendingSignIns.Owing> owing = owing(request);
        if (owing.isEmpty()) {
            startAnew(request);
            return;
        }
        PendingSignIns.Owing one = owing.get();
        String address = ClientAddress.address(request);
        if (!limit.allowsCode(one.name(), address)) {
            refuse(request, "web.sign-in.too-many", SignInPages.TOO_MANY);
        } else if (!accounts.steps().mayTry(id(request))) {
            startAnew(request);
        } else if (accounts.twoSteps().accepts(one.user(), FormInput.line(request, "code"))) {
            letIn(request, one, address);
        } else {
            accounts.audit()
                    .record(one.name(), AuditAction.SESSION_REFUSE_CODE, one.name(), address);
            refuse(request, "web.code.wrong", 422);
        }
    }

    private void letIn(Context request, PendingSignIns.Owing one, String address) {
        limit.right(one.name(), address);
        limit.rightCode(one.name(), address);
        accounts.steps().end(id(request));
        Cookies.remove(request, COOKIE);
        accounts.audit().record(one.name(), AuditAction.SESSION_OPEN, one.name(), address);
        SignInPages.letIn(request, accounts, one.user());
        SignInPages.goOn(request);
    }

    private Optional<PendingSignIns.Owing> owing(Context request) {
        return accounts.steps().find(id(request));
    }

    private static String id(Context request) {
        return Optional.ofNullable(request.cookie(COOKIE)).orElse("");
    }

    /** Too late, or too many wrong codes: the password again. */
    private static void startAnew(Context request) {
        Cookies.remove(request, COOKIE);
        View.goTo(request, SignInPages.PATH, Message.of("web.code.again"));
    }

    private static void refuse(Context request, String key, int status) {
        request.status(status);
        FieldErrors errors = new FieldErrors().add("code", key);
        show(request, request.formParam("next"), ReplayForm.carried(request), errors);
    }

    private static void show(Context request, String next, ReplayForm kept, FieldErrors errors) {
        View.show(
                request,
                "web/sign-in-code",
                Map.of("next", SafeRedirect.of(next), "kept", kept, "errors", errors));
    }
}
