package planerka.today;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import planerka.web.Access;
import planerka.web.Language;
import planerka.web.Routes;
import planerka.web.SignedIn;
import planerka.web.View;

/**
 * The first page: how the house stands, who is meeting, what comes next, what went wrong; and its
 * part that changes by itself.
 */
public final class TodayPages implements Routes {
    private final Today today;

    public TodayPages(Today today) {
        this.today = today;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", request -> show(request, "today/today"), Access.VIEWER);
        routes.get("/today/part", request -> show(request, "today/part"), Access.VIEWER);
    }

    private void show(Context request, String template) {
        Map<String, Object> model = today.of(SignedIn.of(request), Language.of(request));
        View.show(request, template, model);
    }
}
