package planerka.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import planerka.recurrence.Deviation;
import planerka.recurrence.Recurrence;
import planerka.web.FieldErrors;

/** Whether something can be different on a day: only what is still to come. */
record DeviationCheck(Recurrence when, Instant now) {

    void check(Deviation one, FieldErrors errors) {
        switch (one.kind()) {
            case EXTRA -> future(one.day().atTime(one.time().orElseThrow()), "time", errors);
            case MOVE -> {
                present(one, errors);
                future(one.to().orElseThrow(), "moveTo", errors);
            }
            case SKIP, ORGANISER -> present(one, errors);
        }
    }

    private void present(Deviation one, FieldErrors errors) {
        List<LocalDateTime> meant =
                when.slots(one.day()).stream()
                        .filter(
                                slot ->
                                        one.time()
                                                .filter(t -> !t.equals(slot.toLocalTime()))
                                                .isEmpty())
                        .toList();
        if (meant.isEmpty() && !isExtra(one)) {
            errors.add("date", "schedule.exception.none-that-day");
        } else if (!meant.isEmpty() && meant.stream().allMatch(this::isPast)) {
            errors.add("date", "schedule.exception.past");
        }
    }

    private boolean isExtra(Deviation one) {
        return when.deviations().all().stream()
                .anyMatch(
                        other ->
                                other.kind() == Deviation.Kind.EXTRA
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
