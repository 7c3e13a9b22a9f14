package planerka.gathering;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a gathering is.
 *
 * @param opened somebody has been in the room
 */
public record Stage(
        State state, boolean opened, boolean locked, Optional<Instant> endedAt, Company company) {
    /** The words are fixed: other programs read them. */
    public enum State {
        COLLECTING,
        RUNNING,
        ENDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    static final Stage BEGUN =
            new Stage(State.COLLECTING, false, false, Optional.empty(), Company.NOBODY);

    public boolean isEnded() {
        return state == State.ENDED;
    }

    Stage in(State now) {
        return new Stage(now, opened, locked, endedAt, company);
    }

    Stage withOpened() {
        return new Stage(state, true, locked, endedAt, company);
    }

    Stage withLocked(boolean now) {
        return new Stage(state, opened, now, endedAt, company);
    }

    Stage with(Company now) {
        return new Stage(state, opened, locked, endedAt, now);
    }

    Stage ended(Instant at) {
        return new Stage(State.ENDED, opened, false, Optional.of(at), Company.NOBODY);
    }
}
