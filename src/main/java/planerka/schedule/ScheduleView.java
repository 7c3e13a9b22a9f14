package planerka.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import planerka.recurrence.Occurrence;
import planerka.recurrence.RecurrenceText;

/**
 * A schedule as lists show it; what is not there is null.
 *
 * @param said when it comes, in the reader's words
 * @param pausedUntil the day on which it goes on by itself
 * @param nextSlot which run the next one is, by the rule
 * @param blindYear the year of the next run, if its calendar knows no holidays of it
 */
public record ScheduleView(
        long id,
        String group,
        String organiser,
        String said,
        ZoneId zone,
        boolean paused,
        LocalDate pausedUntil,
        Instant next,
        LocalDateTime nextSlot,
        Integer blindYear) {

    public static ScheduleView of(
            Schedule schedule, String group, Instant now, RecurrenceText text) {
        Optional<Occurrence> coming = schedule.coming();
        Optional<LocalDate> blind =
                coming.map(one -> one.local().toLocalDate()).filter(schedule.recurrence()::isBlind);
        return new ScheduleView(
                schedule.id(),
                group,
                schedule.card().organiser().digits(),
                text.say(schedule.recurrence()),
                schedule.recurrence().zone(),
                schedule.paused(),
                schedule.pausedUntil(now).orElse(null),
                schedule.next().orElse(null),
                coming.map(Occurrence::slot).orElse(null),
                blind.map(LocalDate::getYear).orElse(null));
    }
}
