package planerka.group;

import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Codes that are dialled for something else than a group: "not today" and "back again". The
 * dialplan has the same ones. Thread-safe.
 */
public final class TakenCodes {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{2,6}");
    public static final TakenCodes USUAL = new TakenCodes("198", "199");

    private final Supplier<String> away;
    private final Supplier<String> back;

    public TakenCodes(String away, String back) {
        if (!SHAPE.matcher(away).matches() || !SHAPE.matcher(back).matches()) {
            throw new IllegalArgumentException("must be two to six digits, without the star");
        }
        if (away.equals(back)) {
            throw new IllegalArgumentException("must differ from absence.away-code");
        }
        this.away = () -> away;
        this.back = () -> back;
    }

    private TakenCodes(Supplier<TakenCodes> now) {
        this.away = () -> now.get().away();
        this.back = () -> now.get().back();
    }

    /** Codes that may change: they are asked for at each use. */
    public static TakenCodes asOf(Supplier<TakenCodes> now) {
        return new TakenCodes(now);
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
