package planerka.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planerka.settings.SettingsService;
import planerka.setup.SetupProgress.Step;
import planerka.text.Messages;
import planerka.web.Access;
import planerka.web.RequestLanguage;
import planerka.web.Routes;
import planerka.web.View;

/** {@code /setup}: leads the first administrator; each step may be skipped and come back to. */
public final class SetupPages implements Routes {
    static final String PATH = "/setup";

    private final SetupFacts facts;
    private final SettingsService settings;
    private final Messages messages = Messages.load();

    public SetupPages(SetupFacts facts, SettingsService settings) {
        this.facts = facts;
        this.settings = settings;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::onward, Access.ADMIN);
        routes.get(PATH + "/dialplan", this::dialplan, Access.ADMIN);
    }

    private void onward(Context request) {
        SetupProgress progress = facts.look();
        boolean done = progress.left().isEmpty();
        View.goTo(request, done ? "/" : PATH + "/" + progress.next().word());
    }

    private void dialplan(Context request) {
        List<FindingView> lines =
                FindingView.of(facts.lookAtDialplan(), messages, RequestLanguage.of(request));
        // After the look, so that the steps say what the lines say.
        Map<String, Object> model = model(facts.look(), Step.DIALPLAN);
        model.put("findings", lines);
        model.put("well", lines.stream().noneMatch(line -> line.how().equals("fail")));
        model.putAll(PbxSetupView.of(settings, settings.expected(), facts).model());
        View.show(request, "setup/dialplan", model);
    }

    /** What each step's page needs. */
    static Map<String, Object> model(SetupProgress progress, Step here) {
        Map<String, Object> model = new HashMap<>();
        model.put("progress", progress);
        model.put("steps", Step.values());
        model.put("here", here);
        return model;
    }
}
