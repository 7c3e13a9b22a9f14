package planerka.group;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name that a called phone shows: up to {@value #LONGEST} letters, digits, spaces and mild
 * punctuation; no quote, comma, angle bracket or line break, for it becomes a part of a SIP header.
 */
public record CallerName(String text) {
    public static final int LONGEST = 40;
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{M}\\p{N} .()'_+-]{0,40}");
    public static final CallerName USUAL = new CallerName("PLANERKA");

    public CallerName {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a caller name");
        }
    }

    public static Optional<CallerName> typed(String text) {
        String stripped = text.strip();
        return SHAPE.matcher(stripped).matches()
                ? Optional.of(new CallerName(stripped))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
