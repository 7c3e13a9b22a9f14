package planerka.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which days are worked somewhere: the weekend, and the days that are not as their weekday says.
 * Pure; the version grows with every change.
 */
public record WorkCalendar(
        long id,
        int version,
        String name,
        Set<DayOfWeek> weekend,
        SortedMap<LocalDate, SpecialDay> days) {

    public WorkCalendar {
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("nobody works at all");
        }
        weekend =
                weekend.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(weekend));
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    public DayKind kind(LocalDate day) {
        SpecialDay special = days.get(day);
        if (special != null) {
            return special.kind();
        }
        return weekend.contains(day.getDayOfWeek()) ? DayKind.OFF : DayKind.WORK;
    }

    public boolean isOff(LocalDate day) {
        return kind(day) == DayKind.OFF;
    }

    public boolean isShort(LocalDate day) {
        return kind(day) == DayKind.SHORT;
    }

    /** Why the day is special; empty if it is not, or nobody has said. */
    public String note(LocalDate day) {
        SpecialDay special = days.get(day);
        return special == null ? "" : special.note();
    }

    /** Whether anything is known of the year; of others only the weekends are. */
    public boolean covers(int year) {
        return !of(year).isEmpty();
    }

    /** The years of which something is known. */
    public Set<Integer> years() {
        return days.keySet().stream()
                .map(LocalDate::getYear)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The special days of one year. */
    public Map<LocalDate, SpecialDay> of(int year) {
        return days.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    public WorkCalendar named(String other, Set<DayOfWeek> otherWeekend) {
        return new WorkCalendar(id, version, other, otherWeekend, days);
    }

    public WorkCalendar with(Map<LocalDate, SpecialDay> others) {
        return new WorkCalendar(id, version, name, weekend, new TreeMap<>(others));
    }
}
