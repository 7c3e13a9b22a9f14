package planerka.form;

import planerka.web.Problem;

/** The id in a path such as {@code /people/12}. */
public final class PathId {
    private PathId() {}

    /** Throws {@link Problem} 404 for what is no id. */
    public static long of(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException unreadable) {
            throw Problem.notFound();
        }
    }
}
