package planerka.gathering.model;

import java.util.List;
import java.util.Optional;
import planerka.people.PhoneNumber;

/**
 * Everything that is needed to gather a group now, looked up beforehand.
 *
 * @param people in the order in which they are called
 * @param key as in {@link StartRequest}
 */
public record CallOutPlan(
        long group,
        String groupName,
        PhoneNumber organiser,
        LeaderPolicy lead,
        GatheringPolicy policy,
        List<Participant> people,
        Optional<String> key) {
    public CallOutPlan {
        people = List.copyOf(people);
    }

    /** For this occasion alone. */
    public CallOutPlan once(Optional<String> occasion) {
        return new CallOutPlan(group, groupName, organiser, lead, policy, people, occasion);
    }
}
