package planerka.group;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import planerka.people.Fields;
import planerka.people.PathId;
import planerka.people.People;
import planerka.web.Access;
import planerka.web.Audit;
import planerka.web.FieldErrors;
import planerka.web.Message;
import planerka.web.NamedGroups;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.SignedIn;
import planerka.web.View;

/**
 * A group's form. Its buttons for the members post the whole form, which comes back with the rows
 * changed and everything else as it was typed; only "save" saves.
 */
public final class GroupEditPages implements Routes {
    private static final String FORM = "group/edit";

    private final Groups groups;
    private final People people;
    private final GroupRules rules;
    private final Audit audit;

    public GroupEditPages(Groups groups, People people, GroupRules rules, Audit audit) {
        this.groups = groups;
        this.people = people;
        this.rules = rules;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/groups/new", this::blank, Access.MANAGER);
        routes.post(GroupPages.HOME, request -> post(request, 0), Access.MANAGER);
        routes.get("/groups/{id}/edit", this::edit, Access.MANAGER);
        routes.post("/groups/{id}", request -> post(request, found(request).id()), Access.MANAGER);
    }

    private void blank(Context request) {
        View.show(request, FORM, model(0, OptionalInt.of(0), GroupForm.empty()).all());
    }

    private void edit(Context request) {
        Group group = found(request);
        OptionalInt version = OptionalInt.of(group.version());
        View.show(request, FORM, model(group.id(), version, GroupForm.of(group)).all());
    }

    private void post(Context request, long id) {
        Fields fields = new Fields(request.formParamMap());
        GroupForm form = GroupForm.of(fields);
        String pressed = fields.one("do");
        Newcomer newcomer = Newcomer.of(fields);
        if (MemberRows.isButton(pressed)) {
            GroupForm changed = form.with(MemberRows.after(pressed, form.members()));
            View.show(request, FORM, model(id, fields.version(), changed).unsaved(newcomer).all());
        } else if (pressed.equals("add") || !newcomer.isBlank()) {
            seat(request, id, form, newcomer);
        } else {
            save(request, id, form);
        }
    }

    /** A filled in row for adding counts when "save" is pressed, too: nothing typed is lost. */
    private void seat(Context request, long id, GroupForm form, Newcomer newcomer) {
        OptionalInt version = new Fields(request.formParamMap()).version();
        FieldErrors errors = new FieldErrors();
        Optional<MemberForm> found = newcomer.find(people, rules.allowed(), errors);
        List<MemberForm> rows = new ArrayList<>(form.members());
        if (found.filter(member -> holds(rows, member)).isPresent()) {
            errors.add("add.number", "group.member.twice");
        }
        found.ifPresent(rows::add);
        GroupForm seated = form.with(rows);
        if (!errors.isEmpty()) {
            View.showAgain(
                    request, FORM, model(id, version, form).unsaved(newcomer).wrong(errors).all());
        } else if ("add".equals(request.formParam("do"))) {
            GroupModel shown = model(id, version, seated).unsaved(Newcomer.nobody());
            View.show(request, FORM, shown.all());
        } else {
            save(request, id, seated);
        }
    }

    private static boolean holds(List<MemberForm> rows, MemberForm member) {
        return rows.stream()
                .anyMatch(
                        row ->
                                member.isKnown()
                                        ? row.person().equals(member.person())
                                        : !row.isKnown() && row.number().equals(member.number()));
    }

    private void save(Context request, long id, GroupForm form) {
        OptionalInt version = new Fields(request.formParamMap()).version();
        FieldErrors errors = new FieldErrors();
        Optional<GroupDraft> draft = form.check(rules, errors);
        if (draft.isEmpty()) {
            View.showAgain(request, FORM, model(id, version, form).wrong(errors).all());
            return;
        }
        GroupSaved saved =
                id == 0
                        ? add(SignedIn.of(request), draft.get())
                        : groups.change(id, version, draft.get());
        if (saved instanceof GroupSaved.Refused refused) {
            View.showAgain(request, FORM, model(id, version, form).wrong(refused.errors()).all());
        } else if (saved instanceof GroupSaved.Stale stale) {
            tellStale(request, stale.now(), form);
        } else {
            tellSaved(request, id == 0 ? "group-add" : "group-change", saved.orProblem());
        }
    }

    /** Who has named groups only has this one, too, from now on. */
    private GroupSaved add(SignedIn who, GroupDraft draft) {
        return groups.add(draft, (handle, added) -> NamedGroups.give(handle, who, added.id()));
    }

    /** What he typed stays; what the other one saved stands beside it; saving again replaces it. */
    private void tellStale(Context request, Group now, GroupForm form) {
        request.status(HttpStatus.CONFLICT);
        OptionalInt version = OptionalInt.of(now.version());
        View.show(request, FORM, model(now.id(), version, form).beside(now, form).all());
    }

    private void tellSaved(Context request, String action, Group saved) {
        audit.record(SignedIn.of(request).name(), action, saved.name(), "");
        Message done =
                saved.code()
                        .map(code -> Message.of("group.saved-dial", saved.name(), code.dialled()))
                        .orElseGet(() -> Message.of("group.saved", saved.name()));
        View.goTo(request, GroupPages.HOME, done);
    }

    private GroupModel model(long id, OptionalInt version, GroupForm form) {
        return new GroupModel(people, id, version, form);
    }

    private Group found(Context request) {
        return groups.find(PathId.of(request.pathParam("id"))).orElseThrow(Problem::notFound);
    }
}
