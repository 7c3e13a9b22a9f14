package planerka.schedule;

import java.time.Clock;
import java.util.List;
import planerka.group.GroupDirectory;
import planerka.web.Language;

/** What comes next of all schedules, for the first page. Blocks on the database. Thread-safe. */
public record Coming(ScheduleLists lists, GroupDirectory groups, ScheduleTexts texts, Clock clock) {

    /** The soonest first, so many at most. */
    public List<ScheduleLine> soonest(int most, Language language) {
        return lists.coming(most).stream()
                .map(one -> ScheduleLine.of(one, group(one), clock.instant(), texts.in(language)))
                .toList();
    }

    private String group(Schedule schedule) {
        return groups.name(schedule.card().group());
    }
}
