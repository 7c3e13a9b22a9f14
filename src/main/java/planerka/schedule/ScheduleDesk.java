package planerka.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import planerka.people.AllowedNumbers;
import planerka.people.PathId;
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
    public record House(AllowedNumbers allowed, Clock clock, ZoneId zone) {
        ScheduleForm.Rules rules() {
            return new ScheduleForm.Rules(
                    allowed, zone, LocalDate.ofInstant(clock.instant(), zone));
        }
    }

    public ScheduleDesk(Timetable timetable, Collector collector, Audit audit, House house) {
        this.timetable = timetable;
        this.schedules = timetable.schedules();
        this.collector = collector;
        this.audit = audit;
        this.house = house;
    }

    List<Schedule> list(long after, int limit) {
        return schedules.list(after, limit);
    }

    List<Schedule> list() {
        return schedules.list();
    }

    /** Throws 404 if there is none. */
    Schedule found(String id) {
        return schedules.find(PathId.of(id)).orElseThrow(Problem::notFound);
    }

    /** What was typed, if it can be saved; else empty, and the errors say why. */
    Optional<ScheduleCard> check(ScheduleForm form, FieldErrors errors) {
        return form.check(house.rules(), errors);
    }

    List<Occurrence> next(Recurrence recurrence, int count) {
        return recurrence.list(house.clock().instant(), count);
    }

    ScheduleSaved add(SignedIn who, ScheduleCard card) {
        return saved(who, "schedule-add", schedules.add(card));
    }

    ScheduleSaved change(SignedIn who, long id, OptionalInt version, ScheduleCard card) {
        return saved(who, "schedule-change", schedules.change(id, version, card));
    }

    private ScheduleSaved saved(SignedIn who, String action, ScheduleSaved saved) {
        if (saved instanceof ScheduleSaved.Done done) {
            noted(who, action, Optional.of(done.schedule()));
        }
        return saved;
    }

    Schedule pause(SignedIn who, String id) {
        return noted(who, "schedule-pause", schedules.pause(found(id).id()));
    }

    Schedule resume(SignedIn who, String id) {
        return noted(who, "schedule-resume", schedules.resume(found(id).id()));
    }

    Schedule skip(SignedIn who, String id, LocalDate day) {
        return noted(who, "schedule-skip", schedules.skip(found(id).id(), day));
    }

    void remove(SignedIn who, String id) {
        long gone = found(id).id();
        schedules.remove(gone);
        timetable.changed(gone);
        audit.record(who.name(), "schedule-remove", String.valueOf(gone), "");
    }

    /**
     * Gathers now what it would gather at its time; the gathering's id. Throws 503 if nobody can be
     * called.
     */
    long run(SignedIn who, String id) {
        Schedule schedule = found(id);
        ScheduleCard card = schedule.card();
        try {
            long gathering =
                    collector.gather(card.group(), card.organiser(), house.clock().instant());
            audit.record(who.name(), "schedule-run", String.valueOf(schedule.id()), "");
            return gathering;
        } catch (Collector.NotReady away) {
            throw Problem.notReady("gathering.not-ready");
        }
    }

    private Schedule noted(SignedIn who, String action, Optional<Schedule> changed) {
        Schedule schedule = changed.orElseThrow(Problem::notFound);
        timetable.changed(schedule.id());
        audit.record(who.name(), action, String.valueOf(schedule.id()), "");
        return schedule;
    }
}
