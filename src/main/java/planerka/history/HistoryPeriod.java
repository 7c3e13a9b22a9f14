package planerka.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** From one day to another, both included; either end may be open. */
public record HistoryPeriod(Optional<LocalDate> from, Optional<LocalDate> to) {
    public static final HistoryPeriod ALL = new HistoryPeriod(Optional.empty(), Optional.empty());

    static HistoryPeriod of(LocalDate from, LocalDate to) {
        return new HistoryPeriod(Optional.of(from), Optional.of(to));
    }

    /** The first moment of the first day there. */
    Optional<Instant> begin(ZoneId zone) {
        return from.map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** The first moment after the last day there. */
    Optional<Instant> end(ZoneId zone) {
        return to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
