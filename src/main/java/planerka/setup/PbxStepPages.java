package planerka.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import planerka.account.SignedIn;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.form.Fields;
import planerka.settings.EditableSettings;
import planerka.settings.ExpectedPbx;
import planerka.settings.MovedSecrets;
import planerka.settings.SettingLine;
import planerka.settings.SettingsService;
import planerka.setup.SetupProgress.Step;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.text.Messages;
import planerka.web.Access;
import planerka.web.RequestLanguage;
import planerka.web.Routes;
import planerka.web.Secrets;
import planerka.web.View;

/** {@code /setup/pbx}: where the PBX is, whether it lets us in and what we may do there. */
public final class PbxStepPages implements Routes {
    private static final String PATH = SetupPages.PATH + "/pbx";

    /** What is typed, in the order of the page. */
    private static final List<String> FIELDS =
            Stream.concat(PbxForm.NAMES.stream(), Stream.of(PbxForm.SECRET)).toList();

    private final SetupFacts facts;
    private final SettingsService settings;
    private final Audit audit;
    private final Messages messages = Messages.load();

    public PbxStepPages(SetupFacts facts, SettingsService settings, Audit audit) {
        this.facts = facts;
        this.settings = settings;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show, Access.ADMIN);
        routes.post(PATH, this::connect, Access.ADMIN);
        routes.post(PATH + "/papers", this::papers, Access.ADMIN);
    }

    private void show(Context request) {
        settings.prepare("ami.secret", Secrets.fresh());
        settings.prepare("hook.token", Secrets.fresh());
        View.show(
                request, "setup/pbx", model(PbxForm.of(settings), settings.expected(), List.of()));
    }

    /** What is to be pasted if it is as typed so far. */
    private void papers(Context request) {
        PbxForm form = PbxForm.of(new Fields(request.formParamMap()));
        View.show(request, "setup/papers", PbxSetupView.of(settings, typed(form), facts).model());
    }

    /** What is wrong in it counts as not typed. */
    private ExpectedPbx typed(PbxForm form) {
        Map<String, String> wanted = form.wanted(settings);
        wanted.keySet().removeAll(settings.check(wanted).byField().keySet());
        return settings.check(wanted).isEmpty() ? settings.expected(wanted) : settings.expected();
    }

    /** What lets us in is kept; what does not is not, and what was typed stays on the page. */
    private void connect(Context request) {
        PbxForm form = PbxForm.of(new Fields(request.formParamMap()));
        Map<String, String> wanted = form.wanted(settings);
        FieldErrors errors = settings.check(wanted);
        MovedSecrets.check(settings, wanted, form.typed(), errors);
        if (!errors.isEmpty()) {
            Map<String, Object> model = model(form, typed(form), List.of());
            model.put("errors", errors);
            model.put("firstWrong", errors.first(FIELDS).orElse(""));
            showAgain(request, model);
            return;
        }
        ExpectedPbx expected = settings.expected(wanted);
        List<Finding> found = PbxCheckup.ofLink(expected);
        boolean well = found.stream().noneMatch(one -> one.how() == Finding.How.FAIL);
        if (well && !onlyTests(request)) {
            keep(request, wanted, expected);
            return;
        }
        Map<String, Object> model =
                model(form, expected, FindingView.of(found, messages, RequestLanguage.of(request)));
        model.put("well", well);
        model.put("answered", isWholePage(request));
        showAgain(request, model);
    }

    /** The answer is far below the top of the page; a fetched part appears where the button is. */
    private static boolean isWholePage(Context request) {
        return request.header("HX-Request") == null;
    }

    private void keep(Context request, Map<String, String> wanted, ExpectedPbx expected) {
        String who = SignedIn.of(request).name();
        String pbx = expected.ami().toString();
        settings.change(wanted, who);
        audit.record(who, AuditAction.PBX_CONNECT, pbx, "");
        View.goTo(request, SetupPages.PATH + "/dialplan", Message.of("setup.pbx.connected", pbx));
    }

    private static boolean onlyTests(Context request) {
        return "test".equals(request.formParam("do"));
    }

    /** A test is an answer; what could not be kept is a form that comes back. */
    private static void showAgain(Context request, Map<String, Object> model) {
        model.put("tests", onlyTests(request));
        if (onlyTests(request)) {
            View.show(request, "setup/pbx", model);
        } else {
            View.showAgain(request, "setup/pbx", model);
        }
    }

    private Map<String, Object> model(PbxForm form, ExpectedPbx expected, List<FindingView> lines) {
        Map<String, Object> model = SetupPages.model(facts.look(), Step.PBX);
        model.put(
                "lines",
                PbxForm.NAMES.stream()
                        .map(name -> EditableSettings.find(name).orElseThrow())
                        .map(one -> SettingLine.of(one, settings, form.typed()))
                        .toList());
        model.put("kind", form.kind());
        model.put("kindFixed", settings.fixedBy("call.channel").isPresent());
        model.put("secretFixed", settings.fixedBy("ami.secret").isPresent());
        model.put("findings", lines);
        model.put("well", false);
        model.put("tests", false);
        model.put("firstWrong", "");
        model.put("answered", false);
        model.putAll(PbxSetupView.of(settings, expected, facts).model());
        return model;
    }
}
