package planerka.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import planerka.web.Message;

/** A time on a day somewhere, which the clocks there may jump over or show twice. */
record LocalClock(LocalDate day, LocalTime time, ZoneId zone) {
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

    /** What java.time does is what we promise: forward by the gap, the earlier of two. */
    ZonedDateTime moment() {
        return wanted().atZone(zone);
    }

    List<Message> notes(List<LocalDate> skippedBefore) {
        List<Message> notes = new ArrayList<>();
        ZoneOffsetTransition change = zone.getRules().getTransition(wanted());
        if (change != null) {
            notes.add(
                    change.isGap()
                            ? gap()
                            : Message.of("schedule.note.overlap", HOURS.format(time)));
        }
        if (!skippedBefore.isEmpty()) {
            notes.add(
                    Message.of(
                            "schedule.note.skipped",
                            skippedBefore.size(),
                            List.copyOf(skippedBefore)));
        }
        return notes;
    }

    private Message gap() {
        return Message.of("schedule.note.gap", HOURS.format(time), HOURS.format(moment()));
    }

    private LocalDateTime wanted() {
        return LocalDateTime.of(day, time);
    }
}
