package planerka.gathering.model;

import java.time.Instant;

/** Something that happened to a gathering, and what it makes of it. */
public interface GatheringEvent {
    Instant at();

    /**
     * Pure. What follows for the gathering as a whole (who is called next, has it ended) is settled
     * afterwards.
     */
    Transition on(Gathering gathering);
}
