package planerka.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import planerka.account.ApiToken;
import planerka.account.Tokens;
import planerka.form.Fields;
import planerka.form.PathId;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /admin/tokens}: the words that other programs show, made and revoked. */
public final class TokenPages implements Routes {
    private static final String HOME = "/admin/tokens";
    private static final String LIST = "admin/tokens";

    private final Tokens tokens;

    public TokenPages(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                HOME, request -> View.show(request, LIST, model(TokenForm.empty())), Access.ADMIN);
        routes.post(HOME, this::make, Access.ADMIN);
        routes.get(HOME + "/{id}/revoke", this::ask, Access.ADMIN);
        routes.post(HOME + "/{id}/revoke", this::revoke, Access.ADMIN);
    }

    private Map<String, Object> model(TokenForm form) {
        Map<String, Object> model = new HashMap<>();
        model.put("tokens", tokens.all());
        model.put("form", form);
        model.put("secret", "");
        return model;
    }

    /** The word is shown on the page that answers, and never again. */
    private void make(Context request) {
        TokenForm form = TokenForm.of(new Fields(request.formParamMap()));
        FieldErrors errors = new FieldErrors();
        Optional<Access> rank = form.check(errors);
        Optional<String> secret =
                rank.flatMap(one -> tokens.create(UserPages.actor(request), form.name(), one));
        if (errors.isEmpty() && secret.isEmpty()) {
            errors.add("name", "admin.token.taken");
        }
        Map<String, Object> model = model(errors.isEmpty() ? TokenForm.empty() : form);
        if (errors.isEmpty()) {
            model.put("secret", secret.orElseThrow());
            model.put("made", form.name());
            View.show(request, LIST, model);
        } else {
            model.put("errors", errors);
            View.showAgain(request, LIST, model);
        }
    }

    private void ask(Context request) {
        View.show(request, "admin/token-revoke", Map.of("token", found(request)));
    }

    private void revoke(Context request) {
        ApiToken token = found(request);
        tokens.revoke(UserPages.actor(request), token);
        View.goTo(request, HOME, Message.of("admin.token.revoked", token.name()));
    }

    private ApiToken found(Context request) {
        return tokens.find(PathId.of(request.pathParam("id"))).orElseThrow(Problem::notFound);
    }
}
