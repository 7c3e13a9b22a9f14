package planerka.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import planerka.people.PhoneNumber;

/**
 * One planned moment of a schedule.
 *
 * @param slot its original time, by the rule alone
 * @param local its time by the clocks there
 * @param organiser the organiser instead of the usual one
 * @param notes what is unusual about it
 * @param omitted the occurrences before it that do not take place, in order
 */
public record Occurrence(
        LocalDateTime slot,
        ZonedDateTime local,
        Optional<PhoneNumber> organiser,
        List<OccurrenceNote> notes,
        List<OccurrenceNote> omitted) {
    public Occurrence {
        notes = List.copyOf(notes);
        omitted = List.copyOf(omitted);
    }

    public Instant plannedAt() {
        return local.toInstant();
    }

    /** The day that it belongs to. */
    public LocalDate day() {
        return slot.toLocalDate();
    }

    Occurrence after(List<OccurrenceNote> others) {
        return new Occurrence(slot, local, organiser, notes, others);
    }
}
