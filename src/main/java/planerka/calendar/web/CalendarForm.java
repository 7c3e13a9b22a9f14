package planerka.calendar.web;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import planerka.calendar.CalendarRows;
import planerka.calendar.WorkCalendar;
import planerka.text.FieldErrors;

/** A calendar's name and weekend as typed or sent. */
record CalendarForm(String name, List<String> weekend) {
    private static final int LONGEST_NAME = 60;
    private static final int WEEK = 7;

    CalendarForm {
        weekend = List.copyOf(weekend);
    }

    static CalendarForm of(WorkCalendar calendar) {
        String days = CalendarRows.text(calendar.weekend());
        return new CalendarForm(
                calendar.name(), days.isEmpty() ? List.of() : List.of(days.split(",")));
    }

    /** Without days; or empty, and every wrong field with its sentence. */
    Optional<WorkCalendar> check(FieldErrors errors) {
        String line = name.strip();
        if (line.isEmpty()) {
            errors.add("name", "calendar.name.none");
        } else if (line.codePointCount(0, line.length()) > LONGEST_NAME
                || line.codePoints().anyMatch(Character::isISOControl)) {
            errors.add("name", "calendar.name.long", LONGEST_NAME);
        }
        Optional<Set<DayOfWeek>> free = weekend(errors);
        return errors.isEmpty()
                ? Optional.of(new WorkCalendar(0, 0, line, free.orElseThrow(), new TreeMap<>()))
                : Optional.empty();
    }

    private Optional<Set<DayOfWeek>> weekend(FieldErrors errors) {
        try {
            Set<DayOfWeek> days = CalendarRows.weekend(String.join(",", weekend));
            if (days.size() < WEEK) {
                return Optional.of(days);
            }
            errors.add("weekend", "calendar.weekend.all");
        } catch (IllegalArgumentException unknown) {
            errors.add("weekend", "calendar.weekend.unknown");
        }
        return Optional.empty();
    }
}
