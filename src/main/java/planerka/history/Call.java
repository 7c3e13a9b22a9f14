package planerka.history;

import java.time.Instant;
import java.util.Optional;

/** One call to one number, as the journal has it. */
public record Call(
        Instant planned,
        Optional<Instant> rang,
        Optional<Instant> answered,
        Optional<Instant> ended) {}
