package planerka.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import planerka.people.PhoneNumber;
import planerka.recurrence.Occurrence;
import planerka.recurrence.Recurrence;

/**
 * A schedule as it is kept. Next is the moment that is to come, or has come and is not taken yet;
 * there is none while it is paused and after the last one. The version grows with every change of
 * the card.
 */
public record Schedule(
        long id, int version, ScheduleDetails card, Pause pause, Optional<Instant> next) {
    /** No calls: until somebody resumes it, or until the day comes on which it goes on. */
    public record Pause(boolean paused, Optional<LocalDate> until) {
        public static final Pause NONE = new Pause(false, Optional.empty());
    }

    public boolean paused() {
        return pause.paused();
    }

    /** Nothing comes any more, unless somebody changes it. */
    public boolean isOver() {
        return !paused() && next.isEmpty();
    }

    public Recurrence recurrence() {
        return card.recurrence();
    }

    /** The first that takes place later than this, if it is not paused for good. */
    public Optional<Occurrence> comes(Instant after) {
        return comes(recurrence(), after);
    }

    /** The first so many that take place later than this, if it is not paused for good. */
    public List<Occurrence> comes(Instant after, int count) {
        return recurrence().list(notBefore(after), count);
    }

    /** The first by another recurrence. */
    public Optional<Occurrence> comes(Recurrence by, Instant after) {
        return by.next(notBefore(after));
    }

    Schedule pausedAs(Pause other) {
        return new Schedule(id, version, card, other, next);
    }

    private Instant notBefore(Instant after) {
        return pausedUntil(after)
                .map(day -> day.atStartOfDay(recurrence().zone()).toInstant().minusMillis(1))
                .orElse(after);
    }

    /** The day on which it goes on by itself; empty if it has come. */
    public Optional<LocalDate> pausedUntil(Instant now) {
        return pause.until()
                .filter(day -> day.atStartOfDay(recurrence().zone()).toInstant().isAfter(now));
    }

    /** To gather what is planned for this moment, or to gather it now. */
    public GatheringStarter.Call call(Optional<Instant> planned) {
        PhoneNumber organiser = planned.map(this::organiserAt).orElse(card.organiser());
        return new GatheringStarter.Call(
                id, card.group(), organiser, card.manner().lead(), planned);
    }

    private PhoneNumber organiserAt(Instant planned) {
        return at(planned).flatMap(Occurrence::organiser).orElse(card.organiser());
    }

    /** Which run of the rule is planned for this moment. */
    public Optional<LocalDateTime> slotAt(Instant planned) {
        return at(planned).map(Occurrence::slot);
    }

    private Optional<Occurrence> at(Instant planned) {
        return recurrence()
                .next(planned.minusMillis(1))
                .filter(one -> one.plannedAt().equals(planned));
    }

    /** The next planned occurrence: its organiser, and its day. */
    public Optional<Occurrence> coming() {
        return next.flatMap(at -> recurrence().next(at.minusMillis(1)));
    }

    public boolean isDue(Instant now) {
        return next.filter(planned -> !planned.isAfter(now)).isPresent();
    }

    /** How long ago the next one should have come; nothing for one that is still to come. */
    Duration lateness(Instant now) {
        return next.filter(now::isAfter)
                .map(planned -> Duration.between(planned, now))
                .orElse(Duration.ZERO);
    }

    public boolean isTooLate(Instant now) {
        return lateness(now).compareTo(card.lateLimit()) > 0;
    }

    @Override
    public String toString() {
        return "schedule " + id;
    }
}
