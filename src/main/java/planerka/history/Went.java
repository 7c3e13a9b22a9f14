package planerka.history;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import planerka.gathering.model.Turnout;

/** How the gatherings went that are looked for. */
public enum Went {
    HELD(Turnout.FULL, Turnout.MISSING),
    MISSING(Turnout.MISSING),
    FULL(Turnout.FULL),
    NOT_HELD(Turnout.NOT_HELD),
    RUNNING(Turnout.RUNNING);

    private final List<String> turnouts;

    Went(Turnout... turnouts) {
        this.turnouts = Stream.of(turnouts).map(Turnout::word).toList();
    }

    /** The words of the table. */
    List<String> turnouts() {
        return turnouts;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for another word. */
    static Optional<Went> of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
