package planerka.people;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number that a phone or a trunk can be asked for: 1 to 20 digits, and nothing else, so it is
 * safe in a channel name, an AMI header, a room name and a page.
 *
 * <p>People write {@code +7 (900) 123-45-67}: {@link #typed} removes the signs. Whether a number
 * may be <em>called</em> is another question, answered by the settings.
 */
public record PhoneNumber(String digits) implements Comparable<PhoneNumber> {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,20}");
    private static final Pattern SIGNS = Pattern.compile("[\\s().+-]");
    private static final int LONGEST_TYPED = 40;

    /** Longer numbers go out by a trunk. */
    static final int LONGEST_EXTENSION = 5;

    public PhoneNumber {
        if (!SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a phone number");
        }
    }

    /** What was typed or sent, without the signs people put into numbers; empty if it is none. */
    public static Optional<PhoneNumber> typed(String text) {
        if (text == null || text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String digits = SIGNS.matcher(text).replaceAll("");
        return SHAPE.matcher(digits).matches()
                ? Optional.of(new PhoneNumber(digits))
                : Optional.empty();
    }

    /** Goes out by a trunk. */
    public boolean isOutside() {
        return digits.length() > LONGEST_EXTENSION;
    }

    @Override
    public int compareTo(PhoneNumber other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
