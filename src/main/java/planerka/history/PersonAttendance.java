package planerka.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import planerka.gathering.model.Attendance;

/**
 * What one gathering was for one person: words are keys of the message files, what is not there is
 * null.
 */
public record PersonAttendance(
        String attendance,
        String state,
        String reason,
        Instant cameAt,
        SpokenDuration late,
        SpokenDuration stayed) {

    /** A person who is in the list twice is counted once, at the entry that counts. */
    static Optional<PersonAttendance> of(HistoryEntry entry, List<Attendee> people, long person) {
        List<Attendee> his =
                people.stream()
                        .filter(one -> one.person().filter(id -> id == person).isPresent())
                        .toList();
        return his.stream()
                .filter(one -> one.attendance() != Attendance.NONE || one.cameAt().isPresent())
                .findFirst()
                .or(() -> his.stream().findFirst())
                .map(one -> of(entry, one));
    }

    private static PersonAttendance of(HistoryEntry entry, Attendee who) {
        Optional<Duration> late = who.cameAt().map(at -> Duration.between(entry.startedAt(), at));
        Optional<Duration> stayed =
                who.stays().isEmpty() || entry.endedAt().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Stay.sum(who.stays(), entry.endedAt()));
        return new PersonAttendance(
                who.attendance().word(),
                who.state(),
                who.reason(),
                who.cameAt().orElse(null),
                late.map(SpokenDuration::of).orElse(null),
                stayed.map(SpokenDuration::of).orElse(null));
    }
}
