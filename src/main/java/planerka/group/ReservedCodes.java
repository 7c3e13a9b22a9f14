package planerka.group;

import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Codes that are dialled for something else than a group: "not today" and "back again". The
 * dialplan has the same ones. Thread-safe.
 */
public final class ReservedCodes {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{2,6}");
    public static final ReservedCodes USUAL = new ReservedCodes("198", "199");

    private final Supplier<String> away;
    private final Supplier<String> back;

    public ReservedCodes(String away, String back) {
        if (!SHAPE.matcher(away).matches() || !SHAPE.matcher(back).matches()) {
            throw new IllegalArgumentException("must be two to six digits, without the star");
        }
        if (away.equals(back)) {
            throw new IllegalArgumentException("must differ from absence.away-code");
        }
        this.away = () -> away;
        this.back = () -> back;
    }

    private ReservedCodes(Supplier<ReservedCodes> now) {
        this.away = () -> now.get().away();
        this.back = () -> now.get().back();
    }

    /** Codes that may change: they are asked for at each use. */
    public static ReservedCodes asOf(Supplier<ReservedCodes> now) {
        return new ReservedCodes(now);
    }

    public String away() {
        return away.get();
    }

    public String back() {
        return back.get();
    }

    public boolean has(String digits) {
        return away().equals(digits) || back().equals(digits);
    }
}
