package planerka.gathering.model;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a gathering is.
 *
 * @param opened somebody has been in the room
 * @param endsAt when it is to end whoever is in the room
 * @param recording our recorder is in the room; one that the dialplan makes is the policy's matter
 * @param warned whether those in the room were told that it ends soon
 */
public record Stage(
        State state,
        boolean opened,
        boolean locked,
        boolean recording,
        Optional<Instant> endsAt,
        boolean warned,
        Optional<Instant> endedAt,
        Company company) {
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
            new Stage(
                    State.COLLECTING,
                    false,
                    false,
                    false,
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Company.NOBODY);

    public boolean isEnded() {
        return state == State.ENDED;
    }

    Stage in(State now) {
        return new Stage(now, opened, locked, recording, endsAt, warned, endedAt, company);
    }

    Stage withOpened() {
        return new Stage(state, true, locked, recording, endsAt, warned, endedAt, company);
    }

    Stage withLocked(boolean now) {
        return new Stage(state, opened, now, recording, endsAt, warned, endedAt, company);
    }

    Stage withRecording(boolean now) {
        return new Stage(state, opened, locked, now, endsAt, warned, endedAt, company);
    }

    Stage with(Company now) {
        return new Stage(state, opened, locked, recording, endsAt, warned, endedAt, now);
    }

    Stage endingAt(Optional<Instant> moment) {
        return new Stage(state, opened, locked, recording, moment, false, endedAt, company);
    }

    Stage withWarned() {
        return new Stage(state, opened, locked, recording, endsAt, true, endedAt, company);
    }

    Stage ended(Instant at) {
        return new Stage(
                State.ENDED, opened, false, false, endsAt, warned, Optional.of(at), Company.NOBODY);
    }
}
