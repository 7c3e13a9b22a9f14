package planerka.schedule.engine;

import java.time.Clock;
import java.util.List;
import planerka.account.GroupScope;
import planerka.group.GroupDirectory;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleFilter;
import planerka.schedule.ScheduleSearch;
import planerka.schedule.ScheduleTexts;
import planerka.schedule.ScheduleView;
import planerka.text.Language;

/** What comes next of all schedules, for the first page. Blocks on the database. Thread-safe. */
public record NextOccurrences(
        ScheduleSearch search, GroupDirectory groups, ScheduleTexts texts, Clock clock) {

    /** Of the groups that somebody sees, the soonest first, so many at most. */
    public List<ScheduleView> soonest(int most, GroupScope scope, Language language) {
        return search.coming(ScheduleFilter.of(scope), most).stream()
                .map(one -> ScheduleView.of(one, group(one), clock.instant(), texts.in(language)))
                .toList();
    }

    private String group(Schedule schedule) {
        return groups.name(schedule.card().group());
    }
}
