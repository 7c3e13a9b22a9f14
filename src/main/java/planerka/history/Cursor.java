package planerka.history;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last gathering of a page: what is older comes after it. */
public record Cursor(Instant at, long id) {
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,15})-([0-9]{1,18})");

    /** Empty for what is no cursor: the first page is shown then. */
    public static Optional<Cursor> of(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new Cursor(
                                Instant.ofEpochMilli(Long.parseLong(parts.group(1))),
                                Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    public String text() {
        return at.toEpochMilli() + "-" + id;
    }
}
