package planerka.recurrence;

import java.time.LocalDateTime;
import java.util.Locale;

/**
 * What is unusual about a run, or why it is none.
 *
 * @param usual when it would be by the rule alone
 * @param text the name of a day off, the number of an organiser, or where it went to; else empty
 */
public record OccurrenceNote(Kind kind, LocalDateTime usual, String text) {
    /** The last three are of such as do not take place. */
    public enum Kind {
        GAP,
        OVERLAP,
        SHORT,
        SHIFTED,
        MOVED,
        EXTRA,
        ORGANISER,
        SKIPPED,
        OFF,
        MOVED_AWAY;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
