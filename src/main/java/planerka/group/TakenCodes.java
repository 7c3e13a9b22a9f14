package planerka.group;

import java.util.regex.Pattern;

/**
 * Codes that are dialled for something else than a group: "not today" and "back again". The
 * dialplan has the same ones.
 */
public record TakenCodes(String away, String back) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{2,6}");
    public static final TakenCodes USUAL = new TakenCodes("198", "199");

    public TakenCodes {
        if (!SHAPE.matcher(away).matches() || !SHAPE.matcher(back).matches()) {
            throw new IllegalArgumentException("must be two to six digits, without the star");
        }
        if (away.equals(back)) {
            throw new IllegalArgumentException("must differ from absence.away-code");
        }
    }

    boolean has(String digits) {
        return away.equals(digits) || back.equals(digits);
    }
}
