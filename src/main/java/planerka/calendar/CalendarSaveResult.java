package planerka.calendar;

import planerka.web.Problem;

/** What came of saving a calendar. */
public sealed interface CalendarSaveResult {
    /** The saved calendar; anything else as the problem that the API answers. */
    WorkCalendar orProblem();

    record Done(WorkCalendar calendar) implements CalendarSaveResult {
        @Override
        public WorkCalendar orProblem() {
            return calendar;
        }
    }

    /** Somebody changed it in the meantime, into this. */
    record Stale(WorkCalendar now) implements CalendarSaveResult {
        @Override
        public WorkCalendar orProblem() {
            throw Problem.conflict("calendar.stale", now.version());
        }
    }

    record Gone() implements CalendarSaveResult {
        @Override
        public WorkCalendar orProblem() {
            throw Problem.notFound();
        }
    }
}
