package planerka.history;

import java.time.Duration;
import java.util.OptionalInt;
import planerka.gathering.model.Attendance;

/**
 * How often a person came, of the times they were expected. Days on which they were known to be
 * absent, and calls that could not be made, are counted and told but do not enter the rate, which
 * is of the times that they came or missed.
 *
 * @param late their lateness in seconds, summed up over the times they came
 * @param timed in how many of those the moment of joining is known
 */
public record AttendanceTotals(
        int came, int missed, int excused, int unreached, long late, int timed) {
    static final AttendanceTotals NONE = new AttendanceTotals(0, 0, 0, 0, 0, 0);

    /** So many times the same; the seconds are of those in which the moment of joining is known. */
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

    /** All the times that they were expected. */
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

    /** Their average lateness, or null where it is not known; for templates. */
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
