package planerka.schedule.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import planerka.form.Fields;
import planerka.people.AllowedNumbers;
import planerka.people.PhoneNumber;
import planerka.recurrence.Deviation;
import planerka.text.FieldErrors;

/**
 * What is different on one day, as typed or sent; what was left out is empty.
 *
 * @param kind skip, move, organiser or extra
 */
public record DeviationForm(String kind, String date, String time, String to, String organiser) {

    static DeviationForm of(Deviation one) {
        return new DeviationForm(
                one.kind().word(),
                one.day().toString(),
                one.time().map(LocalTime::toString).orElse(""),
                one.to().map(LocalDateTime::toString).orElse(""),
                one.organiser().map(PhoneNumber::digits).orElse(""));
    }

    /** As a browser sends it. */
    static DeviationForm of(Fields fields) {
        return new DeviationForm(
                fields.one("kind"),
                fields.one("date"),
                fields.one("time"),
                fields.one("toDate") + "T" + fields.one("toTime"),
                fields.one("organiser"));
    }

    DeviationForm skipping() {
        return new DeviationForm("skip", date, time, "", "");
    }

    /** Errors are said at the fields date, time, moveTo and organiser. */
    Optional<Deviation> check(AllowedNumbers allowed, FieldErrors errors) {
        Optional<LocalDate> day = DayField.day(date, "date", errors);
        Optional<LocalTime> when =
                time.isBlank() ? Optional.empty() : DayField.time(time, "time", errors);
        if (day.isEmpty() || errors.has("time")) {
            return Optional.empty();
        }
        return switch (kind) {
            case "skip" -> Optional.of(Deviation.skip(day.get(), when));
            case "move" ->
                    DayField.moment(to, "moveTo", errors)
                            .map(other -> Deviation.move(day.get(), when, other));
            case "organiser" ->
                    allowed.check(organiser, "organiser", errors)
                            .map(who -> Deviation.organiser(day.get(), when, who));
            case "extra" -> extra(day.get(), when, errors);
            default -> {
                errors.add("date", "schedule.exception.kind");
                yield Optional.empty();
            }
        };
    }

    private static Optional<Deviation> extra(
            LocalDate day, Optional<LocalTime> when, FieldErrors errors) {
        if (when.isEmpty()) {
            errors.add("time", "schedule.time.shape");
        }
        return when.map(time -> Deviation.extra(day.atTime(time)));
    }
}
