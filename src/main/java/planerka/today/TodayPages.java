package planerka.today;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import planerka.account.SignedIn;
import planerka.setup.SetupFacts;
import planerka.web.Access;
import planerka.web.RequestLanguage;
import planerka.web.Routes;
import planerka.web.View;

/**
 * The first page: health, running gatherings, what comes next, what went wrong; and its part that
 * changes by itself.
 */
public final class TodayPages implements Routes {
    private final Today today;
    private final SetupFacts setup;

    public TodayPages(Today today, SetupFacts setup) {
        this.today = today;
        this.setup = setup;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", request -> show(request, "today/today"), Access.VIEWER);
        routes.get("/today/part", request -> show(request, "today/part"), Access.VIEWER);
    }

    private void show(Context request, String template) {
        SignedIn who = SignedIn.of(request);
        Map<String, Object> model = today.of(who, RequestLanguage.of(request));
        model.put("setupLeft", who.may(Access.ADMIN) ? setup.glance().left() : List.of());
        View.show(request, template, model);
    }
}
