package planerka.importer;

import java.util.Optional;
import planerka.people.Person;
import planerka.people.PersonDetails;
import planerka.people.PhoneNumber;

/**
 * A person of an imported file and what becomes of them.
 *
 * @param known the person who has their first number already
 * @param after the person afterwards
 */
public record PlannedPerson(
        int line, PhoneNumber number, Optional<Person> known, PersonDetails after) {
    public boolean isNew() {
        return known.isEmpty();
    }

    public boolean isChanged() {
        return known.filter(person -> !person.card().equals(after)).isPresent();
    }

    /** For templates: the person before; null for a new one. */
    public PersonDetails before() {
        return known.map(Person::card).orElse(null);
    }
}
