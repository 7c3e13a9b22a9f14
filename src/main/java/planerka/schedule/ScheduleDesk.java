package planerka.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import planerka.people.PathId;
import planerka.recurrence.Deviation;
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
    private final Drafts drafts;

    public ScheduleDesk(Timetable timetable, Collector collector, Audit audit, Drafts drafts) {
        this.timetable = timetable;
        this.schedules = timetable.schedules();
        this.collector = collector;
        this.audit = audit;
        this.drafts = drafts;
    }

    /** Throws 404 if there is none. */
    Schedule found(String id) {
        return schedules.find(PathId.of(id)).orElseThrow(Problem::notFound);
    }

    Drafts drafts() {
        return drafts;
    }

    Instant now() {
        return drafts.now();
    }

    List<Occurrence> next(Recurrence recurrence, int count) {
        return recurrence.list(now(), count);
    }

    List<Occurrence> next(Schedule schedule, int count) {
        return schedule.comes(now(), count);
    }

    /** Throws 404 for a group that is not his. */
    ScheduleSaved add(SignedIn who, ScheduleCard card) {
        who.needs(card.group());
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
        drafts.mayPauseUntil(schedule, day, errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return noted(
                who, "schedule-pause", schedules.pauseUntil(schedule.id(), day), "until " + day);
    }

    Schedule resume(SignedIn who, String id) {
        return noted(who, "schedule-resume", schedules.resume(found(id).id()), "");
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
