package planerka.schedule.engine;

import java.util.Locale;

/** What becomes of a run, or has become of it. */
public enum OccurrenceStatus {
    COMING,
    PAUSED,
    SKIPPED,
    MOVED_AWAY,
    OFF,
    CLAIMED,
    STARTED,
    LATE,
    FAILED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the table of occurrences says. */
    public static OccurrenceStatus of(OccurrenceRow past) {
        return valueOf(past.state().toUpperCase(Locale.ROOT));
    }

    /** Nobody is called by it. */
    public boolean isNone() {
        return this == SKIPPED || this == MOVED_AWAY || this == OFF;
    }
}
