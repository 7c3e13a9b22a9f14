package planerka.schedule;

import java.time.LocalDate;
import java.util.Optional;

/** The days between which a schedule holds, both included; without a last day it never ends. */
public record Span(LocalDate from, Optional<LocalDate> to) {
    public Span {
        if (to.filter(from::isAfter).isPresent()) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    boolean isOverBy(LocalDate day) {
        return to.filter(day::isAfter).isPresent();
    }
}
