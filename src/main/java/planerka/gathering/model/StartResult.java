package planerka.gathering.model;

import java.util.Locale;
import java.util.Optional;
import planerka.group.Role;

/**
 * The result of a request to start a gathering. The codes are the hook's.
 *
 * @param room digits; empty where there is none
 * @param calling how many people this request calls
 * @param excused how many are absent today
 * @param entry role and recording of the caller in the room
 */
public record StartResult(
        State state, String room, long gathering, int calling, int excused, Entry entry) {
    /**
     * How somebody comes in.
     *
     * @param record by which number the conference is recorded; empty if it is not
     */
    public record Entry(Role role, Optional<Long> record) {
        static final Entry NONE = new Entry(Role.LEADER, Optional.empty());
    }

    public enum State {
        STARTED,
        /** The group is being gathered already; the missing are called again. */
        JOINED,
        UNKNOWN_CODE,
        FORBIDDEN,
        NOT_READY;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static StartResult refusal(State state) {
        return new StartResult(state, "", 0, 0, 0, Entry.NONE);
    }

    public boolean isGathering() {
        return state == State.STARTED || state == State.JOINED;
    }
}
