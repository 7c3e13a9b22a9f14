package planerka.people;

import planerka.web.Problem;

/** A part of a long list: those with ids above {@code after}, {@code limit} at most. */
public record Slice(long after, int limit) {
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    /** From a query's parameters, null where one was not sent; 400 for what cannot be meant. */
    public static Slice of(String after, String limit) {
        long from = after == null ? 0 : number(after, "after", Long.MAX_VALUE);
        int most = limit == null ? USUAL : (int) number(limit, "limit", MOST);
        if (most == 0) {
            throw Problem.badRequest("people.slice", "limit", String.valueOf(MOST));
        }
        return new Slice(from, most);
    }

    /** The id in a path; 404 for anything else. */
    public static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException unreadable) {
            throw Problem.notFound();
        }
    }

    private static long number(String text, String name, long most) {
        try {
            long read = Long.parseLong(text);
            if (read >= 0 && read <= most) {
                return read;
            }
        } catch (NumberFormatException unreadable) {
            // Said below, with every other thing that it cannot be.
        }
        throw Problem.badRequest("people.slice", name, String.valueOf(most));
    }
}
