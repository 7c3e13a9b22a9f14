package planerka.history;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import planerka.gathering.model.GatheringResult;

/** How the gatherings went that are looked for. */
public enum ResultFilter {
    HELD(GatheringResult.FULL, GatheringResult.MISSING),
    MISSING(GatheringResult.MISSING),
    FULL(GatheringResult.FULL),
    NOT_HELD(GatheringResult.NOT_HELD),
    RUNNING(GatheringResult.RUNNING);

    private final List<String> turnouts;

    ResultFilter(GatheringResult... turnouts) {
        this.turnouts = Stream.of(turnouts).map(GatheringResult::word).toList();
    }

    /** The words of the table. */
    List<String> turnouts() {
        return turnouts;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for another word. */
    static Optional<ResultFilter> of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
