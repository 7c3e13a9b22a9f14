package planerka.group;

import java.util.Optional;
import planerka.people.Person;

/**
 * A person in a group.
 *
 * @param confirm whether they must press 1; empty for the group's own policy
 */
public record Member(Person person, Role role, Optional<ConfirmPolicy> confirm) {
    public Member(Person person, Role role) {
        this(person, role, Optional.empty());
    }

    public String name() {
        return person.name();
    }
}
