package planerka.history.web;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import planerka.gathering.view.Afterwards;

/** Draws what has ended. Blocks on the database. Thread-safe. */
public final class Pictures implements Afterwards {
    private final Jdbi jdbi;
    private final ZoneId zone;

    /**
     * @param zone whose clock the reader has
     */
    public Pictures(Jdbi jdbi, ZoneId zone) {
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

    Optional<Picture> find(long gathering) {
        return jdbi.withHandle(handle -> Course.of(handle, gathering))
                .map(course -> Picture.of(course, zone));
    }
}
