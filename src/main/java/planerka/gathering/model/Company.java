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
public record Company(boolean met, boolean led, Optional<Instant> aloneSince) {
    public static final Company NOBODY = new Company(false, false, Optional.empty());

    /** With so many in the room, a leader among them or not. */
    Company after(int inRoom, boolean isLed, Instant at) {
        boolean haveMet = met || inRoom > 1;
        boolean alone = haveMet && inRoom == 1;
        return new Company(
                haveMet,
                led || isLed,
                alone ? aloneSince.or(() -> Optional.of(at)) : Optional.empty());
    }
}
