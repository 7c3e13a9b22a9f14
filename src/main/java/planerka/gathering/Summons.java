package planerka.gathering;

import java.util.List;
import planerka.people.PhoneNumber;

/**
 * Everything that is needed to gather a group now, looked up beforehand.
 *
 * @param people in the order in which they are called
 */
public record Summons(
        long group,
        String groupName,
        PhoneNumber organiser,
        Lead lead,
        Policy policy,
        List<Participant> people) {
    public Summons {
        people = List.copyOf(people);
    }
}
