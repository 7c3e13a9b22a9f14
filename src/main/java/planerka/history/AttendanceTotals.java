package planerka.history;

import java.time.Duration;
import java.util.OptionalInt;
import planerka.gathering.model.Attendance;

/**
 * How often somebody came, of the times that he was to. Days on which he was known to be absent,
 * and calls that could not be made, are counted and said, but neither praise nor blame: the rate is
 * of the times that he came or missed.
 *
 * @param late all that he was late in the times that he came, in seconds
 * @param timed in how many of those it is known when he came
 */
public record AttendanceTotals(
        int came, int missed, int excused, int unreached, long late, int timed) {
    static final AttendanceTotals NONE = new AttendanceTotals(0, 0, 0, 0, 0, 0);

    /** So many times the same; the seconds are of those of which it is known when he came. */
    static AttendanceTotals of(Attendance what, int times, long late, int timed) {
        return switch (what) {
            case CAME -> new AttendanceTotals(times, 0, 0, 0, late, timed);
            case MISSED -> new AttendanceTotals(0, times, 0, 0, 0, 0);
            case EXCUSED -> new AttendanceTotals(0, 0, times, 0, 0, 0);
            case UNREACHED -> new AttendanceTotals(0, 0, 0, times, 0, 0);
            case NONE -> NONE;
        };
    }

    AttendanceTotals plus(AttendanceTotals other) {
        return new AttendanceTotals(
                came + other.came,
                missed + other.missed,
                excused + other.excused,
                unreached + other.unreached,
                late + other.late,
                timed + other.timed);
    }

    /** All the times that he was to come. */
    public int all() {
        return came + missed + excused + unreached;
    }

    /**
     * In hundredths, rounded, but all only for all and none only for none; empty where nothing
     * counts.
     */
    public OptionalInt rate() {
        int counted = came + missed;
        if (counted == 0) {
            return OptionalInt.empty();
        }
        int rounded = (int) Math.round(100.0 * came / counted);
        int least = came > 0 ? 1 : 0;
        int most = missed > 0 ? 99 : 100;
        return OptionalInt.of(Math.min(most, Math.max(least, rounded)));
    }

    /** How late he was on the average, or null where that is not known; for templates. */
    public SpokenDuration lateOnAverage() {
        return timed == 0
                ? null
                : SpokenDuration.of(Duration.ofSeconds(Math.round((double) late / timed)));
    }

    /** A word for the style sheet: good from nine of ten, fair from seven; empty for no rate. */
    public String grade() {
        if (rate().isEmpty()) {
            return "";
        }
        int rate = rate().getAsInt();
        return rate >= 90 ? "good" : rate >= 70 ? "fair" : "poor";
    }
}
