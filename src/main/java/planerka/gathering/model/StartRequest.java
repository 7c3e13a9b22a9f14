package planerka.gathering.model;

import java.util.Optional;
import planerka.people.PhoneNumber;

/**
 * That a group be gathered now, by somebody whose right has been seen to.
 *
 * @param lead whom first; of no weight if the group or the room is being gathered already
 * @param key names the one occasion on which it is wished, if the same wish may come twice: then
 *     one gathering at most is ever begun for it
 */
public record StartRequest(
        long group, PhoneNumber organiser, StartedBy by, LeaderPolicy lead, Optional<String> key) {}
