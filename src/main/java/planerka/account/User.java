package planerka.account;

import java.time.Instant;
import java.util.Optional;
import planerka.web.Access;

/**
 * A user as an administrator sees them.
 *
 * @param twoSteps whether signing in asks for a code, too
 */
public record User(
        long id,
        String name,
        Access rank,
        GroupScope scope,
        Optional<Instant> seenAt,
        boolean twoSteps) {}
