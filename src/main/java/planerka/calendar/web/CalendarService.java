package planerka.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import planerka.account.SignedIn;
import planerka.audit.Audit;
import planerka.audit.AuditAction;
import planerka.calendar.CalendarDay;
import planerka.calendar.CalendarFile;
import planerka.calendar.SpecialDay;
import planerka.calendar.WorkCalendar;
import planerka.calendar.WorkCalendars;
import planerka.form.PathId;
import planerka.text.FieldErrors;
import planerka.web.Problem;
import planerka.web.SaveResult;

/**
 * What can be done with calendars, by pages and API alike; every change is written into the audit
 * log. Calendars belong to all: the paths that change one are closed to users with named groups.
 * Thread-safe.
 */
public final class CalendarService {
    private final WorkCalendars calendars;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;

    public CalendarService(WorkCalendars calendars, Audit audit, Clock clock, ZoneId zone) {
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    WorkCalendars calendars() {
        return calendars;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Throws 404 if there is none. */
    WorkCalendar found(String id) {
        return calendars.find(PathId.of(id)).orElseThrow(Problem::notFound);
    }

    WorkCalendar add(SignedIn who, WorkCalendar calendar) {
        WorkCalendar added = calendars.add(calendar);
        audit.record(
                who.name(), AuditAction.CALENDAR_ADD, String.valueOf(added.id()), added.name());
        return added;
    }

    SaveResult<WorkCalendar> change(
            SignedIn who, long id, OptionalInt version, UnaryOperator<WorkCalendar> change) {
        return noted(who, AuditAction.CALENDAR_CHANGE, "", calendars.change(id, version, change));
    }

    /** A day that is special, or with no kind one that is as its weekday says. */
    WorkCalendar setDay(SignedIn who, long id, CalendarDay day) {
        SaveResult<WorkCalendar> saved =
                calendars.change(
                        id,
                        OptionalInt.empty(),
                        before -> {
                            SortedMap<LocalDate, SpecialDay> days = new TreeMap<>(before.days());
                            days.remove(day.date());
                            day.special().ifPresent(special -> days.put(day.date(), special));
                            return before.with(days);
                        });
        String detail = day.date() + day.special().map(one -> " " + one.kind().word()).orElse("");
        return noted(who, AuditAction.CALENDAR_CHANGE_DAY, detail, saved).orProblem();
    }

    /** Takes a file over as a whole or not at all. */
    WorkCalendar takeOver(SignedIn who, long id, CalendarFile file) {
        SaveResult<WorkCalendar> saved =
                calendars.change(
                        id, OptionalInt.empty(), before -> before.with(file.over(before.days())));
        return noted(who, AuditAction.CALENDAR_IMPORT, file.days().size() + " days", saved)
                .orProblem();
    }

    private SaveResult<WorkCalendar> noted(
            SignedIn who, AuditAction action, String detail, SaveResult<WorkCalendar> saved) {
        if (saved instanceof SaveResult.Done<WorkCalendar> done) {
            audit.record(who.name(), action, String.valueOf(done.saved().id()), detail);
        }
        return saved;
    }

    /** Nothing is wrong if it is gone; a calendar that schedules keep to stays. */
    FieldErrors remove(SignedIn who, WorkCalendar calendar) {
        if (!calendars.remove(calendar.id())) {
            int users = calendars.users(calendar.id());
            return new FieldErrors().add("id", "calendar.used", users);
        }
        String id = String.valueOf(calendar.id());
        audit.record(who.name(), AuditAction.CALENDAR_REMOVE, id, calendar.name());
        return new FieldErrors();
    }
}
