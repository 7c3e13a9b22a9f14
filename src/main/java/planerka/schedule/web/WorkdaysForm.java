package planerka.schedule.web;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongFunction;
import planerka.calendar.WorkCalendar;
import planerka.form.NumberField;
import planerka.form.Range;
import planerka.recurrence.Rule;
import planerka.recurrence.Workdays;
import planerka.text.FieldErrors;

/**
 * Which calendar of working days it keeps to, as typed.
 *
 * @param calendar its id; empty for none
 * @param dayOff skip, next or previous; skip if empty
 * @param earlier by how many minutes sooner on short days
 */
public record WorkdaysForm(String calendar, String dayOff, String earlier) {
    static final WorkdaysForm NONE = new WorkdaysForm("", "", "");
    private static final Range MINUTES = new Range(0, 480);

    static WorkdaysForm of(Optional<Workdays> workdays) {
        return workdays.map(
                        one ->
                                new WorkdaysForm(
                                        String.valueOf(one.calendar().id()),
                                        one.dayOff().word(),
                                        one.earlier().isZero()
                                                ? ""
                                                : String.valueOf(one.earlier().toMinutes())))
                .orElse(NONE);
    }

    Optional<Workdays> check(
            LongFunction<Optional<WorkCalendar>> calendars, Rule rule, FieldErrors errors) {
        if (calendar.isBlank()) {
            return Optional.empty();
        }
        Optional<WorkCalendar> chosen = chosen(calendars);
        if (chosen.isEmpty()) {
            errors.add("calendar", "schedule.calendar.unknown");
        }
        Optional<Workdays.DayOff> off = Workdays.DayOff.of(dayOff.isBlank() ? "skip" : dayOff);
        if (off.isEmpty()) {
            errors.add("dayOff", "schedule.day-off.unknown");
        }
        OptionalInt minutes = NumberField.read("earlierMinutes", earlier, MINUTES, errors);
        Duration sooner = Duration.ofMinutes(minutes.orElse(0));
        if (crossesMidnight(rule, sooner)) {
            errors.add("earlierMinutes", "schedule.earlier.midnight");
        }
        return chosen.flatMap(one -> off.map(what -> new Workdays(one, what, sooner)));
    }

    private Optional<WorkCalendar> chosen(LongFunction<Optional<WorkCalendar>> calendars) {
        try {
            return calendars.apply(Long.parseLong(calendar.strip()));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static boolean crossesMidnight(Rule rule, Duration sooner) {
        LocalTime first = rule.times().get(0);
        return first.toSecondOfDay() < sooner.toSeconds();
    }
}
