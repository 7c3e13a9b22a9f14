package planerka.feed;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An address at which others' calendars read our runs; its secret is not kept.
 *
 * @param target the id of the schedule, group or person
 */
public record Feed(long id, Kind kind, long target, String madeBy, Instant madeAt) {
    /** As the audit log has it. */
    String subject() {
        return kind.word() + " " + target;
    }

    /** Whose runs it shows. */
    public enum Kind {
        SCHEDULE,
        GROUP,
        PERSON;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty for another word. */
        public static Optional<Kind> of(String word) {
            return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }
    }
}
