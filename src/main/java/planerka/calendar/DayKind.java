package planerka.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a day is in an office. A short one is a working day, whatever day of the week it is. */
public enum DayKind {
    OFF,
    SHORT,
    WORK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Such as {@code off}; empty if it is none. */
    public static Optional<DayKind> of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
