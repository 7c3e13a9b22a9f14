package planerka.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import planerka.people.PhoneNumber;

/**
 * One time that a schedule comes.
 *
 * @param slot which run it is: when it would be by the rule alone
 * @param local when it is, by the clocks there
 * @param organiser who leads this one instead of the usual
 * @param notes what is unusual about it
 * @param omitted the runs before it that do not take place, in order
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
