package planerka.account;

import io.javalin.http.Context;
import java.util.Optional;
import planerka.web.Access;
import planerka.web.Problem;

/** The author of a request: a user in a browser, or the name of an API token. */
public record SignedIn(String name, Access rank, GroupScope scope) {
    private static final String KEY = "planerka.signed-in";

    public SignedIn {
        // An administrator has no limited scope.
        scope = rank == Access.ADMIN ? GroupScope.ALL : scope;
    }

    /** Of all groups. */
    public SignedIn(String name, Access rank) {
        this(name, rank, GroupScope.ALL);
    }

    /**
     * The user or token of this request; throws if the path is {@link Access#OPEN} and nobody
     * signed in.
     */
    public static SignedIn of(Context request) {
        SignedIn known = request.attribute(KEY);
        if (known == null) {
            throw new IllegalStateException("nobody is signed in on " + request.path());
        }
        return known;
    }

    static Optional<SignedIn> known(Context request) {
        return Optional.ofNullable(request.attribute(KEY));
    }

    void remember(Context request) {
        request.attribute(KEY, this);
    }

    public boolean may(Access needed) {
        return rank.ordinal() >= needed.ordinal();
    }

    /** Throws 404 for a group outside the scope: its existence is not told either. */
    public void needs(long group) {
        if (!scope.covers(group)) {
            throw Problem.notFound();
        }
    }

    /** Throws 403 for a limited scope: the change would affect all groups. */
    public void needsAll() {
        if (!scope.isAll()) {
            throw Problem.forbidden();
        }
    }
}
