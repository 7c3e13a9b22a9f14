package planerka.gathering.model;

import java.time.Instant;
import planerka.people.PhoneNumber;

/**
 * What is gathered, by whom and when; the organiser's number is the room's.
 *
 * @param lead says nothing where the organiser dialled: he is on his way
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
