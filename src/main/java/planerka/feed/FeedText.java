package planerka.feed;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import planerka.group.Group;
import planerka.recurrence.Occurrence;
import planerka.recurrence.RecurrenceText;
import planerka.schedule.Schedule;

/**
 * Runs as iCalendar (RFC 5545), each an event of its own: no calendar knows our working days, moved
 * runs and daylight saving as we do. A run keeps its UID wherever it is moved; one that is skipped
 * is there as cancelled.
 */
final class FeedText {
    private static final Duration AHEAD = Duration.ofDays(400);
    private static final int MOST_RUNS = 300;
    private static final DateTimeFormatter SLOT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm");

    private final ICalendar calendar = new ICalendar();
    private final RecurrenceText text;
    private final Instant now;

    FeedText(String name, RecurrenceText text, Instant now) {
        this.text = text;
        this.now = now;
        calendar.setProductId("-//Planerka//Planerka//RU");
        calendar.setName(name);
        calendar.setRefreshInterval(biweekly.util.Duration.builder().hours(1).build());
    }

    void add(Schedule schedule, Group group, String summary) {
        schedule.recurrence().skipped().forEach(slot -> cancelled(schedule, group, summary, slot));
        List<Occurrence> runs = schedule.comes(now, MOST_RUNS);
        for (Occurrence run : runs) {
            if (run.plannedAt().isAfter(now.plus(AHEAD))) {
                return;
            }
            calendar.addEvent(event(schedule, group, summary, run.slot(), run.plannedAt()));
        }
    }

    private void cancelled(Schedule schedule, Group group, String summary, LocalDateTime slot) {
        Instant at = slot.atZone(schedule.recurrence().zone()).toInstant();
        if (at.isBefore(now)) {
            return;
        }
        VEvent event = event(schedule, group, summary, slot, at);
        event.setStatus(Status.cancelled());
        calendar.addEvent(event);
    }

    private VEvent event(
            Schedule schedule, Group group, String summary, LocalDateTime slot, Instant at) {
        VEvent event = new VEvent();
        event.setUid("schedule-" + schedule.id() + "-" + SLOT.format(slot) + "@planerka");
        event.setDateTimeStamp(Date.from(now));
        event.setSequence(schedule.version());
        event.setDateStart(Date.from(at), true);
        event.setDateEnd(Date.from(at.plus(group.length())), true);
        event.setSummary(summary);
        event.setDescription(text.say(schedule.recurrence()));
        return event;
    }

    String write() {
        return Biweekly.write(calendar).go();
    }
}
