package planerka.group;

import java.time.Instant;

/**
 * One that can be brought back.
 *
 * @param code without the star; empty if it had none
 */
public record RemovedGroup(long id, String name, String code, Instant at) {}
