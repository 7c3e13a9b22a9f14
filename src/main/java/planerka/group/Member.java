package planerka.group;

import planerka.people.Person;

/** A person in a group. */
public record Member(Person person, Role role) {
    public String name() {
        return person.name();
    }
}
