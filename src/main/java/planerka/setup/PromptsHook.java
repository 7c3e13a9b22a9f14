package planerka.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import planerka.web.Access;
import planerka.web.HookForm;
import planerka.web.HookSecret;
import planerka.web.Routes;

/** {@code /hook/prompts.tar}: the prompts for the PBX, which shows its secret and unpacks them. */
public final class PromptsHook implements Routes {
    private final HookSecret secret;
    private final Prompts prompts = Prompts.load();

    public PromptsHook(HookSecret secret) {
        this.secret = secret;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/hook/prompts.tar", this::send, Access.OPEN);
    }

    private void send(Context request) {
        if (HookForm.admits(request, secret)) {
            request.contentType("application/x-tar").result(Tar.of(prompts.files()));
        }
    }
}
