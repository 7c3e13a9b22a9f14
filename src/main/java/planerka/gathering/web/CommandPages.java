package planerka.gathering.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.BiConsumer;
import planerka.account.SignedIn;
import planerka.gathering.model.Gathering;
import planerka.gathering.view.GatheringService;
import planerka.web.Access;
import planerka.web.Routes;

/**
 * The addresses below a gathering's own at which it is asked for something, on pages and for
 * programs alike.
 *
 * @param one the gathering's address
 * @param answer says that it was asked for; what comes of it, the events tell
 */
record CommandPages(GatheringService desk, String one, BiConsumer<Context, Gathering> answer)
        implements Routes {
    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(one + "/{command}", this::ofAll, Access.MANAGER);
        routes.post(one + "/participants/{participant}/{command}", this::ofOne, Access.MANAGER);
        routes.post(one + "/visitors/{visitor}/{command}", this::ofVisitor, Access.MANAGER);
    }

    private void ofAll(Context request) {
        Gathering asked =
                desk.command(
                        SignedIn.of(request),
                        request.pathParam("id"),
                        request.pathParam("command"));
        answer.accept(request, asked);
    }

    private void ofOne(Context request) {
        Gathering asked =
                desk.command(
                        SignedIn.of(request),
                        request.pathParam("id"),
                        request.pathParam("participant"),
                        request.pathParam("command"));
        answer.accept(request, asked);
    }

    private void ofVisitor(Context request) {
        Gathering asked =
                desk.commandVisitor(
                        SignedIn.of(request),
                        request.pathParam("id"),
                        request.pathParam("visitor"),
                        request.pathParam("command"));
        answer.accept(request, asked);
    }
}
