package planerka.account;

import java.time.Instant;
import java.util.Optional;
import planerka.web.Access;

/**
 * Somebody who may sign in, as an administrator sees him.
 *
 * @param twoSteps whether signing in asks him for a code, too
 */
public record User(
        long id,
        String name,
        Access rank,
        GroupScope scope,
        Optional<Instant> seenAt,
        boolean twoSteps) {}
