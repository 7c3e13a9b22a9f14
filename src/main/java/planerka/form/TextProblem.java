package planerka.form;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a text is not allowed on one line of a page, a phone's display or a log.
 *
 * <p>Letters of any script, emoji and the marks of right-to-left writing are welcome. Refused are
 * control characters and line ends, and the overrides that make a text read in another order than
 * it is written in.
 */
public enum TextProblem {
    EMPTY,
    LONG,
    SIGNS;

    private static final Pattern SIGNS_REFUSED =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

    /** What is wrong with a stripped text that must be seen and no longer than this; or nothing. */
    public static Optional<TextProblem> of(String text, int longest) {
        if (text.length() > longest) {
            return Optional.of(LONG);
        }
        if (SIGNS_REFUSED.matcher(text).find()) {
            return Optional.of(SIGNS);
        }
        return SEEN.matcher(text).find() ? Optional.empty() : Optional.of(EMPTY);
    }

    /** As the keys of the message files end. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
