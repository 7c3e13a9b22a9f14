package planerka.group.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import planerka.account.SignedIn;
import planerka.form.Fields;
import planerka.group.Group;
import planerka.group.GroupDraft;
import planerka.group.GroupRules;
import planerka.group.Groups;
import planerka.group.form.GroupForm;
import planerka.group.form.MemberForm;
import planerka.people.People;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Routes;
import planerka.web.SaveResult;
import planerka.web.View;

/**
 * A group's form. Its buttons for the members post the whole form, which comes back with the rows
 * changed and everything else as it was typed; only "save" saves.
 */
public final class GroupEditPages implements Routes {
    private static final String FORM = "group/edit";

    private final GroupService service;
    private final People people;
    private final PeoplePicker picker;
    private final GroupRules rules;

    public GroupEditPages(GroupService service, Groups groups, People people, GroupRules rules) {
        this.service = service;
        this.people = people;
        this.picker = new PeoplePicker(people, groups, rules.allowed());
        this.rules = rules;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/groups/new", this::blank, Access.MANAGER);
        routes.get("/groups/pick", this::pick, Access.MANAGER);
        routes.post(GroupPages.HOME, request -> post(request, 0), Access.MANAGER);
        routes.get("/groups/{id}/edit", this::edit, Access.MANAGER);
        routes.post("/groups/{id}", this::change, Access.MANAGER);
    }

    /** Empty, or like the group that the address names. */
    private void blank(Context request) {
        String like = Optional.ofNullable(request.queryParam("like")).orElse("");
        GroupForm form =
                like.isEmpty()
                        ? GroupForm.empty()
                        : GroupForm.like(service.found(SignedIn.of(request), like));
        View.show(request, FORM, model(0, OptionalInt.of(0), form).all());
    }

    /** The people who may be meant by the text typed so far. */
    private void pick(Context request) {
        String words = Optional.ofNullable(request.queryParam("add.number")).orElse("");
        View.show(
                request,
                "group/pick",
                Map.of("found", picker.find(words, SignedIn.of(request).scope())));
    }

    private void edit(Context request) {
        Group group = found(request);
        OptionalInt version = OptionalInt.of(group.version());
        View.show(request, FORM, model(group.id(), version, GroupForm.of(group)).all());
    }

    private void change(Context request) {
        service.foundUnlessGone(SignedIn.of(request), request.pathParam("id"))
                .ifPresentOrElse(group -> post(request, group.id()), () -> tellGone(request));
    }

    private void post(Context request, long id) {
        Fields fields = new Fields(request.formParamMap());
        GroupForm form = GroupForm.of(fields);
        String pressed = fields.one("do");
        AddMemberForm newcomer = AddMemberForm.of(fields);
        if (MemberRowButtons.isButton(pressed)) {
            GroupForm changed = form.with(MemberRowButtons.after(pressed, form.members()));
            View.show(request, FORM, model(id, fields.version(), changed).unsaved(newcomer).all());
        } else if (MemberAddition.isButton(pressed)) {
            MemberAddition addition =
                    MemberAddition.by(
                            pressed,
                            form.members(),
                            newcomer.role(),
                            picker,
                            SignedIn.of(request).scope());
            showAdded(request, id, form, addition);
        } else if (pressed.equals("add") || !newcomer.isBlank()) {
            seat(request, id, form, newcomer);
        } else {
            save(request, id, form);
        }
    }

    private void showAdded(Context request, long id, GroupForm form, MemberAddition addition) {
        OptionalInt version = new Fields(request.formParamMap()).version();
        GroupModel shown = model(id, version, form.with(addition.rows()));
        View.show(
                request, FORM, shown.unsaved(AddMemberForm.nobody()).added(addition.added()).all());
    }

    /** A filled in row for adding counts when "save" is pressed, too: nothing typed is lost. */
    private void seat(Context request, long id, GroupForm form, AddMemberForm newcomer) {
        FieldErrors errors = new FieldErrors();
        List<MemberForm> meant = newcomer.find(picker, SignedIn.of(request).scope(), errors);
        MemberAddition addition = MemberAddition.of(form.members(), meant);
        if (errors.isEmpty() && addition.added() == 0) {
            errors.add("add.number", "group.member.twice");
        }
        if (!errors.isEmpty()) {
            OptionalInt version = new Fields(request.formParamMap()).version();
            GroupModel shown = model(id, version, form).unsaved(newcomer).wrong(errors);
            View.showAgain(request, FORM, shown.choices(choices(request, newcomer)).all());
        } else if ("add".equals(request.formParam("do"))) {
            showAdded(request, id, form, addition);
        } else {
            save(request, id, form.with(addition.rows()));
        }
    }

    private PeoplePicker.Found choices(Context request, AddMemberForm newcomer) {
        return picker.find(newcomer.words(), SignedIn.of(request).scope());
    }

    private void save(Context request, long id, GroupForm form) {
        OptionalInt version = new Fields(request.formParamMap()).version();
        FieldErrors errors = new FieldErrors();
        Optional<GroupDraft> draft = form.check(rules, errors);
        if (draft.isEmpty()) {
            View.showAgain(request, FORM, model(id, version, form).wrong(errors).all());
            return;
        }
        SignedIn who = SignedIn.of(request);
        SaveResult<Group> saved =
                id == 0
                        ? service.add(who, draft.get())
                        : service.change(who, id, version, draft.get());
        if (saved instanceof SaveResult.Refused<Group> refused) {
            View.showAgain(request, FORM, model(id, version, form).wrong(refused.errors()).all());
        } else if (saved instanceof SaveResult.Stale<Group> stale) {
            tellStale(request, stale.now(), form);
        } else if (saved instanceof SaveResult.Gone<Group>) {
            tellGone(request);
        } else {
            tellSaved(request, saved.orProblem());
        }
    }

    /**
     * The typed values stay; the values saved by somebody else are shown beside them; saving again
     * replaces those.
     */
    private void tellStale(Context request, Group now, GroupForm form) {
        request.status(HttpStatus.CONFLICT);
        OptionalInt version = OptionalInt.of(now.version());
        View.show(request, FORM, model(now.id(), version, form).beside(now, form).all());
    }

    /** The typed values stay, and would make a new group. */
    private void tellGone(Context request) {
        request.status(HttpStatus.CONFLICT);
        Fields fields = new Fields(request.formParamMap());
        GroupModel shown = model(0, OptionalInt.of(0), GroupForm.of(fields));
        View.show(request, FORM, shown.unsaved(AddMemberForm.of(fields)).gone().all());
    }

    private static void tellSaved(Context request, Group saved) {
        Message done =
                saved.code()
                        .map(code -> Message.of("group.saved-dial", saved.name(), code.dialled()))
                        .orElseGet(() -> Message.of("group.saved", saved.name()));
        View.goTo(request, GroupPages.HOME + "/" + saved.id(), done);
    }

    private GroupModel model(long id, OptionalInt version, GroupForm form) {
        return new GroupModel(people, rules.allowed(), id, version, form);
    }

    private Group found(Context request) {
        return service.found(SignedIn.of(request), request.pathParam("id"));
    }
}
