package planerka.gathering.model;

import java.util.List;
import java.util.Optional;
import planerka.people.PhoneNumber;

/**
 * Everything that is needed to gather a group now, looked up beforehand.
 *
 * @param people in the order in which they are called
 * @param key as in {@link Wish}
 */
public record Summons(
        long group,
        String groupName,
        PhoneNumber organiser,
        Lead lead,
        Policy policy,
        List<Participant> people,
        Optional<String> key) {
    public Summons {
        people = List.copyOf(people);
    }

    /** For this occasion alone. */
    public Summons once(Optional<String> occasion) {
        return new Summons(group, groupName, organiser, lead, policy, people, occasion);
    }
}
