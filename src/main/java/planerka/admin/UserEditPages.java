package planerka.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.account.AccountRules;
import planerka.account.Accounts;
import planerka.account.User;
import planerka.account.UserAdmin;
import planerka.account.Users;
import planerka.form.Fields;
import planerka.form.FormInput;
import planerka.group.Group;
import planerka.group.GroupDirectory;
import planerka.group.RemovedGroup;
import planerka.group.RemovedGroups;
import planerka.text.FieldErrors;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Origin;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.View;

/** A user's form: a new one, and what a known one may. */
public final class UserEditPages implements Routes {
    private static final String FORM = "admin/user";

    private final Accounts accounts;
    private final GroupDirectory groups;
    private final RemovedGroups removed;

    public UserEditPages(Accounts accounts, GroupDirectory groups, RemovedGroups removed) {
        this.accounts = accounts;
        this.groups = groups;
        this.removed = removed;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(UserPages.HOME + "/new", this::blank, Access.ADMIN);
        routes.post(UserPages.HOME, this::add, Access.ADMIN);
        routes.get(UserPages.ONE, this::edit, Access.ADMIN);
        routes.post(UserPages.ONE, this::change, Access.ADMIN);
        routes.post(UserPages.ONE + "/link", this::link, Access.ADMIN);
    }

    private void blank(Context request) {
        View.show(request, FORM, model(UserForm.empty()));
    }

    /** With a password that the administrator types, or with a link by which the user sets it. */
    private void add(Context request) {
        Fields fields = new Fields(request.formParamMap());
        UserForm form = UserForm.of(FormInput.line(request, "name"), fields);
        boolean typed = fields.one("way").equals("password");
        FieldErrors errors =
                typed
                        ? AccountRules.errors(
                                form.name(),
                                FormInput.secret(request, "password"),
                                FormInput.secret(request, "again"))
                        : AccountRules.nameErrors(form.name());
        Optional<UserForm.Rights> rights = form.rights(errors);
        if (rights.isEmpty()) {
            showAgain(request, form, typed, errors);
            return;
        }
        Users.NewUser user =
                typed
                        ? new Users.NewUser(
                                form.name(),
                                FormInput.secret(request, "password"),
                                rights.get().rank(),
                                rights.get().scope())
                        : Users.NewUser.withoutPassword(
                                form.name(), rights.get().rank(), rights.get().scope());
        Optional<Long> added = accounts.users().add(UserPages.actor(request), user);
        if (added.isEmpty()) {
            showAgain(request, form, typed, errors.add("name", "admin.user.taken"));
        } else if (typed) {
            View.goTo(request, UserPages.HOME, Message.of("admin.user.added", form.name()));
        } else {
            showLink(request, accounts.roster().find(added.get()).orElseThrow(Problem::notFound));
        }
    }

    private void showAgain(Context request, UserForm form, boolean typed, FieldErrors errors) {
        Map<String, Object> model = model(form);
        model.put("typed", typed);
        model.put("errors", errors);
        View.showAgain(request, FORM, model);
    }

    private void edit(Context request) {
        User user = UserPages.found(accounts, request);
        View.show(request, FORM, model(request, user, UserForm.of(user)));
    }

    private void change(Context request) {
        User user = UserPages.found(accounts, request);
        UserForm form = UserForm.of(user.name(), new Fields(request.formParamMap()));
        FieldErrors errors = new FieldErrors();
        Optional<UserForm.Rights> rights = form.rights(errors);
        if (UserPages.isSelf(request, user)
                && rights.filter(one -> one.rank() == Access.ADMIN).isEmpty()) {
            errors.add("role", "admin.user.self-role");
        }
        if (errors.isEmpty()) {
            save(request, user, rights.orElseThrow(), errors);
        }
        if (errors.isEmpty()) {
            View.goTo(request, UserPages.HOME, Message.of("admin.user.saved", user.name()));
        } else {
            Map<String, Object> model = model(request, user, form);
            model.put("errors", errors);
            View.showAgain(request, FORM, model);
        }
    }

    private void save(Context request, User user, UserForm.Rights rights, FieldErrors errors) {
        UserAdmin.Outcome outcome =
                accounts.roster()
                        .change(UserPages.actor(request), user, rights.rank(), rights.scope());
        if (outcome == UserAdmin.Outcome.GONE) {
            throw Problem.notFound();
        }
        if (outcome == UserAdmin.Outcome.LAST_ADMINISTRATOR) {
            errors.add("role", "admin.user.last");
        }
    }

    private void link(Context request) {
        showLink(request, UserPages.found(accounts, request));
    }

    /** The address is shown on the page that answers, and never again. */
    private void showLink(Context request, User user) {
        String path = accounts.passwordLinks().create(UserPages.actor(request), user);
        View.show(
                request,
                "admin/link",
                Map.of("name", user.name(), "address", Origin.of(request) + path));
    }

    private Map<String, Object> model(UserForm form) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", 0L);
        model.put("form", form);
        model.put("groups", tickedFirst(form));
        model.put("gone", List.of());
        model.put("typed", false);
        model.put("self", false);
        model.put("twoSteps", false);
        return model;
    }

    private List<Group> tickedFirst(UserForm form) {
        return groups.all().stream()
                .sorted(Comparator.comparing(group -> !form.has(group.id())))
                .toList();
    }

    private List<RemovedGroup> gone(User user) {
        return removed.latest(user.scope(), Integer.MAX_VALUE);
    }

    private Map<String, Object> model(Context request, User user, UserForm form) {
        Map<String, Object> model = model(form);
        model.put("id", user.id());
        // They may come back, and are the user's then unless somebody took them away.
        model.put("gone", user.scope().isAll() ? List.of() : gone(user));
        model.put("name", user.name());
        model.put("self", UserPages.isSelf(request, user));
        model.put("twoSteps", user.twoSteps());
        return model;
    }
}
