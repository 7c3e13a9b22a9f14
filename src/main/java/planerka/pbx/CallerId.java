package planerka.pbx;

import java.util.regex.Pattern;

/** What the called phone shows: a name in any script, and a number of digits. */
public record CallerId(String name, String number) {
    /**
     * Letters, marks, digits, spaces and mild punctuation: no quote, comma, angle bracket, control
     * or dollar.
     */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} .()'_+-]{0,40}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");

    public CallerId {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a caller name");
        }
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("not a caller number");
        }
    }

    public static boolean allowsName(String name) {
        return NAME.matcher(name).matches();
    }

    /** As the header {@code CallerID} wants it. */
    public String header() {
        return "\"" + name + "\" <" + number + ">";
    }
}
