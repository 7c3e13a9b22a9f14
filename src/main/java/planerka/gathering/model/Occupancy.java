package planerka.gathering.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Occupancy facts that the rules about the end of a conference need.
 *
 * @param met two people have been in the room at once
 * @param led a leader has been in the room
 * @param aloneSince since when one of those who met is left alone
 */
public record Occupancy(boolean met, boolean led, Optional<Instant> aloneSince) {
    public static final Occupancy NOBODY = new Occupancy(false, false, Optional.empty());

    /** With so many in the room, a leader among them or not. */
    Occupancy after(int inRoom, boolean isLed, Instant at) {
        boolean haveMet = met || inRoom > 1;
        boolean alone = haveMet && inRoom == 1;
        return new Occupancy(
                haveMet,
                led || isLed,
                alone ? aloneSince.or(() -> Optional.of(at)) : Optional.empty());
    }
}
