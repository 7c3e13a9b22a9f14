package planerka.group;

import java.util.Optional;
import planerka.people.Person;

/**
 * A person in a group.
 *
 * @param confirm whether he must press 1; empty as the group has it
 */
public record Member(Person person, Role role, Optional<ConfirmPolicy> confirm) {
    public Member(Person person, Role role) {
        this(person, role, Optional.empty());
    }

    public String name() {
        return person.name();
    }
}
