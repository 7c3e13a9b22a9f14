package planerka.web;

import io.javalin.http.Context;

/**
 * Which part of a list is wanted: at most {@code limit} objects whose ids are greater than {@code
 * after}. From {@code ?after=ID&limit=N}.
 */
public record Paging(long after, int limit) {
    public static final int DEFAULT = 100;
    public static final int MOST = 1000;

    /** Throws {@link Problem} 400 for what is no number, and for a limit outside 1 to 1000. */
    public static Paging of(Context request) {
        long limit = number(request, "limit", DEFAULT);
        if (limit < 1 || limit > MOST) {
            throw Problem.unreadable("limit", "problem.limit", MOST);
        }
        return new Paging(number(request, "after", 0), (int) limit);
    }

    private static long number(Context request, String name, long otherwise) {
        String given = request.queryParam(name);
        try {
            return given == null ? otherwise : Long.parseLong(given);
        } catch (NumberFormatException garbage) {
            throw Problem.unreadable(name, "problem.number", name);
        }
    }
}
