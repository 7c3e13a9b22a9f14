package planerka.schedule.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import planerka.account.GroupScope;
import planerka.form.Fields;
import planerka.form.TypedDay;
import planerka.group.Group;
import planerka.schedule.ScheduleFilter;

/** What the address of a list of schedules asks for; what cannot be read is as if left out. */
public record ScheduleListQuery(Fields query) {
    private static final int LAST_YEAR = 2199;

    /** A list of more is no help; groups are found by their names then. */
    private static final int MOST_GROUPS = 200;

    /** Empty for the table. */
    public Optional<Period.Kind> view() {
        return Period.Kind.of(query.one("view"));
    }

    public int page() {
        String given = query.one("page");
        return given.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(given) : 1;
    }

    public Optional<LocalDate> day() {
        return TypedDay.read(query.one("day"), LAST_YEAR);
    }

    public ScheduleFilter filter(GroupScope scope) {
        String group = query.one("group");
        return new ScheduleFilter(
                scope,
                group.matches("[0-9]{1,18}")
                        ? Optional.of(Long.parseLong(group))
                        : Optional.empty(),
                query.one("q"));
    }

    /** The groups to choose from: the chosen one alone if they are too many. */
    public static List<Group> choices(List<Group> groups, ScheduleFilter filter) {
        return groups.size() <= MOST_GROUPS
                ? groups
                : groups.stream()
                        .filter(one -> filter.group().equals(Optional.of(one.id())))
                        .toList();
    }
}
