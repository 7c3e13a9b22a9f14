package planerka.gathering.model;

import java.time.Instant;
import java.util.Optional;

/** Something that happened to a gathering, and what it makes of it. */
public interface GatheringEvent {
    Instant at();

    /**
     * Pure. The consequences for the gathering as a whole (who is called next, whether it has
     * ended) are settled afterwards.
     */
    Transition on(Gathering gathering);

    /**
     * Why it would come to nothing, found out before it is handed over: a key of the messages.
     * Empty for what may be done, and for what the PBX tells.
     */
    default Optional<String> refusedIn(Gathering gathering) {
        return Optional.empty();
    }
}
