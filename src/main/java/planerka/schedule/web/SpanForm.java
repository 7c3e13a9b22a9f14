package planerka.schedule.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import planerka.form.NumberField;
import planerka.form.Range;
import planerka.recurrence.DateRange;
import planerka.text.FieldErrors;

/** From which day to which, where, and how often at most, as typed; empty means the usual. */
public record SpanForm(String zone, String from, String to, String times) {
    private static final Range TIMES = new Range(1, 1000);

    static SpanForm of(DateRange span, ZoneId zone) {
        return new SpanForm(
                zone.getId(),
                span.from().toString(),
                span.to().map(LocalDate::toString).orElse(""),
                span.times().isPresent() ? String.valueOf(span.times().getAsInt()) : "");
    }

    Optional<ZoneId> zone(ZoneId usual, FieldErrors errors) {
        String name = zone.strip();
        if (name.isEmpty()) {
            return Optional.of(usual);
        }
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            errors.add("timeZone", "schedule.zone.unknown", name);
            return Optional.empty();
        }
        return Optional.of(ZoneId.of(name));
    }

    Optional<DateRange> check(LocalDate today, FieldErrors errors) {
        Optional<LocalDate> first =
                from.isBlank() ? Optional.of(today) : DayField.day(from, "from", errors);
        Optional<LocalDate> last = to.isBlank() ? Optional.empty() : DayField.day(to, "to", errors);
        OptionalInt most = NumberField.read("count", times, TIMES, errors);
        if (first.isPresent() && last.filter(first.get()::isAfter).isPresent()) {
            errors.add("to", "schedule.to.before");
        }
        boolean wrong = errors.has("from") || errors.has("to") || errors.has("count");
        return wrong
                ? Optional.empty()
                : Optional.of(new DateRange(first.orElseThrow(), last, most));
    }
}
