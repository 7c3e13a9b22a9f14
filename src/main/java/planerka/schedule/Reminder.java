package planerka.schedule;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That people are told before a run. None goes out without a way, or at no time before. */
public record Reminder(Duration before, Set<Way> ways) {
    public static final Reminder NONE = new Reminder(Duration.ZERO, Set.of());

    /** How they are told. */
    public enum Way {
        /** Every member who has an address. */
        MAIL,
        /** The chats of the group's receivers. */
        TELEGRAM,
        /** A short call to the members' extensions. */
        CALL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty for another word. */
        public static Optional<Way> of(String word) {
            return Stream.of(values()).filter(way -> way.word().equals(word)).findFirst();
        }
    }

    public Reminder {
        ways = ways.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(ways));
    }

    public boolean isNone() {
        return before.isZero() || ways.isEmpty();
    }

    /** Such as {@code mail,telegram}. */
    String words() {
        return ways.stream().map(Way::word).collect(Collectors.joining(","));
    }

    static Set<Way> ways(String words) {
        return Stream.of(words.split(","))
                .flatMap(word -> Way.of(word).stream())
                .collect(Collectors.toSet());
    }
}
