package planerka.schedule.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import planerka.form.TypedDay;
import planerka.text.FieldErrors;

/** A day or a time as typed. Empty for what is wrong, which is then said at the field. */
final class DayField {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private static final int LAST_YEAR = 2199;

    private DayField() {}

    static Optional<LocalDate> day(String typed, String field, FieldErrors errors) {
        Optional<LocalDate> day = TypedDay.read(typed, LAST_YEAR);
        if (day.isEmpty()) {
            errors.add(field, "schedule.day.shape");
        }
        return day;
    }

    static Optional<LocalTime> time(String typed, String field, FieldErrors errors) {
        try {
            return Optional.of(LocalTime.parse(typed.strip(), TIME));
        } catch (DateTimeException unreadable) {
            errors.add(field, "schedule.time.shape");
            return Optional.empty();
        }
    }

    /** A day and a time such as {@code 2026-12-31T09:00}. */
    static Optional<LocalDateTime> moment(String typed, String field, FieldErrors errors) {
        String[] parts = typed.strip().split("[T ]", 2);
        Optional<LocalDate> day = day(parts[0], field, errors);
        Optional<LocalTime> time = time(parts.length < 2 ? "" : parts[1], field, errors);
        return day.flatMap(date -> time.map(date::atTime));
    }
}
