package planerka.group;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How groups were gathered lately. Every method blocks on the database. */
public interface GroupHistory {
    /**
     * One gathering.
     *
     * @param came how many of the invited were in the room
     * @param invited how many were invited; without the absent and the organiser
     */
    record PastGathering(long gathering, Instant at, boolean over, int came, int invited) {}

    /** The last gathering of each group that had one. */
    Map<Long, PastGathering> last(Set<Long> groups);

    /** The gathering in which this group is being gathered now, or its people are meeting. */
    Optional<Long> running(long group);

    /** The latest of the group first, so many at most. */
    List<PastGathering> lately(long group, int most);
}
