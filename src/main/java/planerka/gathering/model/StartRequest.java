package planerka.gathering.model;

import java.util.Optional;
import planerka.people.PhoneNumber;

/**
 * An authorised request to start a gathering.
 *
 * @param lead who is called first; ignored if the group or the room is being gathered already
 * @param key names the occasion, if the same request may come twice: at most one gathering is ever
 *     begun for it
 */
public record StartRequest(
        long group, PhoneNumber organiser, StartedBy by, LeaderPolicy lead, Optional<String> key) {}
