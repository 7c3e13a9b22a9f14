package planerka.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import planerka.form.TextProblem;

/**
 * Days on which a person is not called; both ends are included. A reason of up to {@value
 * #LONGEST_REASON} characters may be empty.
 */
public record Absence(LocalDate from, LocalDate to, String reason) {
    public static final int LONGEST_REASON = 100;
    public static final int LONGEST_DAYS = 366;

    /** Refuses by {@link IllegalArgumentException} an end before the start and more than a year. */
    public Absence {
        reason = reason.strip();
        if (!ordered(from, to) || !withinYear(from, to)) {
            throw new IllegalArgumentException("not an absence: " + from + " to " + to);
        }
        if (!isReason(reason)) {
            throw new IllegalArgumentException("not a reason");
        }
    }

    static boolean ordered(LocalDate from, LocalDate to) {
        return !to.isBefore(from);
    }

    static boolean withinYear(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) < LONGEST_DAYS;
    }

    static boolean isReason(String text) {
        return text.isEmpty() || TextProblem.of(text, LONGEST_REASON).isEmpty();
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
