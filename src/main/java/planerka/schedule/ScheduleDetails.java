package planerka.schedule;

import java.time.Duration;
import planerka.people.PhoneNumber;
import planerka.recurrence.Recurrence;

/** What a user decided: the group, the organiser, the times, and how. */
public record ScheduleDetails(
        long group, PhoneNumber organiser, Recurrence recurrence, OccurrencePolicy manner) {

    public Duration lateLimit() {
        return manner.lateLimit();
    }

    ScheduleDetails at(Recurrence other) {
        return new ScheduleDetails(group, organiser, other, manner);
    }
}
