package planerka.group;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is dialled after the star to gather a group: three digits beginning with 1, as the dialplan
 * has {@code _*1XX}.
 */
public record ServiceCode(String digits) implements Comparable<ServiceCode> {
    private static final Pattern SHAPE = Pattern.compile("1[0-9]{2}");

    public ServiceCode {
        if (!hasShape(digits)) {
            throw new IllegalArgumentException("not a group's code");
        }
    }

    public static boolean hasShape(String digits) {
        return SHAPE.matcher(digits).matches();
    }

    /** What was dialled, typed or sent, with or without the star; empty if it is no code. */
    public static Optional<ServiceCode> typed(String text) {
        String digits = bare(text);
        return hasShape(digits) ? Optional.of(new ServiceCode(digits)) : Optional.empty();
    }

    public static String bare(String text) {
        String stripped = text.strip();
        return stripped.startsWith("*") ? stripped.substring(1) : stripped;
    }

    /** As a person dials it. */
    public String dialled() {
        return "*" + digits;
    }

    @Override
    public int compareTo(ServiceCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
