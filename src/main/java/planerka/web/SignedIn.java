package planerka.web;

import io.javalin.http.Context;

/** Who makes this request: a person in a browser, or the name of an API token. */
public record SignedIn(String name, Access rank) {
    private static final String KEY = "planerka.signed-in";

    /** The one who was let in; throws if the path is {@link Access#OPEN} and nobody signed in. */
    public static SignedIn of(Context request) {
        SignedIn known = request.attribute(KEY);
        if (known == null) {
            throw new IllegalStateException("nobody is signed in on " + request.path());
        }
        return known;
    }

    void remember(Context request) {
        request.attribute(KEY, this);
    }

    public boolean may(Access needed) {
        return rank.ordinal() >= needed.ordinal();
    }
}
