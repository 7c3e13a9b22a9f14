package planerka.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import planerka.gathering.model.Attendance;

/**
 * A gathering as a row of the list: words are keys of the message files, missing values are null.
 *
 * @param came how many are or were in the room, of the expected
 * @param missing the names of some who were missing
 * @param others the names of all others who were missing
 * @param own the attendance of the person who is looked for; null if nobody is
 */
public record HistoryRow(
        HistoryEntry entry,
        SpokenDuration length,
        long came,
        long expected,
        long excused,
        List<String> missing,
        List<String> others,
        PersonAttendance own) {
    private static final int NAMED = 3;

    static HistoryRow of(HistoryEntry entry, List<Attendee> people, Optional<Long> person) {
        boolean over = entry.endedAt().isPresent();
        List<String> missing =
                people.stream()
                        .filter(one -> one.attendance().isMissing())
                        .map(Attendee::name)
                        .toList();
        return new HistoryRow(
                entry,
                entry.length().map(SpokenDuration::of).orElse(null),
                over
                        ? count(people, Attendance.CAME)
                        : people.stream().filter(Attendee::isIn).count(),
                people.stream().filter(one -> one.attendance().isExpected()).count(),
                count(people, Attendance.EXCUSED),
                missing.subList(0, Math.min(NAMED, missing.size())),
                missing.subList(Math.min(NAMED, missing.size()), missing.size()),
                person.flatMap(who -> PersonAttendance.of(entry, people, who)).orElse(null));
    }

    private static long count(List<Attendee> people, Attendance what) {
        return people.stream().filter(one -> one.attendance() == what).count();
    }

    public long id() {
        return entry.id();
    }

    public Instant endedAt() {
        return entry.endedAt().orElse(null);
    }
}
