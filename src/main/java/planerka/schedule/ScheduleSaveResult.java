package planerka.schedule;

import planerka.text.FieldErrors;
import planerka.web.Problem;

/** What came of saving a schedule. */
public sealed interface ScheduleSaveResult {
    /** The saved schedule; anything else as the problem that the API answers. */
    Schedule orProblem();

    record Done(Schedule schedule) implements ScheduleSaveResult {
        @Override
        public Schedule orProblem() {
            return schedule;
        }
    }

    /** There is no such group. */
    record Refused(FieldErrors errors) implements ScheduleSaveResult {
        @Override
        public Schedule orProblem() {
            throw Problem.invalid(errors);
        }
    }

    /** Somebody changed it in the meantime, into this. */
    record Stale(Schedule now) implements ScheduleSaveResult {
        @Override
        public Schedule orProblem() {
            throw Problem.conflict("schedule.stale", now.version());
        }
    }

    record Gone() implements ScheduleSaveResult {
        @Override
        public Schedule orProblem() {
            throw Problem.notFound();
        }
    }
}
