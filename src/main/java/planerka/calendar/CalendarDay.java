package planerka.calendar;

import java.time.LocalDate;
import java.util.Optional;
import planerka.form.TypedDay;
import planerka.text.FieldErrors;

/** A day as somebody decided it; not special if it is as its weekday says. */
public record CalendarDay(LocalDate date, Optional<SpecialDay> special) {
    private static final int LAST_YEAR = 2199;

    /** What was typed; or empty, and every wrong field with its sentence. */
    public static Optional<CalendarDay> check(
            String date, String kind, String note, FieldErrors errors) {
        Optional<LocalDate> day = day(date, errors);
        Optional<DayKind> what = DayKind.of(kind);
        if (what.isEmpty() && !kind.isBlank()) {
            errors.add("kind", "calendar.kind.unknown", kind);
        }
        if (note.length() > SpecialDay.LONGEST_NOTE) {
            errors.add("note", "calendar.note.long", SpecialDay.LONGEST_NOTE);
        }
        return errors.isEmpty()
                ? day.map(one -> new CalendarDay(one, what.map(two -> SpecialDay.brief(two, note))))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String typed, FieldErrors errors) {
        Optional<LocalDate> day = TypedDay.read(typed, LAST_YEAR);
        if (day.isEmpty()) {
            errors.add("date", "calendar.day.shape");
        }
        return day;
    }
}
