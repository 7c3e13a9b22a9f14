package planerka.people;

import java.time.LocalDate;
import java.util.Optional;
import planerka.form.TypedDay;
import planerka.text.FieldErrors;

/** One absence as typed: days as {@code 2026-12-31}. */
public record AbsenceForm(String from, String to, String reason) {
    private static final int LAST_YEAR = 2100;

    public static AbsenceForm of(Absence absence) {
        return new AbsenceForm(
                absence.from().toString(), absence.to().toString(), absence.reason());
    }

    /** With the earlier of two days first, however they were picked. */
    public AbsenceForm inOrder() {
        Optional<LocalDate> first = TypedDay.read(from, LAST_YEAR);
        Optional<LocalDate> last = TypedDay.read(to, LAST_YEAR);
        boolean turned = first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
        return turned ? new AbsenceForm(to, from, reason) : this;
    }

    boolean isBlank() {
        return from.isBlank() && to.isBlank() && reason.isBlank();
    }

    /** Says what is wrong at {@code field.from}, {@code field.to} and {@code field.reason}. */
    public Optional<Absence> check(String field, FieldErrors errors) {
        Optional<LocalDate> first = day(from, field + ".from", errors);
        Optional<LocalDate> last = day(to, field + ".to", errors);
        boolean explained = Absence.isReason(reason.strip());
        if (!explained) {
            errors.add(field + ".reason", "people.absence.reason", Absence.LONGEST_REASON);
        }
        if (first.isEmpty() || last.isEmpty() || !inOrder(first.get(), last.get(), field, errors)) {
            return Optional.empty();
        }
        return explained
                ? Optional.of(new Absence(first.get(), last.get(), reason))
                : Optional.empty();
    }

    private static boolean inOrder(
            LocalDate first, LocalDate last, String field, FieldErrors errors) {
        if (!Absence.ordered(first, last)) {
            errors.add(field + ".to", "people.absence.order");
            return false;
        }
        if (!Absence.withinYear(first, last)) {
            errors.add(field + ".to", "people.absence.long", Absence.LONGEST_DAYS);
            return false;
        }
        return true;
    }

    private static Optional<LocalDate> day(String text, String field, FieldErrors errors) {
        Optional<LocalDate> day = TypedDay.read(text, LAST_YEAR);
        if (day.isEmpty()) {
            errors.add(field, "people.absence.day");
        }
        return day;
    }
}
