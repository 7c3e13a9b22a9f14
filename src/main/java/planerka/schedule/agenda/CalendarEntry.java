package planerka.schedule.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import planerka.schedule.engine.OccurrenceStatus;

/**
 * A run as a week or a month shows it; what is not there is null.
 *
 * @param notes what is unusual about it, in the reader's words
 * @param gathering what was gathered for it
 * @param clash whether its people or its organiser are at another one at that time
 */
public record CalendarEntry(
        Whose whose,
        When when,
        OccurrenceStatus fate,
        List<String> notes,
        Long gathering,
        boolean clash) {
    static final Comparator<CalendarEntry> ORDER =
            Comparator.comparingLong((CalendarEntry one) -> one.when().here().toEpochSecond())
                    .thenComparing(one -> one.whose().group())
                    .thenComparing(one -> one.whose().schedule());

    /** The organiser's number is empty where nobody knows it any more. */
    public record Whose(long schedule, long groupId, String group, String organiser) {
        Whose ledBy(String other) {
            return new Whose(schedule, groupId, group, other);
        }
    }

    /**
     * When it is.
     *
     * @param slot which run of the rule it is
     * @param here by the reader's clocks
     * @param there by the schedule's own
     */
    public record When(LocalDateTime slot, ZonedDateTime here, ZonedDateTime there) {
        /** Whether the clocks there show something else. */
        public boolean isElsewhere() {
            return !here.toLocalDateTime().equals(there.toLocalDateTime());
        }
    }

    public Instant at() {
        return when.here().toInstant();
    }

    LocalDate date() {
        return when.here().toLocalDate();
    }

    CalendarEntry clashing() {
        return new CalendarEntry(whose, when, fate, notes, gathering, true);
    }

    /** It takes place, but not as usual. */
    public boolean isSpecial() {
        return !notes.isEmpty() && !fate.isNone();
    }

    /** It is still to come, so that it can be skipped or moved. */
    public boolean isOpen() {
        return fate == OccurrenceStatus.COMING || fate == OccurrenceStatus.PAUSED;
    }
}
