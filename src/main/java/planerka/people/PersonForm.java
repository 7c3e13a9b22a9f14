package planerka.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import planerka.form.Fields;
import planerka.form.RowButtons;
import planerka.form.TextProblem;
import planerka.text.FieldErrors;

/** A person as typed or sent, not yet checked; what was left out is empty. */
public record PersonForm(
        String name, List<String> numbers, String email, List<AbsenceForm> absences) {

    public PersonForm {
        numbers = List.copyOf(numbers);
        absences = List.copyOf(absences);
    }

    public static PersonForm empty() {
        return new PersonForm("", List.of(), "", List.of());
    }

    public static PersonForm of(Person person) {
        return new PersonForm(
                person.name(),
                person.numbers().stream().map(PhoneNumber::digits).toList(),
                person.email().map(Email::address).orElse(""),
                person.absences().stream().map(AbsenceForm::of).toList());
    }

    /** Rows left blank are not there. */
    public static PersonForm of(Fields fields) {
        return after("", fields);
    }

    /** The same after a button beside the rows was pressed, which counts the blank ones, too. */
    public static PersonForm after(String button, Fields fields) {
        List<AbsenceForm> absences =
                IntStream.range(0, fields.all("absence.from").size())
                        .mapToObj(row -> absence(fields, row))
                        .toList();
        return new PersonForm(
                fields.one("name"),
                RowButtons.after(button, "number", fields.all("numbers")).stream()
                        .filter(number -> !number.isBlank())
                        .toList(),
                fields.one("email"),
                RowButtons.after(button, "absence", absences).stream()
                        .filter(absence -> !absence.isBlank())
                        .toList());
    }

    private static AbsenceForm absence(Fields fields, int row) {
        return new AbsenceForm(
                fields.at("absence.from", row),
                fields.at("absence.to", row),
                fields.at("absence.reason", row));
    }

    /** What can be saved; or empty, and every wrong field with its sentence. */
    public Optional<PersonDetails> check(AllowedNumbers allowed, FieldErrors errors) {
        TextProblem.of(name.strip(), PersonName.LONGEST)
                .ifPresent(fault -> errors.add("name", "people.name." + fault.word()));
        List<PhoneNumber> called = checkNumbers(allowed, errors);
        Optional<Email> mail = email.isBlank() ? Optional.empty() : Email.typed(email);
        if (!email.isBlank() && mail.isEmpty()) {
            errors.add("email", "people.email.shape");
        }
        List<Absence> away = checkAbsences(errors);
        return errors.isEmpty()
                ? Optional.of(new PersonDetails(new PersonName(name), called, mail, away))
                : Optional.empty();
    }

    private List<PhoneNumber> checkNumbers(AllowedNumbers allowed, FieldErrors errors) {
        if (numbers.isEmpty()) {
            errors.add("numbers", "people.numbers.none");
        }
        if (numbers.size() > PersonDetails.MOST_NUMBERS) {
            errors.add("numbers", "people.numbers.many", PersonDetails.MOST_NUMBERS);
            return List.of();
        }
        List<PhoneNumber> called = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            String field = "numbers[" + i + "]";
            Optional<PhoneNumber> number = allowed.check(numbers.get(i), field, errors);
            if (number.filter(called::contains).isPresent()) {
                errors.add(field, "people.number.twice");
            }
            number.ifPresent(called::add);
        }
        return called;
    }

    private List<Absence> checkAbsences(FieldErrors errors) {
        if (absences.size() > PersonDetails.MOST_ABSENCES) {
            errors.add("absences", "people.absences.many", PersonDetails.MOST_ABSENCES);
            return List.of();
        }
        List<Absence> away = new ArrayList<>();
        for (int i = 0; i < absences.size(); i++) {
            absences.get(i).check("absences[" + i + "]", errors).ifPresent(away::add);
        }
        return away;
    }
}
