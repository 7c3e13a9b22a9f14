package planerka.group;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import planerka.text.Language;

/** What schedules have planned for groups. Every method blocks on the database. */
public interface GroupSchedules {
    /**
     * When a schedule comes next; null at what is paused or over.
     *
     * @param said when it comes, in the reader's words; empty where many groups are asked for
     */
    record Run(long schedule, String said, Instant at, ZoneId zone) {}

    /** The soonest run of each group that has one. */
    Map<Long, Run> soonest(Set<Long> groups);

    /** Every schedule of the group, the soonest first. */
    public List<Run> of(long group, Language language);

    /** Plans those that were removed with their group, and have come back. */
    void restore(List<Long> schedules);
}
