package planerka.people.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import planerka.people.Absence;
import planerka.people.AbsenceForm;
import planerka.people.Email;
import planerka.people.Person;
import planerka.people.PersonForm;
import planerka.people.PhoneNumber;

/**
 * A person as the API sends and takes them. Anything may be left out of a request; the id is the
 * path's, so an answer can be sent back unchanged.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PersonJson(
        Long id,
        Integer version,
        String name,
        List<String> numbers,
        String email,
        List<AbsenceJson> absences) {

    record AbsenceJson(String from, String to, String reason) {
        private AbsenceForm form() {
            return new AbsenceForm(text(from), text(to), text(reason));
        }
    }

    public static PersonJson of(Person person) {
        return new PersonJson(
                person.id(),
                person.version(),
                person.name(),
                person.numbers().stream().map(PhoneNumber::digits).toList(),
                person.email().map(Email::address).orElse(null),
                person.absences().stream().map(PersonJson::absence).toList());
    }

    private static AbsenceJson absence(Absence absence) {
        return new AbsenceJson(
                absence.from().toString(), absence.to().toString(), absence.reason());
    }

    public PersonForm form() {
        return new PersonForm(
                text(name),
                all(numbers).stream().map(PersonJson::text).toList(),
                text(email),
                all(absences).stream()
                        .map(
                                absence ->
                                        absence == null
                                                ? new AbsenceForm("", "", "")
                                                : absence.form())
                        .toList());
    }

    OptionalInt seen() {
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }

    private static String text(String sent) {
        return Objects.requireNonNullElse(sent, "");
    }

    private static <T> List<T> all(List<T> sent) {
        return Objects.requireNonNullElse(sent, List.of());
    }
}
