package planerka.people;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address by its shape: something, one {@code @}, a domain with a dot; up to {@value
 * #LONGEST} characters and no line break, so it is safe in a mail's header.
 */
public record Email(String address) {
    public static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile(
                    "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63}){1,8}");

    public Email {
        if (address.length() > LONGEST || !SHAPE.matcher(address).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** What was typed, without outer blanks; empty if it is no address. */
    public static Optional<Email> typed(String text) {
        String stripped = text.strip();
        return stripped.length() <= LONGEST && SHAPE.matcher(stripped).matches()
                ? Optional.of(new Email(stripped))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return address;
    }
}
