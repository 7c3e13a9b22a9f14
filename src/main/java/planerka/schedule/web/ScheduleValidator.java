package planerka.schedule.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import planerka.calendar.WorkCalendar;
import planerka.calendar.WorkCalendars;
import planerka.people.AllowedNumbers;
import planerka.recurrence.DateOverride;
import planerka.recurrence.Recurrence;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleDetails;
import planerka.text.FieldErrors;

/**
 * What somebody has typed about schedules, by the rules of the house: what may be called there,
 * what calendars there are, and what its clocks show. Thread-safe.
 */
public record ScheduleValidator(
        AllowedNumbers allowed, WorkCalendars calendars, Clock clock, ZoneId zone) {
    Instant now() {
        return clock.instant();
    }

    List<WorkCalendar> allCalendars() {
        return calendars.all();
    }

    private ScheduleForm.Rules rules() {
        return new ScheduleForm.Rules(
                allowed, calendars::find, zone, LocalDate.ofInstant(now(), zone));
    }

    /** What was typed for a new one, if it can be saved; else empty, and the errors say why. */
    Optional<ScheduleDetails> check(ScheduleForm form, FieldErrors errors) {
        Optional<ScheduleDetails> card = form.check(rules(), Optional.empty(), errors);
        card.filter(one -> one.recurrence().next(now()).isEmpty())
                .ifPresent(one -> errors.add(form.whereItNeverComes(), "schedule.past"));
        return errors.isEmpty() ? card : Optional.empty();
    }

    /** The same for one that is there; its single days go along if they are not spoken of. */
    Optional<ScheduleDetails> check(Schedule before, ScheduleForm form, FieldErrors errors) {
        return form.check(rules(), Optional.of(before.recurrence()), errors);
    }

    /** What somebody is typing, as if it were saved; empty while something is missing. */
    public Optional<Schedule> draft(String id, ScheduleForm form) {
        long known = id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
        return form.check(rules(), Optional.empty(), new FieldErrors())
                .map(card -> new Schedule(known, 0, card, Schedule.Pause.NONE, Optional.empty()));
    }

    /** When what somebody is typing would come, whomever it calls. */
    Optional<Recurrence> when(ScheduleForm form, Optional<Recurrence> before, FieldErrors errors) {
        return form.when(rules(), before, errors);
    }

    /** What somebody typed about a single day, if that can be done; else the errors say why. */
    Optional<DateOverride> check(Schedule schedule, DateOverrideForm form, FieldErrors errors) {
        Optional<DateOverride> one = form.check(allowed, errors);
        one.ifPresent(what -> new OverrideCheck(schedule.recurrence(), now()).check(what, errors));
        return errors.isEmpty() ? one : Optional.empty();
    }

    /** A day, or a run of it, that is to be skipped whether or not it comes. */
    Optional<DateOverride> skip(DateOverrideForm form, FieldErrors errors) {
        return form.skipping().check(allowed, errors);
    }

    /** Only a day that is still to come ends a pause. */
    void mayPauseUntil(Schedule schedule, LocalDate day, FieldErrors errors) {
        LocalDate today = LocalDate.ofInstant(now(), schedule.recurrence().zone());
        if (!day.isAfter(today)) {
            errors.add("until", "schedule.until.past");
        }
    }
}
