package planerka.schedule.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import planerka.account.SignedIn;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.form.PathId;
import planerka.group.Group;
import planerka.group.GroupDirectory;
import planerka.recurrence.DateOverride;
import planerka.recurrence.Occurrence;
import planerka.recurrence.Recurrence;
import planerka.recurrence.RecurrenceText;
import planerka.schedule.GatheringStarter;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleDetails;
import planerka.schedule.ScheduleView;
import planerka.schedule.Schedules;
import planerka.schedule.engine.ScheduleRunner;
import planerka.text.FieldErrors;
import planerka.web.Problem;
import planerka.web.SaveResult;

/**
 * What can be done with schedules, by the pages and by the API alike: every change is set at its
 * alarm and written down. Thread-safe.
 */
public final class ScheduleService {
    private final ScheduleRunner runner;
    private final Schedules schedules;
    private final GatheringStarter starter;
    private final Audit audit;
    private final ScheduleValidator drafts;
    private final GroupDirectory groups;

    public ScheduleService(
            ScheduleRunner runner,
            GatheringStarter starter,
            Audit audit,
            ScheduleValidator drafts,
            GroupDirectory groups) {
        this.groups = groups;
        this.runner = runner;
        this.schedules = runner.schedules();
        this.starter = starter;
        this.audit = audit;
        this.drafts = drafts;
    }

    /** Throws 404 if there is none, or if its group is outside the user's scope. */
    Schedule found(SignedIn who, String id) {
        return his(who, schedules.find(PathId.of(id)));
    }

    /** Empty if it was deleted; throws 404 as for one that is there. */
    Optional<Schedule> foundUnlessGone(SignedIn who, String id) {
        Optional<Schedule> there = schedules.find(PathId.of(id));
        his(who, there.or(() -> runner.lists().evenRemoved(PathId.of(id))));
        return there;
    }

    private static Schedule his(SignedIn who, Optional<Schedule> found) {
        Schedule schedule = found.orElseThrow(Problem::notFound);
        who.needs(schedule.card().group());
        return schedule;
    }

    /** The groups that the user may choose from. */
    List<Group> groups(SignedIn who) {
        return groups.all().stream().filter(one -> who.scope().covers(one.id())).toList();
    }

    /** The group's name; empty if it is gone. */
    String name(Schedule schedule) {
        return groups.name(schedule.card().group());
    }

    ScheduleView line(Schedule schedule, RecurrenceText text) {
        return ScheduleView.of(schedule, name(schedule), now(), text);
    }

    ScheduleValidator drafts() {
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

    /** Throws 404 for a group outside the user's scope. */
    SaveResult<Schedule> add(SignedIn who, ScheduleDetails card) {
        who.needs(card.group());
        return saved(who, AuditAction.SCHEDULE_ADD, schedules.add(card));
    }

    /** Throws 404 for a schedule of a group outside the user's scope, and for such a group. */
    SaveResult<Schedule> change(
            SignedIn who, Schedule before, OptionalInt version, ScheduleDetails card) {
        who.needs(before.card().group());
        who.needs(card.group());
        return saved(
                who, AuditAction.SCHEDULE_CHANGE, schedules.change(before.id(), version, card));
    }

    private SaveResult<Schedule> saved(
            SignedIn who, AuditAction action, SaveResult<Schedule> saved) {
        if (saved instanceof SaveResult.Done<Schedule> done) {
            noted(who, action, Optional.of(done.saved()), "");
        }
        return saved;
    }

    Schedule pause(SignedIn who, String id) {
        return noted(who, AuditAction.SCHEDULE_PAUSE, schedules.pause(found(who, id).id()), "");
    }

    /** Throws 422 for a day that has come already. */
    Schedule pauseUntil(SignedIn who, String id, LocalDate day) {
        Schedule schedule = found(who, id);
        FieldErrors errors = new FieldErrors();
        drafts.mayPauseUntil(schedule, day, errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return noted(
                who,
                AuditAction.SCHEDULE_PAUSE,
                schedules.pauseUntil(schedule.id(), day),
                "until " + day);
    }

    Schedule resume(SignedIn who, String id) {
        return noted(who, AuditAction.SCHEDULE_RESUME, schedules.resume(found(who, id).id()), "");
    }

    Schedule deviate(SignedIn who, Schedule schedule, DateOverride one) {
        return noted(
                who,
                action(one.kind()),
                schedules.deviate(schedule.id(), all -> all.with(one)),
                DateOverrideView.plain(one));
    }

    private static AuditAction action(DateOverride.Kind kind) {
        return switch (kind) {
            case SKIP -> AuditAction.SCHEDULE_SKIP;
            case MOVE -> AuditAction.SCHEDULE_MOVE;
            case ORGANISER -> AuditAction.SCHEDULE_APPOINT;
            case EXTRA -> AuditAction.SCHEDULE_INSERT;
        };
    }

    /** Takes it back; nothing happens if it was taken back before. */
    Schedule undo(SignedIn who, Schedule schedule, DateOverride one) {
        return noted(
                who,
                AuditAction.SCHEDULE_UNDO,
                schedules.deviate(schedule.id(), all -> all.without(one)),
                one.kind().word() + " " + DateOverrideView.plain(one));
    }

    /** Skips one run; an extra one is not there any more then. */
    Schedule skip(SignedIn who, Schedule schedule, LocalDateTime slot) {
        DateOverride extra = DateOverride.extra(slot);
        return schedule.recurrence().deviations().all().contains(extra)
                ? undo(who, schedule, extra)
                : deviate(
                        who,
                        schedule,
                        DateOverride.skip(slot.toLocalDate(), Optional.of(slot.toLocalTime())));
    }

    void remove(SignedIn who, String id) {
        long gone = found(who, id).id();
        schedules.remove(gone);
        runner.changed(gone);
        audit.record(who.name(), AuditAction.SCHEDULE_REMOVE, String.valueOf(gone), "");
    }

    Schedule restore(SignedIn who, String id) {
        Schedule gone = his(who, runner.lists().evenRemoved(PathId.of(id)));
        return noted(who, AuditAction.SCHEDULE_RESTORE, schedules.restore(gone.id()), "");
    }

    /** A second one like it, which calls nobody until it is resumed. */
    Schedule duplicate(SignedIn who, String id) {
        Schedule copy = add(who, found(who, id).card()).orProblem();
        return pause(who, String.valueOf(copy.id()));
    }

    /**
     * Gathers now what it would gather at its time; the gathering's id. Throws 503 if nobody can be
     * called.
     */
    long run(SignedIn who, String id) {
        Schedule schedule = found(who, id);
        try {
            long gathering = starter.gather(schedule.call(Optional.empty()));
            audit.record(who.name(), AuditAction.SCHEDULE_RUN, String.valueOf(schedule.id()), "");
            return gathering;
        } catch (GatheringStarter.NotReady away) {
            throw Problem.notReady(away.said());
        }
    }

    private Schedule noted(
            SignedIn who, AuditAction action, Optional<Schedule> changed, String details) {
        Schedule schedule = changed.orElseThrow(Problem::notFound);
        runner.changed(schedule.id());
        audit.record(who.name(), action, String.valueOf(schedule.id()), details);
        return schedule;
    }
}
