package planerka.schedule;

import java.time.Instant;
import java.util.Optional;
import planerka.gathering.model.LeaderPolicy;
import planerka.people.PhoneNumber;

/** Collects a group now: the door to gatherings, called from the timetable's threads. */
@FunctionalInterface
public interface GatheringStarter {
    /**
     * The id of the gathering that has begun, or was on already. Waits for no phone. Throws {@link
     * NotReady} if it is worth another try soon, anything else if it is not. May be asked again for
     * the same moment after a crash or a NotReady, and must not call anybody twice then.
     */
    long gather(Call call);

    /**
     * What to gather.
     *
     * @param plannedAt the occurrence; empty for a start by hand
     */
    record Call(
            long schedule,
            long group,
            PhoneNumber organiser,
            LeaderPolicy lead,
            Optional<Instant> plannedAt) {
        /** Names the occurrence: the same when asked again. */
        public Optional<String> key() {
            return plannedAt.map(at -> "schedule-" + schedule + " " + at);
        }
    }

    /** A part that is needed, such as the PBX, is unavailable. */
    final class NotReady extends RuntimeException {
        private final String said;

        /**
         * @param message for the log
         * @param said for people: a key of the messages
         */
        public NotReady(String message, String said) {
            super(message);
            this.said = said;
        }

        public String said() {
            return said;
        }
    }
}
