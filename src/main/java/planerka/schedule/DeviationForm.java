package planerka.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import planerka.people.AllowedNumbers;
import planerka.people.PhoneNumber;
import planerka.recurrence.Deviation;
import planerka.web.FieldErrors;

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

    DeviationForm skipping() {
        return new DeviationForm("skip", date, time, "", "");
    }

    /** Errors are said at the fields date, time, moveTo and organiser behind this prefix. */
    Optional<Deviation> check(AllowedNumbers allowed, String prefix, FieldErrors errors) {
        Optional<LocalDate> day = DayField.day(date, prefix + "date", errors);
        Optional<LocalTime> when =
                time.isBlank() ? Optional.empty() : DayField.time(time, prefix + "time", errors);
        if (day.isEmpty() || errors.has(prefix + "time")) {
            return Optional.empty();
        }
        return switch (kind) {
            case "skip" -> Optional.of(Deviation.skip(day.get(), when));
            case "move" ->
                    DayField.moment(to, prefix + "moveTo", errors)
                            .map(other -> Deviation.move(day.get(), when, other));
            case "organiser" ->
                    allowed.check(organiser, prefix + "organiser", errors)
                            .map(who -> Deviation.organiser(day.get(), when, who));
            case "extra" -> extra(day.get(), when, prefix, errors);
            default -> {
                errors.add(prefix + "date", "schedule.exception.kind");
                yield Optional.empty();
            }
        };
    }

    private static Optional<Deviation> extra(
            LocalDate day, Optional<LocalTime> when, String prefix, FieldErrors errors) {
        if (when.isEmpty()) {
            errors.add(prefix + "time", "schedule.time.shape");
        }
        return when.map(time -> Deviation.extra(day.atTime(time)));
    }
}
