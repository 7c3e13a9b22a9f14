package planerka.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import planerka.account.Accounts;
import planerka.account.SignedIn;
import planerka.account.User;
import planerka.account.UserAdmin;
import planerka.form.PathId;
import planerka.group.GroupDirectory;
import planerka.text.Message;
import planerka.web.Access;
import planerka.web.Problem;
import planerka.web.Routes;
import planerka.web.Undo;
import planerka.web.View;

/** {@code /admin/users}: users, and what is done to them without a form. */
public final class UserPages implements Routes {
    static final String HOME = "/admin/users";
    static final String ONE = HOME + "/{id}";

    private final Accounts accounts;
    private final GroupDirectory groups;

    public UserPages(Accounts accounts, GroupDirectory groups) {
        this.accounts = accounts;
        this.groups = groups;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/admin", request -> View.goTo(request, HOME), Access.ADMIN);
        routes.get(HOME, this::list, Access.ADMIN);
        routes.post(ONE + "/sign-out", this::signOut, Access.ADMIN);
        routes.post(ONE + "/two-steps-off", this::twoStepsOff, Access.ADMIN);
        routes.post(ONE + "/delete", this::remove, Access.ADMIN);
        routes.post(ONE + "/restore", this::restore, Access.ADMIN);
    }

    private void list(Context request) {
        SignedIn reader = SignedIn.of(request);
        View.show(
                request,
                "admin/users",
                Map.of(
                        "users", lines(accounts.roster().all(), reader),
                        "removed", lines(accounts.roster().removed(), reader)));
    }

    private List<UserLine> lines(List<User> users, SignedIn reader) {
        return users.stream().map(user -> UserLine.of(user, groups, reader)).toList();
    }

    private void signOut(Context request) {
        User user = found(accounts, request);
        accounts.roster().signOut(actor(request), user);
        goBack(request, user, "admin.user.signed-out");
    }

    private void twoStepsOff(Context request) {
        User user = found(accounts, request);
        accounts.twoSteps().turnOff(actor(request), user.id(), user.name());
        goBack(request, user, "admin.user.two-steps-off-now");
    }

    /** Not the administrator's own line: a wrong click would lock them out. */
    private void remove(Context request) {
        User user = found(accounts, request);
        if (isSelf(request, user)) {
            throw Problem.conflict("admin.user.self-remove");
        }
        checked(accounts.roster().remove(actor(request), user));
        Undo undo = new Undo(HOME + "/" + user.id() + "/restore", Map.of());
        View.goTo(request, HOME, Message.of("admin.user.removed", user.name()), undo);
    }

    private void restore(Context request) {
        long id = PathId.of(request.pathParam("id"));
        checked(accounts.roster().restore(actor(request), id));
        View.goTo(request, HOME, Message.of("admin.user.restored"));
    }

    private static void checked(UserAdmin.Outcome outcome) {
        if (outcome == UserAdmin.Outcome.GONE) {
            throw Problem.notFound();
        }
        if (outcome == UserAdmin.Outcome.LAST_ADMINISTRATOR) {
            throw Problem.conflict("admin.user.last");
        }
    }

    private static void goBack(Context request, User user, String key) {
        View.goTo(request, HOME + "/" + user.id(), Message.of(key, user.name()));
    }

    static User found(Accounts accounts, Context request) {
        return accounts.roster()
                .find(PathId.of(request.pathParam("id")))
                .orElseThrow(Problem::notFound);
    }

    static boolean isSelf(Context request, User user) {
        return user.name().equals(actor(request));
    }

    static String actor(Context request) {
        return SignedIn.of(request).name();
    }
}
