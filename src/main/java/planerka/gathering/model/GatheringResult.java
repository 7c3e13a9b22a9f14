package planerka.gathering.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a gathering went, as far as it can be said in a word. The words are the table's. */
public enum GatheringResult {
    /** It is not over. */
    RUNNING,
    /** Everybody who was expected came. */
    FULL,
    /** It was held, and somebody was missing. */
    MISSING,
    /** Nobody was in the room, or nobody came to lead. */
    NOT_HELD;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for another word. */
    public static Optional<GatheringResult> of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    public static GatheringResult of(Gathering gathering) {
        if (!gathering.stage().isEnded()) {
            return RUNNING;
        }
        if (gathering.isGivenUp() || !gathering.stage().opened()) {
            return NOT_HELD;
        }
        boolean missing =
                gathering.participants().stream()
                        .anyMatch(one -> Attendance.of(one, gathering).isMissing());
        return missing ? MISSING : FULL;
    }
}
