package planerka.gathering;

import java.time.Instant;
import planerka.people.PhoneNumber;

/** What is gathered, by whom and when; the organiser's number is the room's. */
public record Occasion(
        long group, String groupName, PhoneNumber organiser, StartedBy by, Instant startedAt) {
    public String room() {
        return organiser.digits();
    }
}
