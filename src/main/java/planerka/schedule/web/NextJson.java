package planerka.schedule.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import planerka.people.PhoneNumber;
import planerka.recurrence.Occurrence;

/** The note is a word for programs, such as gap, moved, or skipped for a run before it. */
record NextJson(Instant at, OffsetDateTime local, String note, String organiser) {
    static NextJson of(Occurrence occurrence) {
        return new NextJson(
                occurrence.plannedAt(),
                occurrence.local().toOffsetDateTime(),
                Stream.concat(occurrence.notes().stream(), occurrence.omitted().stream())
                        .findFirst()
                        .map(note -> note.kind().word())
                        .orElse(null),
                occurrence.organiser().map(PhoneNumber::digits).orElse(null));
    }
}
