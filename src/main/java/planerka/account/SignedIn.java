package planerka.account;

import io.javalin.http.Context;
import java.util.Optional;
import planerka.web.Access;
import planerka.web.Problem;

/** Who makes this request: a person in a browser, or the name of an API token. */
public record SignedIn(String name, Access rank, GroupScope scope) {
    private static final String KEY = "planerka.signed-in";

    public SignedIn {
        // Who may do everything is not kept out of anything.
        scope = rank == Access.ADMIN ? GroupScope.ALL : scope;
    }

    /** Of all groups. */
    public SignedIn(String name, Access rank) {
        this(name, rank, GroupScope.ALL);
    }

    /** The one who was let in; throws if the path is {@link Access#OPEN} and nobody signed in. */
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

    /**
     * Throws 404 for a group that is not among his: that there is one is none of his business
     * either.
     */
    public void needs(long group) {
        if (!scope.covers(group)) {
            throw Problem.notFound();
        }
    }

    /** Throws 403 for who has named groups only: what he would change belongs to all. */
    public void needsAll() {
        if (!scope.isAll()) {
            throw Problem.forbidden();
        }
    }
}
