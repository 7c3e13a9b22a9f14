package planerka.calendar;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A day of the week as it is kept and sent: {@code MON}. */
public final class WeekdayWord {
    /** How many letters of its name a day is written with. */
    private static final int LETTERS = 3;

    private WeekdayWord() {}

    public static String of(DayOfWeek day) {
        return day.name().substring(0, LETTERS);
    }

    /** In capitals or not; empty if it is no day. */
    public static Optional<DayOfWeek> read(String text) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> of(day).equalsIgnoreCase(text))
                .findFirst();
    }

    /** From Monday to Sunday. */
    public static List<String> all() {
        return Stream.of(DayOfWeek.values()).map(WeekdayWord::of).toList();
    }
}
