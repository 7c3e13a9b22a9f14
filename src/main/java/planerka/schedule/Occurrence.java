package planerka.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import planerka.web.Message;

/**
 * One time that a schedule comes: the day that it belongs to, and when that is by the clocks there.
 * The notes say what is unusual about it.
 */
public record Occurrence(LocalDate day, ZonedDateTime local, List<Message> notes) {
    public Occurrence {
        notes = List.copyOf(notes);
    }

    public Instant plannedAt() {
        return local.toInstant();
    }
}
