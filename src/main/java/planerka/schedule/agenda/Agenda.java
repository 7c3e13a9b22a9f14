package planerka.schedule.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planerka.group.Group;
import planerka.group.GroupDirectory;
import planerka.recurrence.RecurrenceText;
import planerka.schedule.Schedule;
import planerka.schedule.ScheduleFilter;
import planerka.schedule.ScheduleLists;
import planerka.schedule.ScheduleSearch;
import planerka.schedule.engine.OccurrenceRow;
import planerka.schedule.engine.Occurrences;
import planerka.schedule.engine.ScheduleRunner;

/** What schedules have on the days of a week or a month. Blocks on the database. Thread-safe. */
public final class Agenda {
    /** More schedules at once can neither be read at a glance nor worked out in one. */
    public static final int MOST = 200;

    /** Others that may want the same people; looked for where few are shown. */
    private static final int MOST_OTHERS = 100;

    private static final int FEW = 50;

    private final ScheduleSearch search;
    private final ScheduleLists lists;
    private final Occurrences occurrences;
    private final GroupDirectory groups;

    public Agenda(ScheduleRunner runner, GroupDirectory groups) {
        this.search = runner.search();
        this.lists = runner.lists();
        this.occurrences = runner.occurrences();
        this.groups = groups;
    }

    /** The present moment, by the reader's clock, and the reader's language. */
    public record Reader(Instant now, ZoneId zone, RecurrenceText text) {
        public LocalDate today() {
            return LocalDate.ofInstant(now, zone);
        }
    }

    /** Of those that the filter finds; not all of them if they are more than {@link #MOST}. */
    public AgendaDays of(ScheduleFilter filter, Period period, Reader reader) {
        List<Schedule> found = search.page(filter, 0, MOST);
        Set<Long> shown = found.stream().map(Schedule::id).collect(Collectors.toSet());
        List<Schedule> all = new ArrayList<>(found);
        if (filter.isNarrow() && found.size() <= FEW) {
            all.addAll(beside(found, filter));
        }
        List<CalendarEntry> entries =
                ConflictMarker.mark(entries(all, period, reader), groups::byId).stream()
                        .filter(one -> shown.contains(one.whose().schedule()))
                        .toList();
        return AgendaDays.of(period, entries, reader.today(), period.kind().most());
    }

    /** Other schedules that may conflict with them, of those that the user may see. */
    private List<Schedule> beside(List<Schedule> found, ScheduleFilter filter) {
        Set<Long> people = new HashSet<>();
        found.forEach(
                one ->
                        groups.byId(one.card().group()).map(Group::members).stream()
                                .flatMap(List::stream)
                                .forEach(member -> people.add(member.person().id())));
        return lists.sharing(found, people, MOST_OTHERS).stream()
                .filter(one -> filter.scope().covers(one.card().group()))
                .toList();
    }

    /** Of one schedule, without what others have. */
    public AgendaDays of(Schedule schedule, Period period, Reader reader) {
        List<CalendarEntry> entries = entries(List.of(schedule), period, reader);
        return AgendaDays.of(period, entries, reader.today(), entries.size());
    }

    private List<CalendarEntry> entries(List<Schedule> some, Period period, Reader reader) {
        Map<Long, List<OccurrenceRow>> past = past(some, period, reader);
        return some.stream()
                .flatMap(one -> of(one, period, reader, past.getOrDefault(one.id(), List.of())))
                .sorted(CalendarEntry.ORDER)
                .toList();
    }

    private Stream<CalendarEntry> of(
            Schedule one, Period period, Reader reader, List<OccurrenceRow> past) {
        String group = groups.name(one.card().group());
        return new CalendarEntries(one, group, reader.now(), reader.zone(), reader.text())
                        .of(
                                one.recurrence()
                                        .between(
                                                period.begin(reader.zone()),
                                                period.end(reader.zone())),
                                past)
                        .stream();
    }

    private Map<Long, List<OccurrenceRow>> past(List<Schedule> some, Period period, Reader reader) {
        Instant begin = period.begin(reader.zone());
        if (some.isEmpty() || begin.isAfter(reader.now())) {
            return Map.of();
        }
        List<Long> ids = some.stream().map(Schedule::id).toList();
        return occurrences.between(ids, begin, period.end(reader.zone()));
    }
}
