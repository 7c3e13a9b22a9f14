package planerka.gathering.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether people have met, which a conference can end of.
 *
 * @param met two have been in the room at once
 * @param led a leader has been in
 * @param aloneSince since when one is left of those who met
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
