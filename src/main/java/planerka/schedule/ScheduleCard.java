package planerka.schedule;

import java.time.Duration;
import planerka.people.PhoneNumber;
import planerka.recurrence.Recurrence;

/** What somebody decided: which group, who leads it, when, and how. */
public record ScheduleCard(
        long group, PhoneNumber organiser, Recurrence recurrence, Manner manner) {

    public Duration lateLimit() {
        return manner.lateLimit();
    }

    ScheduleCard at(Recurrence other) {
        return new ScheduleCard(group, organiser, other, manner);
    }
}
