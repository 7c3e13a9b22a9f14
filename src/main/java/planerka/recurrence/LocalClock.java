package planerka.recurrence;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/** What the clocks somewhere show, which they may jump over or show twice. */
record LocalClock(LocalDateTime wanted, ZoneId zone) {
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

    /** What java.time does is what we promise: forward by the gap, the earlier of two. */
    ZonedDateTime moment() {
        return wanted.atZone(zone);
    }

    Optional<Note> note() {
        return Optional.ofNullable(zone.getRules().getTransition(wanted)).map(this::note);
    }

    private Note note(ZoneOffsetTransition change) {
        return change.isGap()
                ? new Note(Note.Kind.GAP, wanted, HOURS.format(moment()))
                : new Note(Note.Kind.OVERLAP, wanted, "");
    }
}
