package planerka.history.web;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import planerka.gathering.view.EndedExtras;

/** Draws what has ended. Blocks on the database. Thread-safe. */
public final class TimelinePictures implements EndedExtras {
    private final Jdbi jdbi;
    private final ZoneId zone;

    /**
     * @param zone whose clock the reader has
     */
    public TimelinePictures(Jdbi jdbi, ZoneId zone) {
        this.jdbi = jdbi;
        this.zone = zone;
    }

    @Override
    public Map<String, Object> of(long gathering) {
        return find(gathering)
                .filter(picture -> !picture.lines().isEmpty())
                .map(picture -> Map.<String, Object>of("picture", picture))
                .orElse(Map.of());
    }

    Optional<TimelinePicture> find(long gathering) {
        return jdbi.withHandle(handle -> Timeline.of(handle, gathering))
                .map(timeline -> TimelinePicture.of(timeline, zone));
    }
}
