package planerka.history.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** Time from left to right: moments become shares of the width, and round ones get a mark. */
final class Axis {
    /** In seconds: what a clock's face makes easy to read. */
    private static final List<Long> STEPS =
            List.of(
                    1L, 2L, 5L, 10L, 15L, 30L, 60L, 120L, 300L, 600L, 900L, 1800L, 3600L, 7200L,
                    14_400L, 28_800L, 86_400L);

    private static final int MOST_MARKS = 5;

    /**
     * Moments with seconds are longer words: on the narrowest phone that many fit beside one
     * another.
     */
    private static final int MOST_EXACT = 4;

    /** A mark further right would have its words cut off on the narrowest phone. */
    private static final double LAST_MARK = 0.85;

    private static final double LAST_EXACT = 0.78;

    private final Instant from;
    private final double length;

    Axis(Instant from, Instant to) {
        this.from = from;
        this.length = Math.max(1000, Duration.between(from, to).toMillis());
    }

    /** A round moment and where it is. */
    public record Mark(Instant at, String x, boolean exact) {}

    /** Such as {@code 12.5%}; what is outside is at the edge. */
    String place(Instant at) {
        return percent(share(at));
    }

    /** How wide what lasts from one moment to another is. */
    String width(Instant begin, Instant end) {
        return percent(Math.max(0, share(end) - share(begin)));
    }

    List<Mark> marks(ZoneId zone) {
        long step = step();
        long offset = zone.getRules().getOffset(from).getTotalSeconds();
        long local = from.getEpochSecond() + offset;
        long first = Math.floorDiv(local + step - 1, step) * step - offset;
        return LongStream.iterate(first, at -> at + step)
                .mapToObj(Instant::ofEpochSecond)
                .takeWhile(at -> share(at) <= (isExact(step) ? LAST_EXACT : LAST_MARK))
                .filter(at -> !at.isBefore(from))
                .map(at -> new Mark(at, place(at), isExact(step)))
                .toList();
    }

    /** Whether its marks are moments with seconds. */
    private static boolean isExact(long step) {
        return step < 60;
    }

    private long step() {
        return STEPS.stream()
                .filter(step -> length / 1000 / step <= (isExact(step) ? MOST_EXACT : MOST_MARKS))
                .findFirst()
                .orElse((long) (length / 1000));
    }

    private double share(Instant at) {
        double share = Duration.between(from, at).toMillis() / length;
        return Math.min(1, Math.max(0, share));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", share * 100);
    }
}
