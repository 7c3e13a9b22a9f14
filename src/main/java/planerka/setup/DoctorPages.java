package planerka.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import planerka.settings.ExpectedPbx;
import planerka.settings.SettingsService;
import planerka.text.Messages;
import planerka.web.Access;
import planerka.web.RequestLanguage;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /admin/doctor}: the check-up, made when somebody looks. */
public final class DoctorPages implements Routes {
    private static final String PATH = "/admin/doctor";

    private final Checkup checkup;
    private final SettingsService settings;
    private final SetupFacts facts;
    private final Messages messages = Messages.load();

    public DoctorPages(Checkup checkup, SettingsService settings, SetupFacts facts) {
        this.checkup = checkup;
        this.settings = settings;
        this.facts = facts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::page, Access.ADMIN);
        routes.get(PATH + "/part", this::part, Access.ADMIN);
    }

    /** At once; the findings are fetched, or without scripts asked for by a button. */
    private void page(Context request) {
        boolean now = request.queryParam("now") != null;
        View.show(
                request,
                "setup/doctor",
                Map.of("asked", now, "findings", now ? look(request) : List.<FindingView>of()));
    }

    private void part(Context request) {
        View.show(request, "setup/findings", Map.of("asked", true, "findings", look(request)));
    }

    private List<FindingView> look(Context request) {
        ExpectedPbx expected = settings.expected();
        List<Finding> found = checkup.look(expected);
        facts.learn(expected, found);
        return FindingView.of(found, messages, RequestLanguage.of(request));
    }
}
