package planerka.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import planerka.gathering.model.Turnout;

/** One gathering as the list knows it, without its people. */
public record Entry(
        long id,
        String groupName,
        String room,
        String startedBy,
        Instant startedAt,
        Optional<Instant> endedAt,
        Turnout turnout) {

    /** Empty while it runs. */
    public Optional<Duration> length() {
        return endedAt.map(end -> Duration.between(startedAt, end));
    }

    public Cursor cursor() {
        return new Cursor(startedAt, id);
    }
}
