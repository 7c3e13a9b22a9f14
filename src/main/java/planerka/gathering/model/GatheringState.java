package planerka.gathering.model;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a gathering is.
 *
 * @param opened somebody has been in the room
 * @param endsAt when it ends, whether or not people are still in the room
 * @param recording our recorder is in the room; a recording made by the dialplan is part of the
 *     policy
 * @param warned whether those in the room were told that it ends soon
 */
public record GatheringState(
        State state,
        boolean opened,
        boolean locked,
        boolean recording,
        Optional<Instant> endsAt,
        boolean warned,
        Optional<Instant> endedAt,
        Occupancy company) {
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

    static final GatheringState BEGUN =
            new GatheringState(
                    State.COLLECTING,
                    false,
                    false,
                    false,
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Occupancy.NOBODY);

    public boolean isEnded() {
        return state == State.ENDED;
    }

    GatheringState in(State now) {
        return new GatheringState(now, opened, locked, recording, endsAt, warned, endedAt, company);
    }

    GatheringState withOpened() {
        return new GatheringState(state, true, locked, recording, endsAt, warned, endedAt, company);
    }

    GatheringState withLocked(boolean now) {
        return new GatheringState(state, opened, now, recording, endsAt, warned, endedAt, company);
    }

    GatheringState withRecording(boolean now) {
        return new GatheringState(state, opened, locked, now, endsAt, warned, endedAt, company);
    }

    GatheringState with(Occupancy now) {
        return new GatheringState(state, opened, locked, recording, endsAt, warned, endedAt, now);
    }

    GatheringState endingAt(Optional<Instant> moment) {
        return new GatheringState(
                state, opened, locked, recording, moment, false, endedAt, company);
    }

    GatheringState withWarned() {
        return new GatheringState(state, opened, locked, recording, endsAt, true, endedAt, company);
    }

    GatheringState ended(Instant at) {
        return new GatheringState(
                State.ENDED,
                opened,
                false,
                false,
                endsAt,
                warned,
                Optional.of(at),
                Occupancy.NOBODY);
    }
}
