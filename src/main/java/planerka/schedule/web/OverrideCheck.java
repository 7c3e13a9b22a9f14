package planerka.schedule.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import planerka.recurrence.DateOverride;
import planerka.recurrence.DateOverrides;
import planerka.recurrence.Recurrence;
import planerka.text.FieldErrors;

/** Whether something can be different on a day: only what is still to come. */
record OverrideCheck(Recurrence when, Instant now) {

    void check(DateOverride one, FieldErrors errors) {
        switch (one.kind()) {
            case EXTRA -> future(one.day().atTime(one.time().orElseThrow()), "time", errors);
            case MOVE -> {
                present(one, errors);
                future(one.to().orElseThrow(), "moveTo", errors);
                elsewhere(one, errors);
            }
            case SKIP, ORGANISER -> present(one, errors);
        }
    }

    private void present(DateOverride one, FieldErrors errors) {
        List<LocalDateTime> meant = meant(one);
        if (meant.isEmpty() && !isExtra(one)) {
            errors.add("date", "schedule.exception.none-that-day");
        } else if (!meant.isEmpty() && meant.stream().allMatch(this::isPast)) {
            errors.add("date", "schedule.exception.past");
        }
    }

    /** To move a run to where the rule has it would only look like a change. */
    private void elsewhere(DateOverride move, FieldErrors errors) {
        Instant to = move.to().orElseThrow().atZone(when.zone()).toInstant();
        when.with(DateOverrides.NONE)
                .next(to.minusMillis(1))
                .filter(
                        run ->
                                run.plannedAt().equals(to)
                                        && meant(move).equals(List.of(run.slot())))
                .ifPresent(run -> errors.add("moveTo", "schedule.exception.same"));
    }

    /** The runs of the rule that it speaks of. */
    private List<LocalDateTime> meant(DateOverride one) {
        return when.slots(one.day()).stream()
                .filter(slot -> one.time().filter(t -> !t.equals(slot.toLocalTime())).isEmpty())
                .toList();
    }

    private boolean isExtra(DateOverride one) {
        return when.deviations().all().stream()
                .anyMatch(
                        other ->
                                other.kind() == DateOverride.Kind.EXTRA
                                        && other.day().equals(one.day())
                                        && other.time().equals(one.time()));
    }

    private void future(LocalDateTime wanted, String field, FieldErrors errors) {
        if (isPast(wanted)) {
            errors.add(field, "schedule.exception.past");
        }
    }

    private boolean isPast(LocalDateTime wanted) {
        return !wanted.atZone(when.zone()).toInstant().isAfter(now);
    }
}
