package planerka.schedule;

import java.time.Clock;
import java.util.List;
import planerka.group.GroupDirectory;
import planerka.web.Language;
import planerka.web.Scope;

/** What comes next of all schedules, for the first page. Blocks on the database. Thread-safe. */
public record Coming(ScheduleLists lists, GroupDirectory groups, ScheduleTexts texts, Clock clock) {

    /** Of the groups that somebody sees, the soonest first, so many at most. */
    public List<ScheduleLine> soonest(int most, Scope scope, Language language) {
        return scope
                .groups()
                .map(named -> lists.ofGroups(named, most))
                .orElseGet(() -> lists.coming(most))
                .stream()
                .map(one -> ScheduleLine.of(one, group(one), clock.instant(), texts.in(language)))
                .toList();
    }

    private String group(Schedule schedule) {
        return groups.name(schedule.card().group());
    }
}
