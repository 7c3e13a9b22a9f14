package planerka.schedule.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import planerka.form.Fields;
import planerka.people.AllowedNumbers;
import planerka.people.PhoneNumber;
import planerka.recurrence.DateOverride;
import planerka.text.FieldErrors;

/**
 * What is different on one day, as typed or sent; what was left out is empty.
 *
 * @param kind skip, move, organiser or extra
 */
public record DateOverrideForm(String kind, String date, String time, String to, String organiser) {

    static DateOverrideForm of(DateOverride one) {
        return new DateOverrideForm(
                one.kind().word(),
                one.day().toString(),
                one.time().map(LocalTime::toString).orElse(""),
                one.to().map(LocalDateTime::toString).orElse(""),
                one.organiser().map(PhoneNumber::digits).orElse(""));
    }

    /** As a browser sends it. */
    static DateOverrideForm of(Fields fields) {
        return new DateOverrideForm(
                fields.one("kind"),
                fields.one("date"),
                fields.one("time"),
                fields.one("toDate") + "T" + fields.one("toTime"),
                fields.one("organiser"));
    }

    DateOverrideForm skipping() {
        return new DateOverrideForm("skip", date, time, "", "");
    }

    /** Errors are said at the fields date, time, moveTo and organiser. */
    Optional<DateOverride> check(AllowedNumbers allowed, FieldErrors errors) {
        Optional<LocalDate> day = DayField.day(date, "date", errors);
        Optional<LocalTime> when =
                time.isBlank() ? Optional.empty() : DayField.time(time, "time", errors);
        if (day.isEmpty() || errors.has("time")) {
            return Optional.empty();
        }
        return switch (kind) {
            case "skip" -> Optional.of(DateOverride.skip(day.get(), when));
            case "move" ->
                    DayField.moment(to, "moveTo", errors)
                            .map(other -> DateOverride.move(day.get(), when, other));
            case "organiser" ->
                    allowed.check(organiser, "organiser", errors)
                            .map(who -> DateOverride.organiser(day.get(), when, who));
            case "extra" -> extra(day.get(), when, errors);
            default -> {
                errors.add("date", "schedule.exception.kind");
                yield Optional.empty();
            }
        };
    }

    private static Optional<DateOverride> extra(
            LocalDate day, Optional<LocalTime> when, FieldErrors errors) {
        if (when.isEmpty()) {
            errors.add("time", "schedule.time.shape");
        }
        return when.map(time -> DateOverride.extra(day.atTime(time)));
    }
}
