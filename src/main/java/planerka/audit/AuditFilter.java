package planerka.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which records of the log are wanted; an empty word is no condition.
 *
 * @param to the first moment that is too late
 */
public record AuditFilter(
        String actor, String action, String subject, Optional<Instant> from, Optional<Instant> to) {
    public static final AuditFilter ALL =
            new AuditFilter("", "", "", Optional.empty(), Optional.empty());
}
