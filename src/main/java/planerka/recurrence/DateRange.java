package planerka.recurrence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The days between which a schedule holds, both included; without a last day it never ends.
 *
 * @param times after how many runs of the rule it is over; exceptions count as runs, days off do
 *     not
 */
public record DateRange(LocalDate from, Optional<LocalDate> to, OptionalInt times) {
    public DateRange {
        if (to.filter(from::isAfter).isPresent()) {
            throw new IllegalArgumentException("ends before it begins");
        }
        if (times.isPresent() && times.getAsInt() < 1) {
            throw new IllegalArgumentException("ends before its first run");
        }
    }

    public static DateRange of(LocalDate from, Optional<LocalDate> to) {
        return new DateRange(from, to, OptionalInt.empty());
    }

    boolean isOverBy(LocalDate day) {
        return to.filter(day::isAfter).isPresent();
    }
}
