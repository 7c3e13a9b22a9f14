package planerka.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day as typed, such as {@code 2026-12-31}. */
public final class TypedDay {
    private static final int FIRST_YEAR = 2000;

    private TypedDay() {}

    /** Empty if it is none, or lies before 2000 or after this year: nobody plans for such days. */
    public static Optional<LocalDate> read(String typed, int lastYear) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            boolean planned = day.getYear() >= FIRST_YEAR && day.getYear() <= lastYear;
            return planned ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
