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

    Optional<OccurrenceNote> note() {
        return Optional.ofNullable(zone.getRules().getTransition(wanted)).map(this::note);
    }

    private OccurrenceNote note(ZoneOffsetTransition change) {
        return change.isGap()
                ? new OccurrenceNote(OccurrenceNote.Kind.GAP, wanted, HOURS.format(moment()))
                : new OccurrenceNote(OccurrenceNote.Kind.OVERLAP, wanted, "");
    }
}
