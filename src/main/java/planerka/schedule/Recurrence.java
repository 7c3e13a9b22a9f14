package planerka.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * When something comes again and again, by the clocks of one zone: nine o'clock is nine there in
 * summer and in winter. A time that the clocks jump over is moved forward by the jump; one that
 * they show twice comes once, the first time. Pure.
 */
public record Recurrence(
        WeekDays days, LocalTime time, ZoneId zone, Span span, Set<LocalDate> skipped) {
    private static final int WEEK = 7;

    public Recurrence {
        skipped = Collections.unmodifiableSet(new TreeSet<>(skipped));
    }

    /** The first one later than this moment; empty if none comes any more. */
    public Optional<Occurrence> next(Instant after) {
        // The day before as well: what the clocks moved over midnight belongs to it.
        LocalDate day = later(span.from(), after.atZone(zone).toLocalDate().minusDays(1));
        List<LocalDate> passedOver = new ArrayList<>();
        for (long left = horizon(); left > 0 && !span.isOverBy(day); left--) {
            if (days.has(day)) {
                Optional<Occurrence> found = on(day, passedOver, after);
                if (found.isPresent()) {
                    return found;
                }
            }
            day = day.plusDays(1);
        }
        return Optional.empty();
    }

    /** The first so many, in order; fewer if no more come. */
    public List<Occurrence> list(Instant after, int count) {
        List<Occurrence> found = new ArrayList<>();
        Optional<Occurrence> next = next(after);
        while (next.isPresent() && found.size() < count) {
            found.add(next.get());
            next = next(next.get().plannedAt());
        }
        return found;
    }

    Recurrence skipping(LocalDate day) {
        Set<LocalDate> more = new TreeSet<>(skipped);
        more.add(day);
        return new Recurrence(days, time, zone, span, more);
    }

    private Optional<Occurrence> on(LocalDate day, List<LocalDate> passedOver, Instant after) {
        LocalClock clock = new LocalClock(day, time, zone);
        if (!clock.moment().toInstant().isAfter(after)) {
            return Optional.empty();
        }
        if (skipped.contains(day)) {
            passedOver.add(day);
            return Optional.empty();
        }
        return Optional.of(new Occurrence(day, clock.moment(), clock.notes(passedOver)));
    }

    /** Days to look at: a week without exceptions has every day that can come. */
    private long horizon() {
        return (long) WEEK * (skipped.size() + 2);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
