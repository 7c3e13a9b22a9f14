package planerka.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.account.SignedIn;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.form.Fields;
import planerka.group.Group;
import planerka.group.GroupDirectory;
import planerka.group.GroupDraft;
import planerka.group.GroupRules;
import planerka.group.Groups;
import planerka.people.PhoneNumber;
import planerka.settings.SettingsService;
import planerka.setup.SetupProgress.Step;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Routes;
import planerka.web.SaveResult;
import planerka.web.View;

/** {@code /setup/group} and {@code /setup/conference}: the first group, and its first call. */
public final class GroupStepPages implements Routes {
    private static final String GROUP = SetupPages.PATH + "/group";
    private static final String CONFERENCE = SetupPages.PATH + "/conference";

    private final SetupFacts facts;
    private final SettingsService settings;
    private final Groups groups;
    private final GroupDirectory directory;
    private final Audit audit;

    public GroupStepPages(
            SetupFacts facts,
            SettingsService settings,
            Groups groups,
            GroupDirectory directory,
            Audit audit) {
        this.facts = facts;
        this.settings = settings;
        this.groups = groups;
        this.directory = directory;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(GROUP, this::form, Access.ADMIN);
        routes.post(GROUP, this::add, Access.ADMIN);
        routes.get(CONFERENCE, this::conference, Access.ADMIN);
    }

    private void form(Context request) {
        View.show(request, "setup/group", model(usual(), new FieldErrors()));
    }

    private FirstGroupForm usual() {
        return FirstGroupForm.usual(directory.all().isEmpty());
    }

    private void add(Context request) {
        FirstGroupForm form = FirstGroupForm.of(new Fields(request.formParamMap()));
        FieldErrors errors = new FieldErrors();
        GroupRules rules = settings.expected().rules();
        Optional<GroupDraft> draft = form.check(rules, errors);
        if (draft.isEmpty()) {
            Map<String, Object> model = model(form, errors);
            model.put("wrongLines", form.lines(rules).details());
            View.showAgain(request, "setup/group", model);
            return;
        }
        SaveResult<Group> saved = groups.add(draft.get());
        if (saved instanceof SaveResult.Refused<Group> refused) {
            View.showAgain(request, "setup/group", model(form, refused.errors()));
            return;
        }
        Group made = saved.orProblem();
        audit.record(SignedIn.of(request).name(), AuditAction.GROUP_ADD, made.name(), "");
        View.goTo(request, CONFERENCE, Message.of("setup.group.made", made.name()));
    }

    private Map<String, Object> model(FirstGroupForm form, FieldErrors errors) {
        Map<String, Object> model = SetupPages.model(facts.look(), Step.GROUP);
        model.put("form", form);
        model.put("errors", errors);
        model.put("wrongLines", List.of());
        model.put("groups", directory.all().size());
        return model;
    }

    private void conference(Context request) {
        Map<String, Object> model = SetupPages.model(facts.look(), Step.CONFERENCE);
        List<Group> known = directory.all();
        model.put("group", known.isEmpty() ? null : known.get(0));
        model.put("organiser", known.isEmpty() ? "" : organiser(known.get(0)));
        View.show(request, "setup/conference", model);
    }

    private static String organiser(Group group) {
        return group.organiser().map(PhoneNumber::digits).orElse("");
    }
}
