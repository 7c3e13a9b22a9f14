package planerka.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import planerka.calendar.WorkCalendar;
import planerka.calendar.WorkCalendars;
import planerka.people.AllowedNumbers;
import planerka.people.PathId;
import planerka.recurrence.Deviation;
import planerka.recurrence.Deviations;
import planerka.recurrence.Occurrence;
import planerka.recurrence.Recurrence;
import planerka.web.Audit;
import planerka.web.FieldErrors;
import planerka.web.Problem;
import planerka.web.SignedIn;

/**
 * What can be done with schedules, by the pages and by the API alike: every change is set at its
 * alarm and written down. Thread-safe.
 */
public final class ScheduleDesk {
    private final Timetable timetable;
    private final Schedules schedules;
    private final Collector collector;
    private final Audit audit;
    private final House house;

    /** Where the schedules live: what may be called there, and what its clocks show. */
    public record House(AllowedNumbers allowed, WorkCalendars calendars, Clock clock, ZoneId zone) {
        ScheduleForm.Rules rules() {
            return new ScheduleForm.Rules(
                    allowed, calendars::find, zone, LocalDate.ofInstant(clock.instant(), zone));
        }
    }

    public ScheduleDesk(Timetable timetable, Collector collector, Audit audit, House house) {
        this.timetable = timetable;
        this.schedules = timetable.schedules();
        this.collector = collector;
        this.audit = audit;
        this.house = house;
    }

    /** Throws 404 if there is none. */
    Schedule found(String id) {
        return schedules.find(PathId.of(id)).orElseThrow(Problem::notFound);
    }

    List<WorkCalendar> calendars() {
        return house.calendars().all();
    }

    ZoneId zone() {
        return house.zone();
    }

    Instant now() {
        return house.clock().instant();
    }

    /** What was typed for a new one, if it can be saved; else empty, and the errors say why. */
    Optional<ScheduleCard> check(ScheduleForm form, FieldErrors errors) {
        Optional<ScheduleCard> card = form.check(house.rules(), Deviations.NONE, errors);
        card.filter(one -> one.recurrence().next(now()).isEmpty())
                .ifPresent(one -> errors.add(form.whereItNeverComes(), "schedule.past"));
        return errors.isEmpty() ? card : Optional.empty();
    }

    /** The same for one that is there; single days that are not spoken of stay as they are. */
    Optional<ScheduleCard> check(Schedule before, ScheduleForm form, FieldErrors errors) {
        return form.check(house.rules(), before.recurrence().deviations(), errors);
    }

    /** What somebody is typing, as if it were saved; empty while something is missing. */
    Optional<Schedule> draft(String id, ScheduleForm form) {
        long known = id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
        return form.check(house.rules(), Deviations.NONE, new FieldErrors())
                .map(card -> new Schedule(known, 0, card, Schedule.Pause.NONE, Optional.empty()));
    }

    /** When what somebody is typing would come, whomever it calls. */
    Optional<Recurrence> when(ScheduleForm form, Deviations kept, FieldErrors errors) {
        return form.when(house.rules(), kept, errors);
    }

    List<Occurrence> next(Recurrence recurrence, int count) {
        return recurrence.list(now(), count);
    }

    List<Occurrence> next(Schedule schedule, int count) {
        return schedule.comes(now(), count);
    }

    ScheduleSaved add(SignedIn who, ScheduleCard card) {
        return saved(who, "schedule-add", schedules.add(card));
    }

    ScheduleSaved change(SignedIn who, long id, OptionalInt version, ScheduleCard card) {
        return saved(who, "schedule-change", schedules.change(id, version, card));
    }

    private ScheduleSaved saved(SignedIn who, String action, ScheduleSaved saved) {
        if (saved instanceof ScheduleSaved.Done done) {
            noted(who, action, Optional.of(done.schedule()), "");
        }
        return saved;
    }

    Schedule pause(SignedIn who, String id) {
        return noted(who, "schedule-pause", schedules.pause(found(id).id()), "");
    }

    /** Throws 422 for a day that has come already. */
    Schedule pauseUntil(SignedIn who, String id, LocalDate day) {
        Schedule schedule = found(id);
        FieldErrors errors = new FieldErrors();
        mayPauseUntil(schedule, day, errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return noted(
                who, "schedule-pause", schedules.pauseUntil(schedule.id(), day), "until " + day);
    }

    void mayPauseUntil(Schedule schedule, LocalDate day, FieldErrors errors) {
        LocalDate today = LocalDate.ofInstant(now(), schedule.recurrence().zone());
        if (!day.isAfter(today)) {
            errors.add("until", "schedule.until.past");
        }
    }

    Schedule resume(SignedIn who, String id) {
        return noted(who, "schedule-resume", schedules.resume(found(id).id()), "");
    }

    /** What somebody typed about a single day, if that can be done; else the errors say why. */
    Optional<Deviation> check(Schedule schedule, DeviationForm form, FieldErrors errors) {
        Optional<Deviation> one = form.check(house.allowed(), "", errors);
        one.ifPresent(what -> new DeviationCheck(schedule.recurrence(), now()).check(what, errors));
        return errors.isEmpty() ? one : Optional.empty();
    }

    Schedule deviate(SignedIn who, Schedule schedule, Deviation one) {
        return noted(
                who,
                "schedule-" + one.kind().word(),
                schedules.deviate(schedule.id(), all -> all.with(one)),
                said(one));
    }

    /** Takes it back; nothing happens if it was taken back before. */
    Schedule undo(SignedIn who, Schedule schedule, Deviation one) {
        return noted(
                who,
                "schedule-undo",
                schedules.deviate(schedule.id(), all -> all.without(one)),
                one.kind().word() + " " + said(one));
    }

    private static String said(Deviation one) {
        String when = one.day() + one.time().map(time -> " " + time).orElse("");
        return when
                + one.to().map(to -> " to " + to).orElse("")
                + one.organiser().map(organiser -> " by " + organiser.digits()).orElse("");
    }

    /** A day, or a run of it, that is to be skipped whether or not it comes. */
    Optional<Deviation> skip(DeviationForm form, FieldErrors errors) {
        return form.skipping().check(house.allowed(), "", errors);
    }

    /** Skips one run; an extra one is not there any more then. */
    Schedule skip(SignedIn who, Schedule schedule, LocalDateTime slot) {
        Deviation extra = Deviation.extra(slot);
        return schedule.recurrence().deviations().all().contains(extra)
                ? undo(who, schedule, extra)
                : deviate(
                        who,
                        schedule,
                        Deviation.skip(slot.toLocalDate(), Optional.of(slot.toLocalTime())));
    }

    void remove(SignedIn who, String id) {
        long gone = found(id).id();
        schedules.remove(gone);
        timetable.changed(gone);
        audit.record(who.name(), "schedule-remove", String.valueOf(gone), "");
    }

    Schedule restore(SignedIn who, String id) {
        return noted(who, "schedule-restore", schedules.restore(PathId.of(id)), "");
    }

    /** A second one like it, which calls nobody until it is resumed. */
    Schedule duplicate(SignedIn who, String id) {
        Schedule copy = add(who, found(id).card()).orProblem();
        return pause(who, String.valueOf(copy.id()));
    }

    /**
     * Gathers now what it would gather at its time; the gathering's id. Throws 503 if nobody can be
     * called.
     */
    long run(SignedIn who, String id) {
        Schedule schedule = found(id);
        try {
            long gathering = collector.gather(schedule.call(Optional.empty()));
            audit.record(who.name(), "schedule-run", String.valueOf(schedule.id()), "");
            return gathering;
        } catch (Collector.NotReady away) {
            throw Problem.notReady("gathering.not-ready");
        }
    }

    private Schedule noted(
            SignedIn who, String action, Optional<Schedule> changed, String details) {
        Schedule schedule = changed.orElseThrow(Problem::notFound);
        timetable.changed(schedule.id());
        audit.record(who.name(), action, String.valueOf(schedule.id()), details);
        return schedule;
    }
}
