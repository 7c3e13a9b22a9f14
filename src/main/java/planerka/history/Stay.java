package planerka.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One time in the room; without an end while it lasts, and where the end was not received. */
public record Stay(Instant from, Optional<Instant> to) {

    /**
     * The sum of all times in the room; a time without an end lasts until the end of the gathering.
     */
    public static Duration sum(List<Stay> stays, Optional<Instant> end) {
        return stays.stream()
                .flatMap(one -> one.to().or(() -> end).map(one::until).stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Duration until(Instant end) {
        return end.isBefore(from) ? Duration.ZERO : Duration.between(from, end);
    }
}
