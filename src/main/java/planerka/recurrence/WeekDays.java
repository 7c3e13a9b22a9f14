package planerka.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One to seven days of the week. Written as {@code MON,WED}. */
public record WeekDays(Set<DayOfWeek> days) {
    /** How many letters of its name a day is written with. */
    private static final int LETTERS = 3;

    public WeekDays {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("no day of the week");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    boolean has(LocalDate day) {
        return days.contains(day.getDayOfWeek());
    }

    /** Such as {@code MON}, in capitals or not; empty if it is no day. */
    public static Optional<DayOfWeek> day(String text) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> word(day).equalsIgnoreCase(text))
                .findFirst();
    }

    public static String word(DayOfWeek day) {
        return day.name().substring(0, LETTERS);
    }

    /** Throws IllegalArgumentException if any of it is no day. */
    public static WeekDays parse(String text) {
        return new WeekDays(
                Stream.of(text.split(","))
                        .map(word -> day(word).orElseThrow(IllegalArgumentException::new))
                        .collect(Collectors.toSet()));
    }

    @Override
    public String toString() {
        return days.stream().map(WeekDays::word).collect(Collectors.joining(","));
    }
}
