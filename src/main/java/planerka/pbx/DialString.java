package planerka.pbx;

import java.util.regex.Pattern;

/**
 * What Asterisk should ring, such as {@code Local/700@from-internal} or {@code PJSIP/700}. Carries
 * nothing that could end an AMI line or begin a second dial string.
 */
public record DialString(String text) {
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9]{1,20}/[A-Za-z0-9@._+/-]{1,100}");

    public DialString {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a dial string");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
