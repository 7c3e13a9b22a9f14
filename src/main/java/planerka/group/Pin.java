package planerka.group;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a late comer from outside the list has to enter: four to eight digits. */
public record Pin(String digits) {
    public static final int LEAST = 4;
    public static final int MOST = 8;
    private static final Pattern SHAPE = Pattern.compile("[0-9]{4,8}");

    public Pin {
        if (!SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException("a PIN is four to eight digits");
        }
    }

    public static Optional<Pin> typed(String text) {
        return Optional.of(text.strip()).filter(t -> SHAPE.matcher(t).matches()).map(Pin::new);
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "Pin[…]";
    }
}
