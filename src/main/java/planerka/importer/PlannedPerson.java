package planerka.importer;

import java.util.Optional;
import planerka.people.Person;
import planerka.people.PersonDetails;
import planerka.people.PhoneNumber;

/**
 * A person of an imported file and what becomes of him.
 *
 * @param known who has his first number already
 * @param after as he will be
 */
public record PlannedPerson(
        int line, PhoneNumber number, Optional<Person> known, PersonDetails after) {
    public boolean isNew() {
        return known.isEmpty();
    }

    public boolean isChanged() {
        return known.filter(person -> !person.card().equals(after)).isPresent();
    }

    /** For templates: as he was; null for somebody new. */
    public PersonDetails before() {
        return known.map(Person::card).orElse(null);
    }
}
