package planerka.group;

import planerka.text.FieldErrors;
import planerka.web.Problem;

/** What came of saving a group. */
public sealed interface GroupSaveResult {
    /** The saved group; anything else as the problem that the API answers. */
    Group orProblem();

    record Done(Group group) implements GroupSaveResult {
        @Override
        public Group orProblem() {
            return group;
        }
    }

    /** Another group has the name or the code, or a member is not known. */
    record Refused(FieldErrors errors) implements GroupSaveResult {
        @Override
        public Group orProblem() {
            throw Problem.invalid(errors);
        }
    }

    /** Somebody changed it in the meantime, into this. */
    record Stale(Group now) implements GroupSaveResult {
        @Override
        public Group orProblem() {
            throw Problem.conflict("group.stale", now.name(), now.version());
        }
    }

    record Gone() implements GroupSaveResult {
        @Override
        public Group orProblem() {
            throw Problem.notFound();
        }
    }
}
