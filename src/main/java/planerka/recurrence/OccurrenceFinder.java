package planerka.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The runs of a recurrence by its rule and calendar, day by day; single days' exceptions say which
 * of them do not take place.
 */
final class OccurrenceFinder {
    /** Longer than from one 29 February to the next but one: what has not come then never does. */
    private static final int HORIZON = 3000;

    /** What the clocks move over midnight still belongs to its own day. */
    private static final int SLACK = 1;

    private final Recurrence when;
    private final DayRule days;
    private final Optional<LocalDateTime> last;

    OccurrenceFinder(Recurrence when) {
        this.when = when;
        this.days =
                when.workdays().map(work -> work.of(when.rule().days())).orElse(when.rule().days());
        this.last = when.span().times().isPresent() ? last() : Optional.empty();
    }

    /** A run as the rule has it, and when it takes place by the calendar, if it does. */
    record Run(LocalDateTime slot, Optional<LocalDateTime> place) {}

    /** The slot of the last run of so many. */
    private Optional<LocalDateTime> last() {
        int left = when.span().times().orElseThrow();
        LocalDate day = when.span().from();
        for (int quiet = 0; quiet < HORIZON && !when.span().isOverBy(day); quiet++) {
            for (Run run : byRule(day)) {
                if (run.place().isPresent()) {
                    quiet = 0;
                    left--;
                }
                if (left == 0) {
                    return Optional.of(run.slot());
                }
            }
            day = day.plusDays(1);
        }
        return Optional.empty();
    }

    private List<Run> byRule(LocalDate day) {
        if (!days.has(day, when.span().from())) {
            return List.of();
        }
        return when.rule().times().stream().map(time -> run(day.atTime(time))).toList();
    }

    private Run run(LocalDateTime slot) {
        return new Run(
                slot,
                when.workdays().isPresent()
                        ? when.workdays().get().place(slot)
                        : Optional.of(slot));
    }

    /** Those of a day that the schedule has at all. */
    List<Run> on(LocalDate day) {
        if (day.isBefore(when.span().from()) || when.span().isOverBy(day)) {
            return List.of();
        }
        return byRule(day).stream()
                .filter(run -> last.filter(end -> run.slot().isAfter(end)).isEmpty())
                .toList();
    }

    /** The first that takes place later than this, and what is left out before it. */
    Optional<Occurrence> next(Instant after) {
        int reach = reach();
        LocalDate day = first(after, reach);
        LocalDate end = null;
        NextSearch found = new NextSearch(after, when.zone());
        for (long left = horizon(); left > 0 && !day.equals(end); left--) {
            if (isOver(day)) {
                break;
            }
            on(day).forEach(run -> look(run, found));
            if (end == null && found.best().isPresent()) {
                end = found.best().get().local().toLocalDate().plusDays(reach + SLACK);
            }
            day = day.plusDays(1);
        }
        return found.result();
    }

    /** Those from one moment until before another, each where its rule and calendar have it. */
    RangeSearch between(Instant from, Instant to) {
        RangeSearch within = new RangeSearch(from, to, when.zone());
        int reach = reach();
        LocalDate end = to.atZone(when.zone()).toLocalDate().plusDays(reach);
        LocalDate day = first(from, reach);
        while (!day.isAfter(end) && !isOver(day)) {
            on(day).forEach(run -> look(run, within));
            day = day.plusDays(1);
        }
        return within;
    }

    private int reach() {
        return when.workdays().map(Workdays::reach).orElse(0) + SLACK;
    }

    private LocalDate first(Instant after, int reach) {
        LocalDate day = after.atZone(when.zone()).toLocalDate().minusDays(reach);
        return day.isBefore(when.span().from()) ? when.span().from() : day;
    }

    private boolean isOver(LocalDate day) {
        return when.span().isOverBy(day)
                || last.filter(end -> day.isAfter(end.toLocalDate())).isPresent();
    }

    private long horizon() {
        return HORIZON + (long) DayRule.MOST_DAYS * when.deviations().byDay().size();
    }

    private void look(Run run, OccurrenceVisitor found) {
        DateOverrides overrides = when.deviations();
        LocalDateTime slot = run.slot();
        Optional<LocalDateTime> moved = overrides.movedTo(slot);
        if (overrides.skips(slot)) {
            found.omit(new OccurrenceNote(OccurrenceNote.Kind.SKIPPED, slot, ""));
        } else if (moved.isPresent()) {
            found.omit(
                    new OccurrenceNote(
                            OccurrenceNote.Kind.MOVED_AWAY, slot, moved.get().toString()));
        } else if (run.place().isEmpty()) {
            String name = when.workdays().orElseThrow().calendar().note(slot.toLocalDate());
            found.omit(new OccurrenceNote(OccurrenceNote.Kind.OFF, slot, name));
        } else {
            found.consider(when.at(slot, run.place().get(), placed(run)));
        }
    }

    private List<OccurrenceNote> placed(Run run) {
        LocalDateTime place = run.place().orElseThrow();
        return place.equals(run.slot())
                ? List.of()
                : List.of(when.workdays().orElseThrow().why(run.slot(), place));
    }
}
