package planerka.gathering.model;

import java.time.Instant;
import planerka.people.PhoneNumber;

/**
 * What is gathered, by whom and when; the organiser's number is the room's.
 *
 * @param lead without meaning where the organiser dialled and so is on their way
 */
public record Occasion(
        long group,
        String groupName,
        PhoneNumber organiser,
        StartedBy by,
        LeaderPolicy lead,
        Instant startedAt) {
    public String room() {
        return organiser.digits();
    }
}
