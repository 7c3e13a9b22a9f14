package planerka.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import planerka.gathering.model.GatheringResult;

/** One gathering as the list knows it, without its people. */
public record HistoryEntry(
        long id,
        String groupName,
        String room,
        String startedBy,
        Instant startedAt,
        Optional<Instant> endedAt,
        GatheringResult turnout) {

    /** Empty while it runs. */
    public Optional<Duration> length() {
        return endedAt.map(end -> Duration.between(startedAt, end));
    }

    public Cursor cursor() {
        return new Cursor(startedAt, id);
    }
}
