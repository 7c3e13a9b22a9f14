package planerka.people;

import java.util.List;
import java.util.Optional;

/**
 * The details of a person. The numbers are all different and in the order in which they are tried;
 * there is at least one, or nobody could call them.
 */
public record PersonDetails(
        PersonName name, List<PhoneNumber> numbers, Optional<Email> email, List<Absence> absences) {
    public static final int MOST_NUMBERS = 10;
    public static final int MOST_ABSENCES = 50;

    public PersonDetails {
        numbers = List.copyOf(numbers);
        absences = List.copyOf(absences);
        if (numbers.isEmpty() || numbers.stream().distinct().count() < numbers.size()) {
            throw new IllegalArgumentException("no number, or one twice");
        }
    }

    /** A person of whom only this is known. */
    public static PersonDetails of(PersonName name, PhoneNumber number) {
        return new PersonDetails(name, List.of(number), Optional.empty(), List.of());
    }

    PersonDetails away(List<Absence> days) {
        return new PersonDetails(name, numbers, email, days);
    }

    public PersonDetails calledAt(List<PhoneNumber> inOrder) {
        return new PersonDetails(name, inOrder, email, absences);
    }
}
